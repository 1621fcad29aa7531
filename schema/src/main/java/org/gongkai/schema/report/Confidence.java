package org.gongkai.schema.report;

/** How sure a reading is. */
public enum Confidence {
    /** Read from an unambiguous place. */
    CERTAIN("确定"),
    /** One reading stands out. */
    LIKELY("较可信"),
    /** Must be looked at. */
    DOUBTFUL("存疑");

    private final String label;

    Confidence(String label) {
        this.label = label;
    }

    /** The Chinese term as regulations print it. */
    public String label() {
        return label;
    }
}
