package org.gongkai.schema.scoring;

/** How a part of a step counts; the texts never say it, so every step rule carries it as an assumption. */
public enum StepMode {
    /** Only whole steps cost points (⌊d ÷ σ⌋). */
    WHOLE_STEPS("按整步计算，不足一步不扣", "only whole steps count"),
    /** A begun step costs as much as a whole one (⌈d ÷ σ⌉). */
    BEGUN_STEPS("不足一步按一步计算", "a begun step counts as a whole one"),
    /** Parts of a step cost in proportion. */
    LINEAR("按比例线性计算", "parts of a step count in proportion");

    private final String zh;
    private final String en;

    StepMode(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
