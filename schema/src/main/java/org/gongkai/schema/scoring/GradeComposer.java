package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a rule from states in words: grades that exclude each other, or checkpoints that add up. */
final class GradeComposer {
    private static final Pattern OPPOSED = Pattern.compile(
            "持平|下降|退步|不变|[国省市县区乡镇]级|基本|较|部分|未|不|无|没有|一般|差|否则|其他|优|良|好|中|是|有|否|完全|全部|轻微|合格|及格|达标|达到|低于|高于|大部分|少部分|超|个别|满意|非常|[级等档]$");
    private static final Pattern NOT_DONE = Pattern.compile("(?:未|没有|未能)([\\u4e00-\\u9fff]{2})[\\u4e00-\\u9fff]{0,4}");
    private final Draft draft;

    private GradeComposer(Draft draft) {
        this.draft = draft;
    }

    static Optional<ScoringRule> compose(Draft draft) {
        return new GradeComposer(draft).run();
    }

    private Optional<ScoringRule> run() {
        Map<String, Outcome> grades = new LinkedHashMap<>();
        List<BigDecimal> points = new ArrayList<>();
        boolean losses = false;
        boolean exclusive = false;
        boolean cumulative = true;
        for (Statement statement : draft.statements) {
            String label;
            Phrase.Award award;
            if (statement.body() instanceof Statement.Status status) {
                label = status.label();
                award = status.award();
            } else if (statement.body() instanceof Statement.When when && single(when)) {
                Phrase condition = when.conditions().get(0);
                label = condition instanceof Phrase.AllMet a
                        ? StatementBuilder.label(a.words())
                        : condition instanceof Phrase.NoneMet n ? StatementBuilder.label(n.words()) : "否则";
                award = when.award();
                exclusive = true;
            } else if (statement.body() instanceof Statement.Limit || statement.body() instanceof Statement.Target) {
                continue;
            } else {
                return Optional.empty();
            }
            draft.check(award);
            Outcome outcome = draft.outcome(award);
            if (outcome == null || grades.putIfAbsent(label, outcome) != null) {
                return Optional.empty();
            }
            losses |= award.type() == Phrase.Award.Type.LOSS || award.type() == Phrase.Award.Type.LOSS_SHARE;
            BigDecimal fixed = draft.points(award);
            cumulative &= award.type() == Phrase.Award.Type.POINTS && fixed != null && fixed.signum() > 0;
            points.add(fixed == null ? BigDecimal.ZERO : fixed);
            exclusive |= award.type() == Phrase.Award.Type.FULL || award.type() == Phrase.Award.Type.SHARE;
        }
        return decide(grades, points, losses, exclusive, cumulative);
    }

    private static boolean single(Statement.When when) {
        return when.conditions().size() == 1
                && (when.conditions().get(0) instanceof Phrase.Otherwise
                        || when.conditions().get(0) instanceof Phrase.AllMet
                        || when.conditions().get(0) instanceof Phrase.NoneMet);
    }

    private Optional<ScoringRule> decide(
            Map<String, Outcome> grades,
            List<BigDecimal> points,
            boolean losses,
            boolean exclusive,
            boolean cumulative) {
        boolean oneLoss = grades.size() == 2 && exclusive && opposedFrom(grades, 1);
        if (losses && (!oneLoss || grades.keySet().stream().anyMatch(GradeComposer::isCounted))) {
            draft.doubt("LOSSES_IN_WORDS", "以文字描述的扣分情形是否可以并存不明", "It isn't clear whether losses named in words add up");
            return Optional.empty();
        }
        BigDecimal sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal most = points.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        boolean addsUp = Exact.same(sum, draft.weight) && points.size() > 1;
        boolean reaches =
                Exact.same(most, draft.weight) || grades.values().stream().anyMatch(this::reaches);
        boolean opposed = opposedFrom(grades, 1) || denyEachOther(grades) || waysAndNone(grades, points);
        if (areTiers(grades)) {
            return Optional.of(tiers(grades));
        }
        if ((cumulative || isDeniedParts(grades, points)) && addsUp && !exclusive && !reaches) {
            List<BigDecimal> parts = points.stream().filter(p -> p.signum() > 0).toList();
            return Optional.of(new ItemSum(
                    draft.weight, parts, List.of(Assumptions.ALL_OR_NOTHING, Assumptions.LIENIENT_POSSIBLE)));
        }
        if (!reaches) {
            draft.doubt(
                    "FULL_NOT_REACHED", "各档得分既不等于分值，也不合计为分值", "The points neither reach the weight nor add up to it");
        }
        if (grades.size() == 1) {
            draft.doubt("ONE_GRADE", "只写明一种情形的得分", "Only one state has a result");
        } else if (!opposed && !exclusive) {
            draft.doubt("GRADES_UNCLEAR", "各情形是否互斥不明", "It isn't clear whether the states exclude each other");
        }
        grades.keySet().stream()
                .filter(l -> l.length() > 40)
                .findFirst()
                .ifPresent(l -> draft.doubt("LONG_LABEL", "一个等级的描述过长", "The words of one grade are too long"));
        return Optional.of(new Graded(draft.weight, grades, List.of()));
    }

