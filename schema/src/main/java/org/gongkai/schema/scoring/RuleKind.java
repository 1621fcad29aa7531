package org.gongkai.schema.scoring;

/** The kinds of scoring rule met in published reports. */
public enum RuleKind {
    CHECKLIST("逐项扣分", "points lost per failed checkpoint"),
    BANDED("分档计分", "points by band"),
    ITEMSUM("逐项得分", "points per met checkpoint"),
    VETO("一票否决", "one bad thing costs everything"),
    STEP("阶梯扣分", "full at a threshold, then so much per step"),
    DECAY("按权重比例递减", "each step costs a share of the weight"),
    GRADED("等级计分", "points by verbal grade"),
    SURVEY("满意度计分", "a step or band rule on satisfaction"),
    COUNT("计数扣分", "points per counted occurrence"),
    ACCEPT("验收通过率", "full at a pass rate, then so much per failed unit"),
    PRORATA("按比例计分", "points in proportion to completion"),
    TIERS("定性分档", "three qualitative tiers as shares of the weight"),
    COMPOSITE("分项合计", "several rules added up"),
    OPEN("酌情计分", "left to the evaluator"),
    NONE("无评分规则", "no rule printed");

    private final String zh;
    private final String en;

    RuleKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The kind in Chinese. */
    public String zh() {
        return zh;
    }

    /** The kind in English. */
    public String en() {
        return en;
    }
}
