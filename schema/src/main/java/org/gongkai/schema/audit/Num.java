package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.stream.Collectors;

/** Exact decimals as people write them. */
final class Num {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Num() {}

    /** Plain digits without trailing zeros. */
    static String text(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** Rounded for reading; exact where it has no more decimals than that. */
    static String rounded(BigDecimal value, int decimals) {
        return value.stripTrailingZeros().scale() <= decimals
                ? text(value)
                : value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    static String sum(Collection<BigDecimal> parts) {
        return parts.isEmpty()
                ? "0"
                : parts.stream()
                        .map(p -> p.signum() < 0 ? "(" + text(p) + ")" : text(p))
                        .collect(Collectors.joining(" + "));
    }

    static BigDecimal total(Collection<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
    }

    static boolean same(BigDecimal a, BigDecimal b) {
        return a.compareTo(b) == 0;
    }

    /** Number of decimals that the value needs. */
    static int decimals(BigDecimal value) {
        return Math.max(0, value.stripTrailingZeros().scale());
    }

    /** Half a unit of the last decimal. */
    static BigDecimal halfUnit(int decimals) {
        return HALF.movePointLeft(decimals);
    }

    /** How far a printed value can lie from the one that was rounded to it; zero for whole and half points. */
    static BigDecimal roundingSlack(BigDecimal printed) {
        int decimals = decimals(printed);
        boolean wholeOrHalf = printed.remainder(HALF).signum() == 0;
        return wholeOrHalf ? BigDecimal.ZERO : halfUnit(decimals);
    }
}
