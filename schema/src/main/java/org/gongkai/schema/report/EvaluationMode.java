package org.gongkai.schema.report;

/** What is evaluated: the running project or its result (评价类型). */
public enum EvaluationMode {
    /** Evaluation while the project runs. */
    PROCESS("实施过程评价"),
    /** Evaluation of the result. */
    COMPLETION("完成结果评价");

    private final String label;

    EvaluationMode(String label) {
        this.label = label;
    }

    /** The Chinese term as regulations print it. */
    public String label() {
        return label;
    }
}
