package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A flaw in the rule itself, whatever was scored.
 *
 * @param at where on the measured line or at which count it shows
 * @param amount how many points it is about
 */
public record Weakness(
        Type type,
        String zh,
        String en,
        @Nullable BigDecimal at,
        @Nullable BigDecimal amount) {
    /** The kinds of flaw. */
    public enum Type {
        /** A measured value without a stated result. */
        GAP,
        /** A measured value with two different stated results. */
        OVERLAP,
        /** A sudden loss at a limit. */
        CLIFF,
        /** Everything failed still leaves points. */
        COVERAGE_SHORT,
        /** Some failures cost nothing because the points are already gone. */
        COVERAGE_EXCESS,
        /** The lowest grade still earns points, so zero can't be reached. */
        NEVER_ZERO,
        /** Full marks can't be reached. */
        NEVER_FULL
    }
}
