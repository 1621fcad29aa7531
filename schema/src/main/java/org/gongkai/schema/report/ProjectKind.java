package org.gongkai.schema.report;

/** Nature of a project (项目类型). */
public enum ProjectKind {
    /** Spending that returns every year. */
    RECURRING("经常性项目"),
    /** Spending for one occasion. */
    ONE_OFF("一次性项目");

    private final String label;

    ProjectKind(String label) {
        this.label = label;
    }

    /** The Chinese term as regulations print it. */
    public String label() {
        return label;
    }
}
