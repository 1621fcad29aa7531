package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Settles whether counted units are steps of a printed quantity (500人, 每少10人扣0.5分) or occurrences (0起, 每发生1起). */
final class Quantities {
    private static final Pattern BEYOND =
            Pattern.compile("(?:未达到|未达标|未达|达不到|不达标|超出|超过|低于|不足|不满足|未满足|不符合)(?:目标|目标值|指标值|要求|标准|的|此数|上述标准)*");

    private Quantities() {}

    static Draft settle(Draft draft) {
        List<Statement> settled = new ArrayList<>();
        boolean changed = false;
        for (Statement s : draft.statements) {
            if (s.body() instanceof Statement.Itemised itemised && isStep(draft, itemised)) {
                settled.add(new Statement(rated(itemised), s.from(), s.to(), s.item()));
                changed = true;
            } else if (occurrence(draft, s).isPresent()) {
                settled.add(occurrence(draft, s).get());
                changed = true;
            } else if (limit(draft, s).isPresent()) {
                settled.add(limit(draft, s).get());
                changed = true;
            } else if (otherwise(draft, s).isPresent()) {
                settled.add(otherwise(draft, s).get());
                changed = true;
            } else if (times(draft, s).isPresent()) {
                settled.add(times(draft, s).get());
                changed = true;
            } else if (point(draft, s).isPresent()) {
                settled.add(point(draft, s).get());
                changed = true;
            } else if (allMet(draft, s).isPresent()) {
                settled.add(allMet(draft, s).get());
                changed = true;
            } else if (isNoOccurrence(draft, s)) {
                changed = true;
            } else {
                settled.add(s);
            }
        }
        return changed ? new Draft(draft.weight, settled, draft.context, draft.text, draft.items, draft.listed) : draft;
    }

    private static boolean isStep(Draft draft, Statement.Itemised itemised) {
        return itemised.each().shortage()
                && ranges(draft).stream()
                        .anyMatch(r -> quantity(r, itemised.each().unit()).isPresent());
    }

    /** 投诉0次得满分，每增加1次扣0.5分: each one more than none is an occurrence. */
    private static Optional<Statement> occurrence(Draft draft, Statement s) {
        if (!(s.body() instanceof Statement.Rated rated)
                || rated.rate().gain()
                || rated.rate().turn() != Phrase.Rate.Turn.UP
                || rated.rate().from() != null
                || !rated.conditions().isEmpty()) {
            return Optional.empty();
        }
        Phrase.Rate rate = rated.rate();
        boolean none = draft.all(Statement.When.class).stream()
                .flatMap(w -> w.conditions().stream())
                .anyMatch(c -> c instanceof Phrase.Failed f
                                && f.least() == 0
                                && f.most() == 0
                                && Units.same(f.unit(), rate.unit())
                        || c instanceof Phrase.InRange r && isZero(r) && fits(r, rate.unit()));
        if (!none) {
            return Optional.empty();
        }
        Phrase.PerItem each = new Phrase.PerItem(true, rate.per(), rate.unit(), rate.amount(), false, null);
        Statement.Itemised itemised = new Statement.Itemised(each, List.of(), rated.subject());
        return Optional.of(new Statement(itemised, s.from(), s.to(), s.item()));
    }

    private static boolean fits(Phrase.InRange range, String unit) {
        Bound high = range.high();
        return high != null && !high.unit().isEmpty() && Units.same(high.unit(), unit);
    }

    private static Statement.Rated rated(Statement.Itemised itemised) {
        Phrase.PerItem each = itemised.each();
        Phrase.Rate rate = new Phrase.Rate(Phrase.Rate.Turn.DOWN, each.per(), each.unit(), null, false, each.amount());
        return new Statement.Rated(rate, itemised.conditions(), itemised.subject());
    }

    /** 事故数为0得满分 beside 每发生1起扣1分 only says that nothing counted costs nothing. */
    private static boolean isNoOccurrence(Draft draft, Statement s) {
        boolean counted = draft.all(Statement.Itemised.class).stream()
                        .anyMatch(i -> i.each().loss() && !i.each().shortage())
                || draft.statements.stream().anyMatch(o -> occurrence(draft, o).isPresent());
        if (!counted
                || !(s.body() instanceof Statement.When when)
                || when.conditions().size() != 1) {
            return false;
        }
        BigDecimal points = draft.points(when.award());
        return points != null
                && Exact.same(points, draft.weight)
                && isNone(when.conditions().get(0));
    }

    private static boolean isNone(Phrase condition) {
        return condition instanceof Phrase.InRange range && isZero(range)
                || condition instanceof Phrase.Failed failed && failed.most() == 0;
    }

    /** 3次以上不得分 beside 每发生1次扣1分 counts the same occurrences. */
    private static Optional<Statement> limit(Draft draft, Statement s) {
        if (!(s.body() instanceof Statement.When when) || when.conditions().size() != 1) {
            return Optional.empty();
        }
        BigDecimal points = draft.points(when.award());
        boolean zero = points != null && points.signum() == 0;
        if (!zero || !(when.conditions().get(0) instanceof Phrase.InRange range)) {
            return Optional.empty();
        }
        Bound low = range.low();
        boolean counted = low != null
                && range.high() == null
                && !low.unit().isEmpty()
                && low.value().stripTrailingZeros().scale() <= 0
                && counts(draft, low.unit());
        if (!counted || low == null) {
            return Optional.empty();
        }
        int least = low.value().intValueExact() + (low.mark() == Bound.Mark.OUT ? 1 : 0);
        Phrase failed = new Phrase.Failed(least, Integer.MAX_VALUE, low.unit());
        Statement.When after = new Statement.When(List.of(failed), false, when.subject(), when.award());
        return Optional.of(new Statement(after, s.from(), s.to(), s.item()));
    }

