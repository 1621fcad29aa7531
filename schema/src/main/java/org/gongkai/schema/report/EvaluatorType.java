package org.gongkai.schema.report;

/** Who carries the evaluation out (评价机构). */
public enum EvaluatorType {
    /** A third-party agency. */
    AGENCY("中介机构"),
    /** A panel of experts. */
    EXPERT_PANEL("专家组"),
    /** A team of the unit. */
    UNIT_TEAM("项目单位评价组");

    private final String label;

    EvaluatorType(String label) {
        this.label = label;
    }

    /** The Chinese term as regulations print it. */
    public String label() {
        return label;
    }
}
