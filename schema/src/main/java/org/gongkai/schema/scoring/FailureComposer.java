package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.schema.scoring.Phrase.Failed;
import org.jspecify.annotations.Nullable;

/** Makes a rule that loses points: 一项不符合扣1分, 每发现一处扣0.5分, 两项及以上不符合不得分. */
final class FailureComposer {
    private static final int MANY = Integer.MAX_VALUE;
    private static final Pattern PLANNED = Pattern.compile("完成|任务|计划|目标|达到|建成|实现|数量");

    /** So many failures and what is left after them. */
    private record After(int least, int most, BigDecimal points) {}

    private final Draft draft;
    private final @Nullable Integer checkpoints;
    private final boolean severe;

    private FailureComposer(Draft draft, @Nullable Integer checkpoints, boolean severe) {
        this.draft = draft;
        this.checkpoints = checkpoints;
        this.severe = severe;
    }

    static Optional<ScoringRule> compose(Draft draft, @Nullable Integer checkpoints, boolean severe) {
        return new FailureComposer(draft, checkpoints, severe).run();
    }

    private Optional<ScoringRule> run() {
        List<After> table = new ArrayList<>();
        BigDecimal each = null;
        BigDecimal per = BigDecimal.ONE;
        boolean shortage = false;
        String unit = "";
        for (Statement statement : draft.statements) {
            if (statement.body() instanceof Statement.Itemised itemised) {
                BigDecimal lost = draft.lost(itemised.each().amount());
                draft.check(itemised.each().amount());
                if (each != null || lost == null || !itemised.conditions().isEmpty()) {
                    return Optional.empty();
                }
                each = lost;
                per = itemised.each().per();
                unit = itemised.each().unit();
                shortage = itemised.each().shortage();
                checkSubject(itemised.subject());
            } else if (statement.body() instanceof Statement.When when) {
                draft.check(when.award());
                BigDecimal points = draft.points(when.award());
                if (points == null || when.conditions().size() > 1 && !when.any()) {
                    return Optional.empty();
                }
                for (Phrase condition : when.conditions()) {
                    if (condition instanceof Failed failed) {
                        checkSubject(when.subject());
                        unit = failed.unit();
                        table.add(new After(failed.least(), failed.most(), points));
                    } else if (!(condition instanceof Phrase.AllMet) || !Exact.same(points, draft.weight)) {
                        return Optional.empty();
                    }
                }
            } else if (statement.body() instanceof Statement.Status status) {
                BigDecimal points = draft.points(status.award());
                if (points == null || !Exact.same(points, draft.weight)) {
                    return Optional.empty();
                }
            }
        }
        return each == null ? fromTable(table, unit) : fromEach(each, per, unit, shortage, table);
    }

    private void checkSubject(String subject) {
        if (!Subjects.isHarmless(subject)) {
            draft.doubt("COMPOUND_CONDITION", "扣分条件不止一个：" + subject, "A loss depends on more than one condition");
        }
    }

    /** Only one failure is spoken of, or several numbers of them each. */
    private Optional<ScoringRule> fromTable(List<After> table, String unit) {
        if (table.isEmpty()) {
            return Optional.empty();
        }
        After first = table.get(0);
        boolean single = table.size() == 1 && first.least() == 1;
        if (single && first.points().signum() > 0) {
            BigDecimal lost = draft.weight.subtract(first.points());
            return fromEach(lost, BigDecimal.ONE, unit, false, List.of());
        }
        if (single) {
            return Optional.of(bands(List.of(new After(1, MANY, first.points())), null));
        }
        List<After> sorted = new ArrayList<>(table);
        sorted.sort(java.util.Comparator.comparingInt(After::least));
        boolean steps = isRow(sorted);
        int last = sorted.size() - 1;
        boolean open = sorted.get(last).most() == MANY;
        if (!open && steps && sorted.get(last).points().signum() == 0) {
            sorted.set(last, new After(sorted.get(last).least(), MANY, BigDecimal.ZERO));
        }
        for (int i = 0; i < last; i++) {
            After mine = sorted.get(i);
            if (mine.most() == MANY) {
                sorted.set(i, new After(mine.least(), sorted.get(i + 1).least() - 1, mine.points()));
            }
        }
        return Optional.of(bands(sorted, null));
    }

