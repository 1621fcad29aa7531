package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongkai.schema.scoring.Phrase.Award;
import org.jspecify.annotations.Nullable;

/** Several rules in one text, each with points of its own, that add up to the weight. */
final class Parts {
    private static final Pattern OWN_SENTENCE = Pattern.compile("[。\\n][^。；;\\n]{0,8}每[^。；;\\n]*扣[^。；;\\n]*[。\\n]?$");

    private Parts() {}

    /** Listed items that each have points of their own. */
    static Optional<ScoringRule> byItem(Draft d) {
        Map<Integer, List<Statement>> items = new TreeMap<>();
        List<Statement> outside = new ArrayList<>();
        for (Statement s : d.statements) {
            if (s.item() == 0 || s.body() instanceof Statement.Limit) {
                outside.add(s);
            } else {
                items.computeIfAbsent(s.item(), i -> new ArrayList<>()).add(s);
            }
        }
        if (losesForAll(d, items)) {
            d.doubt(
                    "LOSS_OF_ALL",
                    "列举各项之后的扣分适用于哪一项不明",
                    "It isn't clear which of the listed items a loss after them is for");
        }
        boolean all = items.size() == d.items
                && outside.stream()
                        .allMatch(s -> s.body() instanceof Statement.Limit || s.body() instanceof Statement.Lone);
        return all ? sum(d, new ArrayList<>(items.values())) : Optional.empty();
    }

    /** ①…（1分）②…（1分）。每发现一处问题扣0.5分 after plain items: the sentence of its own is for all of them. */
    private static boolean losesForAll(Draft d, Map<Integer, List<Statement>> items) {
        List<Statement> last = items.getOrDefault(d.items, List.of());
        boolean others = items.entrySet().stream().allMatch(e -> e.getKey() == d.items || isPlainItem(e.getValue()));
        return others
                && last.size() > 1
                && isPlainItem(last.subList(0, 1))
                && last.get(1).body() instanceof Statement.Itemised each
                && each.each().loss()
                && OWN_SENTENCE.matcher(d.text).find();
    }

    /** Statements about different quantities, each with points of its own. */
    static Optional<ScoringRule> bySubject(Draft d) {
        Map<String, List<Statement>> groups = new LinkedHashMap<>();
        String last = "";
        for (Statement s : d.statements) {
            String subject = "";
            if (s.body() instanceof Statement.When w
                    && w.conditions().stream().anyMatch(Phrase.InRange.class::isInstance)) {
                subject = Subjects.core(w.subject().replaceAll("\\|.*", ""));
            } else if (!(s.body() instanceof Statement.Rated) && !(s.body() instanceof Statement.Limit)) {
                return Optional.empty();
            }
            String group = last;
            if (!subject.isEmpty()) {
                String named = subject;
                group = groups.keySet().stream()
                        .filter(g -> Subjects.mayBeSame(g, named))
                        .findFirst()
                        .orElse(named);
            }
            groups.computeIfAbsent(group, g -> new ArrayList<>()).add(s);
            last = group;
        }
        if (groups.size() < 2 || groups.containsKey("")) {
            return Optional.empty();
        }
        Optional<ScoringRule> sum = sum(d, new ArrayList<>(groups.values()));
        if (sum.isEmpty()) {
            d.doubt(
                    "SEVERAL_QUANTITIES",
                    "涉及多个不同的量：" + String.join("、", groups.keySet()),
                    "Several quantities are measured");
        }
        return sum;
    }

    /** 论证充分得2分，否则得0分；细化得2分，否则得0分: each pair is a part. */
    static Optional<ScoringRule> byOtherwise(Draft d) {
        List<List<Statement>> groups = new ArrayList<>();
        List<Statement> open = new ArrayList<>();
        for (Statement s : d.statements) {
            open.add(s);
            if (s.body() instanceof Statement.When when && when.isOtherwise()) {
                groups.add(open);
                open = new ArrayList<>();
            }
        }
        return groups.size() > 1 && open.isEmpty() ? sum(d, groups) : Optional.empty();
    }

    /** Adds up parts whose own full marks make the weight; otherwise they are not parts. */
    private static Optional<ScoringRule> sum(Draft d, List<List<Statement>> groups) {
        List<ScoringRule> rules = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        boolean single = true;
        List<BigDecimal> points = new ArrayList<>();
        for (List<Statement> group : groups) {
            BigDecimal weight = isPlainItem(group) ? plainWeight(d, group.get(0).body()) : ownWeight(group);
            if (weight == null) {
                return Optional.empty();
            }
            total = total.add(weight);
            points.add(weight);
            boolean plain = isPlainItem(group);
            single &= plain;
            Draft part = d.part(weight, group);
            Optional<ScoringRule> rule = plain
                    ? Optional.of(new ItemSum(weight, List.of(weight), List.of(Assumptions.ALL_OR_NOTHING)))
                    : RuleComposer.compose(part);
            if (rule.isEmpty()) {
                return Optional.empty();
            }
            rules.add(rule.get());
            drafts.add(part);
        }
        if (!Exact.same(total, d.weight)) {
            return Optional.empty();
        }
        drafts.forEach(d::adopt);
        return Optional.of(
                single
                        ? new ItemSum(
                                d.weight, points, List.of(Assumptions.ALL_OR_NOTHING, Assumptions.LIENIENT_POSSIBLE))
                        : new Composite(d.weight, rules, List.of()));
    }

    /** 得权重的50% beside one checkpoint is a number of points too. */
    private static @Nullable BigDecimal plainWeight(Draft d, Statement.Body body) {
        Award award = body instanceof Statement.Status status ? status.award() : ((Statement.Lone) body).award();
        BigDecimal share = award.type() == Award.Type.SHARE && !award.loose() ? d.points(award) : null;
        return share != null && share.signum() > 0 ? share : ownPoints(body);
    }

    private static @Nullable BigDecimal ownWeight(List<Statement> group) {
        BigDecimal most = null;
        for (Statement s : group) {
            BigDecimal points = ownPoints(s.body());
            if (points != null && (most == null || points.compareTo(most) > 0)) {
                most = points;
            }
        }
        return most;
    }

    /** The points a statement gives in so many words. */
    private static @Nullable BigDecimal ownPoints(Statement.Body body) {
        Award award = Statement.awardOf(body);
        boolean points = award != null
                && award.upTo() == null
                && (award.type() == Award.Type.POINTS || award.type() == Award.Type.FULL)
                && award.amount().signum() > 0;
        return points && award != null ? award.amount() : null;
    }

    /** One checkpoint with its points and nothing else. */
    private static boolean isPlainItem(List<Statement> group) {
        return group.size() == 1
                && (group.get(0).body() instanceof Statement.Status
                        || group.get(0).body() instanceof Statement.Lone);
    }
}
