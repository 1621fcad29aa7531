package org.gongkai.schema.report;

import org.jspecify.annotations.Nullable;

/**
 * Performance objectives (绩效目标) as printed.
 *
 * @param overall 总目标
 * @param annual 年度目标, where printed as one passage
 * @param output 产出目标
 * @param benefit 效果(效益)目标
 * @param achieved 实际完成情况, the other half of 年度总体目标 in self-evaluation tables
 */
public record Objectives(
        @Nullable String overall,
        @Nullable String annual,
        @Nullable String output,
        @Nullable String benefit,
        @Nullable String achieved) {

    public Objectives {
        overall = Values.textOrNull(overall);
        annual = Values.textOrNull(annual);
        output = Values.textOrNull(output);
        benefit = Values.textOrNull(benefit);
        achieved = Values.textOrNull(achieved);
    }

    public static Objectives none() {
        return new Objectives(null, null, null, null, null);
    }
}
