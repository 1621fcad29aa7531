package org.gongkai.schema.scoring;

import java.math.BigDecimal;

/**
 * One end of a measured range as the text gives it.
 *
 * @param unit "%" for rates, "目标" for the indicator's own target (then the value is percent of the target)
 */
record Bound(BigDecimal value, String unit, Mark mark) {
    /** Whether the number itself belongs to the range. */
    enum Mark {
        IN,
        OUT,
        /** 80%-90%: the text doesn't say; the number belongs here unless a neighbour claims it. */
        UNMARKED
    }

    /** The number below zero instead of above, and the other way round. */
    Bound negated() {
        return new Bound(value.negate(), unit, mark);
    }

    Bound marked(Mark other) {
        return new Bound(value, unit, other);
    }
}
