package org.gongkai.schema.report;

/** The sign printed before an indicator value. 以上 and 以下 include the number, 超过 and 低于 do not. */
public enum Comparison {
    EQUAL("="),
    AT_LEAST("≥"),
    AT_MOST("≤"),
    MORE_THAN(">"),
    LESS_THAN("<"),
    ABOUT("≈");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}
