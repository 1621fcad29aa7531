package org.gongkai.schema.report;

import java.math.BigDecimal;

/**
 * An exact amount of money in 万元 (ten thousand yuan), the unit of budget reports. Equal amounts are equal whatever the
 * unit or the number of zeros they were printed with.
 *
 * @param wanYuan the amount in 万元, exact, may be negative
 */
public record Money(BigDecimal wanYuan) implements Comparable<Money> {

    public Money {
        wanYuan = Values.canonicalDecimal(wanYuan);
    }

    /** An amount given in 万元, e.g. {@code "406.52"}. */
    public static Money wanYuan(String amount) {
        return new Money(new BigDecimal(amount));
    }

    /** An amount given in 元, e.g. {@code "320000"} for 32 万元. */
    public static Money yuan(BigDecimal amount) {
        return new Money(amount.movePointLeft(4));
    }

    /** The amount in 元. */
    public BigDecimal yuan() {
        return Values.canonicalDecimal(wanYuan.movePointRight(4));
    }

    public Money plus(Money other) {
        return new Money(wanYuan.add(other.wanYuan));
    }

    public Money minus(Money other) {
        return new Money(wanYuan.subtract(other.wanYuan));
    }

    @Override
    public int compareTo(Money other) {
        return wanYuan.compareTo(other.wanYuan);
    }

    /** The amount in 万元 as plain digits, without the unit. */
    @Override
    public String toString() {
        return wanYuan.toPlainString();
    }
}
