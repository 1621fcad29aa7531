package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import org.gongkai.schema.scoring.Bound.Mark;
import org.jspecify.annotations.Nullable;

/** A band as the text gives it, before neighbours settle its unmarked ends. */
record LooseBand(@Nullable Bound low, @Nullable Bound high, Outcome gives) {
    boolean isFull(BigDecimal weight) {
        return gives instanceof Outcome.Fixed fixed && Exact.same(fixed.points(), weight);
    }

    /** Whether the band's lower end (seen from below) or upper end lies at a number. */
    boolean touches(Bound base, boolean atLow) {
        Bound edge = atLow ? low : high;
        return edge != null && Exact.same(edge.value(), base.value());
    }

    /** The same number seen from the other side: what one side includes the other leaves out. */
    static Bound opposite(Bound b) {
        return b.marked(b.mark() == Mark.OUT ? Mark.IN : Mark.OUT);
    }
}
