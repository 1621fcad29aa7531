package org.gongkai.schema.report;

/** Who evaluates (财预〔2020〕10号). */
public enum EvaluationKind {
    /** The unit evaluates its own project. */
    SELF_EVALUATION("单位自评"),
    /** The competent department evaluates. */
    DEPARTMENTAL_EVALUATION("部门评价"),
    /** The finance bureau evaluates. */
    FISCAL_EVALUATION("财政评价");

    private final String label;

    EvaluationKind(String label) {
        this.label = label;
    }

    /** The Chinese term as regulations print it. */
    public String label() {
        return label;
    }
}
