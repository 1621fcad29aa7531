package org.gongkai.schema.report;

/** What a section is about, whatever its heading (outline of 财预〔2020〕10号 and its predecessors). */
public enum SectionRole {
    /** Cover and forms. */
    COVER("封面"),
    /** Basic information. */
    BASIC_INFORMATION("基本情况"),
    /** Overview of the project. */
    PROJECT_OVERVIEW("项目概况"),
    /** Performance objectives. */
    OBJECTIVES("绩效目标"),
    /** Funds and their use. */
    FUNDS("资金情况"),
    /** Organisation and management. */
    ORGANISATION("组织管理"),
    /** How the evaluation was done. */
    EVALUATION_WORK("评价工作开展情况"),
    /** Conclusion. */
    CONCLUSION("综合评价结论"),
    /** Analysis of the indicators. */
    INDICATOR_ANALYSIS("指标分析"),
    /** Experience. */
    EXPERIENCE("主要经验"),
    /** Problems. */
    PROBLEMS("存在问题"),
    /** Suggestions. */
    SUGGESTIONS("建议"),
    /** Other matters. */
    OTHER_MATTERS("其他事项"),
    /** The score table or indicator system. */
    SCORE_TABLE("评分表"),
    /** Annex. */
    ATTACHMENT("附件");

    private final String label;

    SectionRole(String label) {
        this.label = label;
    }

    /** The Chinese term as regulations print it. */
    public String label() {
        return label;
    }
}