    /** Whether the text counts failures or occurrences in a unit. */
    private static boolean counts(Draft draft, String unit) {
        boolean each = draft.all(Statement.Itemised.class).stream()
                .anyMatch(i -> i.each().loss()
                        && !i.each().shortage()
                        && Units.same(i.each().unit(), unit));
        return each
                || draft.all(Statement.When.class).stream()
                        .flatMap(w -> w.conditions().stream())
                        .anyMatch(c -> c instanceof Phrase.Failed f && Units.same(f.unit(), unit));
    }

    /** 不少于4次得5分；3次得4分: a quantity alone is that value, beside ranges of the same unit. */
    private static Optional<Statement> point(Draft draft, Statement s) {
        if (!(s.body() instanceof Statement.Status status)) {
            return Optional.empty();
        }
        List<RuleToken> label = RuleLexer.of(status.label()).tokens();
        boolean alone = label.size() == 1 && label.get(0).is(RuleToken.Kind.QUANTITY);
        boolean ranged = alone
                && ranges(draft).stream().anyMatch(r -> isIn(r.low(), label.get(0)) || isIn(r.high(), label.get(0)));
        if (!ranged) {
            return Optional.empty();
        }
        Bound at = new Bound(label.get(0).number(), label.get(0).unit(), Bound.Mark.IN);
        Phrase.InRange range = new Phrase.InRange(at, at, false, false);
        Statement.When when = new Statement.When(List.of(range), false, "", status.award());
        return Optional.of(new Statement(when, s.from(), s.to(), s.item()));
    }

    private static boolean isIn(@Nullable Bound bound, RuleToken quantity) {
        return bound != null && !bound.unit().isEmpty() && Units.same(bound.unit(), quantity.unit());
    }

    /** 出现1次扣2分，2次扣4分: the second count is of the same thing. */
    private static Optional<Statement> times(Draft draft, Statement s) {
        if (!(s.body() instanceof Statement.Status status)) {
            return Optional.empty();
        }
        List<RuleToken> label = RuleLexer.of(status.label()).tokens();
        Optional<Integer> count = new Tokens(label).count(0);
        if (label.size() != 1 || count.isEmpty() || !counts(draft, label.get(0).unit())) {
            return Optional.empty();
        }
        Phrase failed = new Phrase.Failed(count.get(), count.get(), label.get(0).unit());
        Statement.When when = new Statement.When(List.of(failed), false, "", status.award());
        return Optional.of(new Statement(when, s.from(), s.to(), s.item()));
    }

    /** 满足4个条件得满分 beside points lost per failure: all are met. */
    private static Optional<Statement> allMet(Draft draft, Statement s) {
        boolean losing = draft.all(Statement.Itemised.class).stream()
                .anyMatch(i -> i.each().loss());
        if (!losing
                || !(s.body() instanceof Statement.When when)
                || when.conditions().size() != 1) {
            return Optional.empty();
        }
        BigDecimal points = draft.points(when.award());
        boolean full = points != null && Exact.same(points, draft.weight);
        if (!full || !(when.conditions().get(0) instanceof Phrase.Met)) {
            return Optional.empty();
        }
        Statement.When all =
                new Statement.When(List.of(new Phrase.AllMet("全部符合")), false, when.subject(), when.award());
        return Optional.of(new Statement(all, s.from(), s.to(), s.item()));
    }

    /** 1000元以内得5分，超出不得分: the word alone means beyond the line just said. */
    private static Optional<Statement> otherwise(Draft draft, Statement s) {
        boolean beyond = s.body() instanceof Statement.Status status
                && BEYOND.matcher(status.label()).matches();
        if (!beyond
                || ranges(draft).size() != 1
                || !draft.all(Statement.Rated.class).isEmpty()) {
            return Optional.empty();
        }
        Phrase.Award award = ((Statement.Status) s.body()).award();
        Statement.When when = new Statement.When(List.of(new Phrase.Otherwise()), false, "", award);
        return Optional.of(new Statement(when, s.from(), s.to(), s.item()));
    }

    private static boolean isZero(Phrase.InRange range) {
        Bound high = range.high();
        Bound low = range.low();
        return high != null
                && high.value().signum() == 0
                && !high.unit().equals("%")
                && (low == null || low.value().signum() == 0);
    }

    private static List<Phrase.InRange> ranges(Draft draft) {
        return draft.all(Statement.When.class).stream()
                .flatMap(w -> w.conditions().stream())
                .filter(Phrase.InRange.class::isInstance)
                .map(Phrase.InRange.class::cast)
                .toList();
    }

    private static Optional<Bound> quantity(Phrase.InRange range, String unit) {
        return Optional.ofNullable(range.low()).filter(b -> !b.unit().isEmpty() && Units.same(b.unit(), unit));
    }
}
