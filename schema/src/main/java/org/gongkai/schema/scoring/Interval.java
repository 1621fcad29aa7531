package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A stretch of a number line; an absent bound is open to infinity. */
public record Interval(
        @Nullable BigDecimal low,
        boolean lowIncluded,
        @Nullable BigDecimal high,
        boolean highIncluded) {
    public Interval {
        low = low == null ? null : Exact.plain(low);
        high = high == null ? null : Exact.plain(high);
        if (low != null && high != null) {
            int order = low.compareTo(high);
            if (order > 0 || order == 0 && !(lowIncluded && highIncluded)) {
                throw new IllegalArgumentException("An interval needs low < high: " + low + ".." + high);
            }
        }
    }

    /** From a bound upward. */
    public static Interval from(BigDecimal low, boolean included) {
        return new Interval(low, included, null, false);
    }

    /** From a bound downward. */
    public static Interval upTo(BigDecimal high, boolean included) {
        return new Interval(null, false, high, included);
    }

    /** Both bounds included. */
    public static Interval closed(BigDecimal low, BigDecimal high) {
        return new Interval(low, true, high, true);
    }

    /** One number. */
    public static Interval at(BigDecimal value) {
        return new Interval(value, true, value, true);
    }

    public boolean contains(BigDecimal value) {
        return isAboveLow(value) && isBelowHigh(value);
    }

    private boolean isAboveLow(BigDecimal value) {
        if (low == null) {
            return true;
        }
        int order = value.compareTo(low);
        return order > 0 || order == 0 && lowIncluded;
    }

    private boolean isBelowHigh(BigDecimal value) {
        if (high == null) {
            return true;
        }
        int order = value.compareTo(high);
        return order < 0 || order == 0 && highIncluded;
    }

    /** Whether the two share at least one number. */
    public boolean overlaps(Interval other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Interval other) {
        if (low == null || other.high == null) {
            return true;
        }
        int order = low.compareTo(other.high);
        return order < 0 || order == 0 && lowIncluded && other.highIncluded;
    }

    /** Whether this is a single number. */
    public boolean isPoint() {
        return low != null && high != null && low.compareTo(high) == 0;
    }

    @Override
    public String toString() {
        if (isPoint() && low != null) {
            return "{" + Exact.text(low) + "}";
        }
        return (low == null ? "(-∞" : (lowIncluded ? "[" : "(") + Exact.text(low))
                + ", "
                + (high == null ? "∞)" : Exact.text(high) + (highIncluded ? "]" : ")"));
    }
}
