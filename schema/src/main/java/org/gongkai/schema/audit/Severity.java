package org.gongkai.schema.audit;

/** How far a finding is proved, and whose matter it is. */
public enum Severity {
    /** Provable from the report alone. Blocks release unless waived. */
    ERROR("错误"),
    /** Provable, but possibly intended. */
    WARNING("提醒"),
    /** A matter of judgement: asked, never asserted. */
    QUESTION("疑问"),
    /** May come from the copy that was imported, not from the report. */
    IMPORT_QUALITY("导入质量");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** The Chinese label. */
    public String label() {
        return label;
    }
}
