package org.gongkai.schema.indicator;

/** What an indicator measures, and so what evidence a score for it needs. */
public enum Measures {
    /** Nothing itself: it groups other indicators. */
    GROUP("分组"),
    /** A rate of two numbers that the report should print. */
    RATIO("比率"),
    /** A time against a planned time. */
    TIME("时间"),
    /** Yes-or-no checkpoints (评价要点). */
    CHECKPOINT("要点"),
    /** An amount of money or its control. */
    COST("成本"),
    /** A satisfaction survey with sheets sent and valid. */
    SURVEY("调查"),
    /** A judged degree of achievement. */
    OPEN("开放");

    private final String label;

    Measures(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
