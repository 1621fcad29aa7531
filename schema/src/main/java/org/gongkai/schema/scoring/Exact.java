package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimal arithmetic that stays exact wherever the result is a finite decimal. */
final class Exact {
    static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final int SHOWN_DECIMALS = 4;
    private static final int STORED_DECIMALS = 20;
    private static final int SHARE_DECIMALS = 24;

    private Exact() {}

    /** No trailing zeros and no exponent: 1.30 is 1.3, 1E+2 is 100. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    static BigDecimal of(String value) {
        return plain(new BigDecimal(value));
    }

    /** A quotient to 34 digits, exact when it is a finite decimal. */
    static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return plain(same(divisor, BigDecimal.ONE) ? dividend : dividend.divide(divisor, MathContext.DECIMAL128));
    }

    /** A score: an endless decimal is cut to four places, half up; a finite one within 12 places stays as it is. */
    static BigDecimal score(BigDecimal value) {
        BigDecimal plain = plain(value);
        return plain.scale() > 12 ? plain(plain.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP)) : plain;
    }

    /** A number as it is kept and read back: an endless decimal is cut to twenty places, half up. */
    static BigDecimal storable(BigDecimal value) {
        return value.scale() > STORED_DECIMALS ? plain(value.setScale(STORED_DECIMALS, RoundingMode.HALF_UP)) : value;
    }

    static boolean same(BigDecimal a, BigDecimal b) {
        return a.compareTo(b) == 0;
    }

    /** A share of a whole; a third, kept as an endless percentage, gives 2 of 6 and not 1.99…98. */
    static BigDecimal percentOf(BigDecimal percent, BigDecimal whole) {
        BigDecimal part = percent.multiply(whole).movePointLeft(2);
        return plain(part.scale() > SHARE_DECIMALS ? part.setScale(SHARE_DECIMALS, RoundingMode.HALF_UP) : part);
    }

    static String text(BigDecimal value) {
        return plain(value).toPlainString();
    }
}
