package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.Optional;

/** Makes a rule on a pass rate that loses points for every failure: 通过率达95%及以上得满分；未通过一个扣一分. */
final class AcceptanceComposer {
    private AcceptanceComposer() {}

    static Optional<ScoringRule> compose(Draft d) {
        Bound rate = null;
        BigDecimal each = null;
        for (Statement s : d.statements) {
            if (s.body() instanceof Statement.When w && w.conditions().size() == 1) {
                Phrase condition = w.conditions().get(0);
                BigDecimal points = d.points(w.award());
                boolean full = points != null && Exact.same(points, d.weight);
                if (full && condition instanceof Phrase.InRange r && isFrom(r)) {
                    rate = r.low();
                } else if (condition instanceof Phrase.Failed f && f.least() == 1 && f.most() == 1) {
                    each = d.lost(w.award());
                }
                d.check(w.award());
            } else if (s.body() instanceof Statement.Itemised i
                    && Exact.same(i.each().per(), BigDecimal.ONE)) {
                each = d.lost(i.each().amount());
            }
        }
        return rate == null || each == null || !rate.unit().equals("%")
                ? Optional.empty()
                : Optional.of(new Acceptance(d.weight, rate.value(), rate.mark() == Bound.Mark.IN, each, null));
    }

    /** From a rate upward; 100% alone is such a range too. */
    private static boolean isFrom(Phrase.InRange range) {
        Bound low = range.low();
        Bound high = range.high();
        boolean hundred = low != null
                && high != null
                && Exact.same(low.value(), high.value())
                && Exact.same(low.value(), Exact.HUNDRED);
        return !range.doubtful() && low != null && (high == null || hundred);
    }
}