    private static boolean isRow(List<After> sorted) {
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).least() != i + 1) {
                return false;
            }
        }
        return true;
    }

    /** 完成10项得满分，每少一项扣1分: what is missing is counted from the printed number, or from the target. */
    private Optional<ScoringRule> fromShortage(BigDecimal each, BigDecimal per, String unit) {
        Optional<BigDecimal> planned = draft.all(Statement.Status.class).stream()
                .flatMap(s -> RuleLexer.of(s.label()).tokens().stream())
                .filter(t -> t.is(RuleToken.Kind.QUANTITY) && Units.same(t.unit(), unit))
                .map(RuleToken::number)
                .findFirst();
        if (planned.isPresent()) {
            Axis done = new Axis(Axis.Type.DONE, "", unit, null);
            return Optional.of(new Step(
                    draft.weight,
                    done,
                    planned.get(),
                    true,
                    true,
                    per,
                    each,
                    StepMode.WHOLE_STEPS,
                    draft.floor(),
                    draft.statesFloor(),
                    null));
        }
        Axis missing = new Axis(Axis.Type.SHORTAGE, "", unit, null);
        return Optional.of(new Step(
                draft.weight,
                missing,
                BigDecimal.ZERO,
                true,
                false,
                per,
                each,
                StepMode.WHOLE_STEPS,
                draft.floor(),
                draft.statesFloor(),
                null));
    }

    /** 每缺一份扣2分, with no plan to fall short of, counts what is missing like any other failure. */
    private boolean isMissing(String unit) {
        boolean planned = RuleLexer.of(draft.text).tokens().stream()
                .anyMatch(t -> t.is(RuleToken.Kind.QUANTITY)
                        && Units.same(t.unit(), unit)
                        && t.number().compareTo(BigDecimal.ONE) > 0);
        return checkpoints != null || !planned && !PLANNED.matcher(draft.text).find();
    }

    private Optional<ScoringRule> fromEach(
            BigDecimal each, BigDecimal per, String unit, boolean shortage, List<After> table) {
        if (!table.isEmpty()) {
            return Optional.of(bands(
                    table,
                    new Outcome.Stepwise(
                            draft.weight,
                            BigDecimal.ZERO,
                            per,
                            each.negate(),
                            StepMode.WHOLE_STEPS,
                            draft.floor(),
                            draft.weight)));
        }
        if (shortage && !isMissing(unit)) {
            return fromShortage(each, per, unit);
        }
        boolean listed = checkpoints != null
                && Exact.same(per, BigDecimal.ONE)
                && (Units.same(unit, "项") || unit.contains("点") || unit.equals("条") || unit.contains("项"));
        List<Assumption> assumptions = new ArrayList<>();
        if (!draft.statesFloor() && !listed) {
            assumptions.add(Assumptions.FLOOR);
        }
        if (listed || unit.equals("项")) {
            assumptions.add(Assumptions.ALL_OR_NOTHING);
        }
        if (listed) {
            return Optional.of(new Checklist(draft.weight, checkpoints, each, draft.floor(), severe, assumptions));
        }
        return Optional.of(new Count(
                draft.weight, draft.weight, each.negate(), per, BigDecimal.ZERO, draft.floor(), severe, assumptions));
    }

    private ScoringRule bands(List<After> table, @Nullable Outcome before) {
        List<Band> bands = new ArrayList<>();
        int first = table.stream().mapToInt(After::least).min().orElse(1);
        BigDecimal limit = BigDecimal.valueOf(first);
        bands.add(new Band(
                new Interval(BigDecimal.ZERO, true, limit, false),
                before == null ? new Outcome.Fixed(draft.weight) : before));
        for (After after : table) {
            BigDecimal low = BigDecimal.valueOf(after.least());
            BigDecimal high = after.most() == MANY ? null : BigDecimal.valueOf(after.most());
            bands.add(new Band(new Interval(low, true, high, high != null), new Outcome.Fixed(after.points())));
        }
        if (!Monotone.holds(bands)) {
            draft.doubt("NOT_MONOTONE", "不符合越多得分反而越高", "More failures earn more");
        }
        if (before == null && first > 1) {
            draft.note(
                    "FEWER_COST_NOTHING",
                    first + "项以下不扣分，原文未说明",
                    "Fewer than " + first + " failures cost nothing, which the text doesn't say");
            draft.sure = false;
        }
        Axis measure = new Axis(Axis.Type.FAILURES, "", "项", null);
        return new ValueBands(draft.weight, measure, bands, List.of(Assumptions.ALL_OR_NOTHING));
    }
}
