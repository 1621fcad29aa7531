package org.gongkai.schema.report;

/** Where money comes from (资金来源). One row of the fund matrix each. */
public enum FundSource {
    /** All sources together. */
    TOTAL("资金总额"),
    /** Appropriation of the year, level not printed. */
    FISCAL_APPROPRIATION("当年财政拨款"),
    /** Central government. */
    CENTRAL("中央财政"),
    /** Province. */
    PROVINCIAL("省级财政"),
    /** Prefecture. */
    PREFECTURE("市级财政"),
    /** County or district. */
    COUNTY("县级财政"),
    /** Prefecture and county in one row. */
    PREFECTURE_AND_COUNTY("市县财政"),
    /** Local government bonds. */
    LOCAL_BOND("地方债券资金"),
    /** Carried over from the year before. */
    CARRIED_OVER("上年结转资金"),
    /** Raised by the unit. */
    OWN_FUNDS("自筹资金"),
    /** Other funds. */
    OTHER("其他资金");

    private final String label;

    FundSource(String label) {
        this.label = label;
    }

    /** The Chinese term as regulations print it. */
    public String label() {
        return label;
    }
}
