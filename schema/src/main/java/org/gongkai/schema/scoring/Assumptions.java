package org.gongkai.schema.scoring;

import java.math.BigDecimal;

/** The assumptions readings make, each worded once. */
final class Assumptions {
    static final Assumption FLOOR = new Assumption(
            "FLOOR_ZERO", "未写明扣完为止，按得分不低于0分计算", "The text states no floor; a score below 0 is taken as 0");
    static final Assumption ALL_OR_NOTHING = new Assumption(
            "ALL_OR_NOTHING", "每个要点只有符合与不符合两种结果", "A checkpoint is met or not met, with nothing between");
    static final Assumption LIENIENT_POSSIBLE = new Assumption(
            "LENIENT_POSSIBLE",
            "宽松理解下每个要点可得部分分值，此时任何分数都可能",
            "Read leniently a checkpoint may earn a part of its points, and then any score is possible");
    static final Assumption OVER_TARGET =
            new Assumption("OVER_TARGET_FULL", "超过满分线的数值按满分计算", "A value beyond the full-mark line earns full marks");

    private Assumptions() {}

    static Assumption mode(StepMode mode) {
        return new Assumption(
                "STEP_MODE_" + mode.name(),
                "原文未说明不足一步如何计算：" + mode.zh(),
                "The text doesn't say how a part of a step counts: " + mode.en());
    }

    static Assumption items(int n) {
        return new Assumption("ITEM_COUNT", "按" + n + "个评价要点计算", "Taken as " + n + " checkpoints");
    }

    static Assumption weightFromText(BigDecimal weight) {
        return new Assumption(
                "WEIGHT_FROM_TEXT",
                "分值取自原文：" + Exact.text(weight) + "分",
                "The weight is the text's own: " + Exact.text(weight));
    }
}
