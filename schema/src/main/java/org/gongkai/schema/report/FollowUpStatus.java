package org.gongkai.schema.report;

/** What became of a suggestion. */
public enum FollowUpStatus {
    /** Nothing reported yet. */
    OPEN("未落实"),
    /** Being carried out. */
    IN_PROGRESS("整改中"),
    /** Carried out. */
    DONE("已落实"),
    /** Declined with a reason. */
    DECLINED("不予采纳");

    private final String label;

    FollowUpStatus(String label) {
        this.label = label;
    }

    /** The Chinese term as regulations print it. */
    public String label() {
        return label;
    }
}
