package org.gongkai.schema.report;

/** Who organises the evaluation (组织方式). */
public enum Organiser {
    /** The finance bureau. */
    FINANCE_DEPARTMENT("财政部门"),
    /** The competent department. */
    COMPETENT_DEPARTMENT("主管部门"),
    /** The project unit itself. */
    PROJECT_UNIT("项目单位");

    private final String label;

    Organiser(String label) {
        this.label = label;
    }

    /** The Chinese term as regulations print it. */
    public String label() {
        return label;
    }
}
