package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settles whether counted units are steps of a printed quantity (500人, 每少10人扣0.5分) or occurrences (0起, 每发生1起). */
final class Quantities {
    private Quantities() {}

    static Draft settle(Draft draft) {
        List<Statement> settled = new ArrayList<>();
        boolean changed = false;
        for (Statement s : draft.statements) {
            if (s.body() instanceof Statement.Itemised itemised && isStep(draft, itemised)) {
                settled.add(new Statement(rated(itemised), s.from(), s.to(), s.item()));
                changed = true;
            } else if (limit(draft, s).isPresent()) {
                settled.add(limit(draft, s).get());
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

    private static Statement.Rated rated(Statement.Itemised itemised) {
        Phrase.PerItem each = itemised.each();
        Phrase.Rate rate = new Phrase.Rate(Phrase.Rate.Turn.DOWN, each.per(), each.unit(), null, false, each.amount());
        return new Statement.Rated(rate, itemised.conditions(), itemised.subject());
    }

    /** 事故数为0得满分 beside 每发生1起扣1分 only says that nothing counted costs nothing. */
    private static boolean isNoOccurrence(Draft draft, Statement s) {
        boolean counted = draft.all(Statement.Itemised.class).stream()
                .anyMatch(i -> i.each().loss() && !i.each().shortage());
        if (!counted
                || !(s.body() instanceof Statement.When when)
                || when.conditions().size() != 1) {
            return false;
        }
        BigDecimal points = draft.points(when.award());
        return points != null
                && Exact.same(points, draft.weight)
                && when.conditions().get(0) instanceof Phrase.InRange range
                && isZero(range);
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
                && draft.all(Statement.Itemised.class).stream()
                        .anyMatch(i -> i.each().loss()
                                && !i.each().shortage()
                                && Units.same(i.each().unit(), low.unit()));
        if (!counted || low == null) {
            return Optional.empty();
        }
        int least = low.value().intValueExact() + (low.mark() == Bound.Mark.OUT ? 1 : 0);
        Phrase failed = new Phrase.Failed(least, Integer.MAX_VALUE, low.unit());
        Statement.When after = new Statement.When(List.of(failed), false, when.subject(), when.award());
        return Optional.of(new Statement(after, s.from(), s.to(), s.item()));
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
