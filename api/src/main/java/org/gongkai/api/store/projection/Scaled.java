package org.gongkai.api.store.projection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Decimals as whole numbers of millionths, so that both engines add and compare them exactly. Components that hold such a
 * number end in {@code E6}: 31.48 万元 is 31480000, 94 points are 94000000, a rate of 98.375 % is 98375000.
 */
public final class Scaled {
    private static final int DIGITS = 6;

    private Scaled() {}

    /** Millionths; a seventh decimal, which no report prints, is rounded half up. */
    public static @Nullable Long of(@Nullable BigDecimal value) {
        return value == null
                ? null
                : value.setScale(DIGITS, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    /** The exact decimal of a number of millionths that may be absent. */
    public static @Nullable BigDecimal exact(@Nullable Long millionths) {
        return millionths == null ? null : decimal(millionths);
    }

    /** The exact decimal of a number of millionths, without trailing zeros. */
    public static BigDecimal decimal(long millionths) {
        BigDecimal value = BigDecimal.valueOf(millionths, DIGITS).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
