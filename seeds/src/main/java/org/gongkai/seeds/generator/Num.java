package org.gongkai.seeds.generator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Exact decimals, and how they are printed. */
final class Num {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Num() {}

    static BigDecimal of(long whole) {
        return BigDecimal.valueOf(whole);
    }

    static BigDecimal of(String digits) {
        return new BigDecimal(digits);
    }

    static String text(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    /** part ÷ whole × 100, to two decimals. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    /** points × percent ÷ 100, to two decimals. */
    static BigDecimal share(BigDecimal points, BigDecimal percent) {
        return points.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    /** points × part ÷ whole, to two decimals. */
    static BigDecimal share(BigDecimal points, BigDecimal part, BigDecimal whole) {
        return points.multiply(part).divide(whole, 2, RoundingMode.HALF_UP);
    }

    /** The nearest half point. */
    static BigDecimal half(BigDecimal value) {
        return value.multiply(of(2)).setScale(0, RoundingMode.HALF_UP).divide(of(2), 1, RoundingMode.UNNECESSARY);
    }
}
