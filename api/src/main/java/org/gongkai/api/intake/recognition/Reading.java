package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import org.gongkai.schema.report.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * A value with the place it was read from.
 *
 * @param value the value
 * @param start first character in the plain text
 * @param end character after the last one
 * @param printed the printed form where it says more than the value
 * @param confidence how sure the reading is
 */
record Reading<T>(T value, int start, int end, @Nullable String printed, Confidence confidence) {

    static <T> Reading<T> certain(T value, int start, int end, @Nullable String printed) {
        return new Reading<>(value, start, end, printed, Confidence.CERTAIN);
    }

    Reading<T> as(Confidence other) {
        return new Reading<>(value, start, end, printed, other);
    }

    <U> Reading<U> with(U other) {
        return new Reading<>(other, start, end, printed, confidence);
    }

    /** Whether another reading says the same: 20 and 20.0 are the same points. */
    boolean agrees(Reading<?> other) {
        return value instanceof BigDecimal a && other.value instanceof BigDecimal b
                ? a.compareTo(b) == 0
                : value.equals(other.value);
    }

    boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}