    /** 一项达不到扣1分 is a loss per thing, not a state. */
    private static boolean isCounted(String label) {
        List<RuleToken> tokens = RuleLexer.of(label).tokens();
        return !tokens.isEmpty() && new Tokens(tokens).count(0).isPresent();
    }

    private static boolean opposedFrom(Map<String, Outcome> grades, int first) {
        return grades.keySet().stream().skip(first).allMatch(l -> OPPOSED.matcher(l)
                .find());
    }

    /** 有监控得1分，及时整改得1分；未开展监控的不得分: parts, and what is left when the first of them is missing. */
    private static boolean isDeniedParts(Map<String, Outcome> grades, List<BigDecimal> points) {
        List<String> labels = List.copyOf(grades.keySet());
        int last = labels.size() - 1;
        boolean positive = points.stream().limit(Math.max(0, last)).allMatch(p -> p.signum() > 0);
        return last > 1
                && positive
                && points.get(last).signum() == 0
                && labels.get(last).matches("(?:未|无|没有).*");
    }

    /** 未按规定公开 and 按规定公开. */
    private static boolean denyEachOther(Map<String, Outcome> grades) {
        List<String> labels = List.copyOf(grades.keySet());
        return labels.size() == 2
                && (labels.get(0).matches("(未|不|没有|未能)" + Pattern.quote(labels.get(1)))
                        || labels.get(1).matches("(未|不|没有|未能)" + Pattern.quote(labels.get(0))));
    }

    /** 按时公开得3分，逾期公开得1.5分，未公开得0分: ways of doing one thing, the better first, and not doing it. */
    private static boolean waysAndNone(Map<String, Outcome> grades, List<BigDecimal> points) {
        List<String> labels = List.copyOf(grades.keySet());
        int last = labels.size() - 1;
        Matcher none = NOT_DONE.matcher(labels.get(last));
        if (last < 2 || points.get(last).signum() != 0 || !none.matches()) {
            return false;
        }
        boolean falls = true;
        for (int i = 0; i < last; i++) {
            falls &= points.get(i).compareTo(points.get(i + 1)) > 0
                    && labels.get(i).endsWith(none.group(1));
        }
        return falls;
    }

    /** Three qualitative tiers give stretches of the weight. */
    private static boolean areTiers(Map<String, Outcome> grades) {
        return grades.size() > 1 && grades.values().stream().allMatch(Outcome.Within.class::isInstance);
    }

    private ScoringRule tiers(Map<String, Outcome> grades) {
        List<QualitativeTiers.Tier> tiers = new ArrayList<>();
        grades.forEach((label, outcome) -> {
            Outcome.Within within = (Outcome.Within) outcome;
            BigDecimal low = Exact.divide(within.low().multiply(Exact.HUNDRED), draft.weight);
            BigDecimal high = Exact.divide(within.high().multiply(Exact.HUNDRED), draft.weight);
            tiers.add(new QualitativeTiers.Tier(label, low, true, high, true));
        });
        return new QualitativeTiers(draft.weight, tiers);
    }

    private boolean reaches(Outcome outcome) {
        return outcome instanceof Outcome.Within within && Exact.same(within.high(), draft.weight);
    }
}
