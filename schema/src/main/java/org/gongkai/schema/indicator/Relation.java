package org.gongkai.schema.indicator;

/** How a canonical indicator relates to one of another framework. */
public enum Relation {
    /** The same thing: scores may be compared. */
    SAME("相同"),
    /** A part of the other. */
    NARROWER("窄于"),
    /** The other is a part of it. */
    BROADER("宽于"),
    /** The same value with the opposite sign, e.g. 资金变动率 = −成本节约率. */
    INVERSE("符号相反"),
    /** About the same thing, but not comparable number by number. */
    RELATED("相关");

    private final String label;

    Relation(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** The same relation seen from the other side. */
    public Relation reversed() {
        return switch (this) {
            case NARROWER -> BROADER;
            case BROADER -> NARROWER;
            default -> this;
        };
    }
}
