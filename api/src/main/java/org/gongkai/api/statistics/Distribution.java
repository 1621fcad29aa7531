package org.gongkai.api.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.gongkai.api.store.projection.Scaled;
import org.jspecify.annotations.Nullable;

/**
 * How values are spread. Percentiles interpolate linearly between the two values they fall between (as spreadsheets do);
 * mean and percentiles are rounded half up to six decimals, everything else is exact.
 *
 * @param count number of values; everything else is absent when there is none
 * @param sum their sum
 * @param mean their mean
 * @param median their middle
 * @param min the smallest
 * @param max the largest
 * @param p10 a tenth of the values is not above it
 * @param p25 a quarter of the values is not above it
 * @param p75 three quarters of the values are not above it
 * @param p90 nine tenths of the values are not above it
 */
public record Distribution(
        int count,
        @Nullable BigDecimal sum,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal median,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable BigDecimal p10,
        @Nullable BigDecimal p25,
        @Nullable BigDecimal p75,
        @Nullable BigDecimal p90) {

    private static final Distribution EMPTY = new Distribution(0, null, null, null, null, null, null, null, null, null);

    /** Collects values in millionths. */
    static final class Collector {
        private long[] values = new long[16];
        private int count;

        void add(@Nullable Long value) {
            if (value != null) {
                if (count == values.length) {
                    values = Arrays.copyOf(values, count * 2);
                }
                values[count++] = value;
            }
        }

        Distribution distribution() {
            if (count == 0) {
                return EMPTY;
            }
            long[] sorted = Arrays.copyOf(values, count);
            Arrays.sort(sorted);
            long sum = 0;
            for (long value : sorted) {
                sum = Math.addExact(sum, value);
            }
            return new Distribution(
                    count,
                    Scaled.decimal(sum),
                    millionths(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 6, RoundingMode.HALF_UP)),
                    percentile(sorted, 50),
                    Scaled.decimal(sorted[0]),
                    Scaled.decimal(sorted[count - 1]),
                    percentile(sorted, 10),
                    percentile(sorted, 25),
                    percentile(sorted, 75),
                    percentile(sorted, 90));
        }

        private static BigDecimal percentile(long[] sorted, int percent) {
            // Exact position (n-1)·p/100, kept as whole hundredths.
            long position = (long) (sorted.length - 1) * percent;
            int below = (int) (position / 100);
            long hundredths = position % 100;
            BigDecimal value = BigDecimal.valueOf(sorted[below]);
            if (hundredths > 0) {
                BigDecimal step = BigDecimal.valueOf(sorted[below + 1]).subtract(value);
                value = value.add(step.multiply(BigDecimal.valueOf(hundredths)).movePointLeft(2));
            }
            return millionths(value);
        }
    }

    /** A number of millionths as a decimal of at most six places. */
    private static BigDecimal millionths(BigDecimal value) {
        return Scaled.decimal(value.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
