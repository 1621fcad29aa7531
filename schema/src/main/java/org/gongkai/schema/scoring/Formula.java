package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The nine rates of evaluation reports, computed exactly from two inputs and shown with them. */
public enum Formula {
    FUNDS_IN_PLACE_RATE("资金到位率", "实际到位资金", "计划投入资金", Axis.Type.RATIO),
    ON_TIME_FUNDS_RATE("到位及时率", "及时到位资金", "应到位资金", Axis.Type.RATIO),
    BUDGET_EXECUTION_RATE("预算执行率", "实际支出", "预算", Axis.Type.RATIO),
    ACTUAL_COMPLETION_RATE("实际完成率", "实际产出数", "计划产出数", Axis.Type.RATIO),
    /** The time-saving rate of the 2013 framework: 0 is on time, positive is early. */
    ON_TIME_COMPLETION_RATE("完成及时率", "实际完成时间", "计划完成时间", Axis.Type.SAVING),
    QUALITY_RATE("质量达标率", "质量达标产出数", "实际产出数", Axis.Type.RATIO),
    COST_SAVING_RATE("成本节约率", "实际成本", "计划成本", Axis.Type.SAVING),
    FUNDS_CHANGE_RATE("资金变动率", "实际成本", "计划成本", Axis.Type.CHANGE),
    SATISFACTION("满意度", "满意人数", "有效回答数", Axis.Type.RATIO);

    private final String zh;
    private final String actualName;
    private final String baseName;
    private final Axis.Type type;

    Formula(String zh, String actualName, String baseName, Axis.Type type) {
        this.zh = zh;
        this.actualName = actualName;
        this.baseName = baseName;
        this.type = type;
    }

    /** One input under its name. */
    public record Input(String name, BigDecimal value) {}

    /**
     * A derived rate.
     *
     * @param percent the rate in percent; to 20 decimals, half up, when it is an endless one, since
     *     every number of a report's files has at most 24
     * @param steps the computation written out, e.g. 31.48 ÷ 32 × 100% = 98.375%
     */
    public record Derived(Formula formula, BigDecimal percent, List<Input> inputs, String steps) {}

    /** The printed name of the rate. */
    public String zh() {
        return zh;
    }

    /** The formula in words. */
    public String words() {
        return switch (type) {
            case SAVING -> "（" + baseName + "－" + actualName + "）÷" + baseName + "×100%";
            case CHANGE -> "（" + actualName + "－" + baseName + "）÷" + baseName + "×100%";
            default -> actualName + "÷" + baseName + "×100%";
        };
    }

    /** The rate, or empty where an input is absent or the base is zero. */
    public Optional<Derived> derive(@Nullable BigDecimal actual, @Nullable BigDecimal base) {
        if (actual == null || base == null || base.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal part =
                switch (type) {
                    case SAVING -> base.subtract(actual);
                    case CHANGE -> actual.subtract(base);
                    default -> actual;
                };
        BigDecimal percent = Exact.divide(part.multiply(Exact.HUNDRED), base);
        List<Input> inputs =
                List.of(new Input(actualName, Exact.plain(actual)), new Input(baseName, Exact.plain(base)));
        return Optional.of(new Derived(this, Exact.storable(percent), inputs, steps(actual, base, percent)));
    }

    private String steps(BigDecimal actual, BigDecimal base, BigDecimal percent) {
        String a = Exact.text(actual);
        String b = Exact.text(base);
        String left =
                switch (type) {
                    case SAVING -> "(" + b + " − " + a + ") ÷ " + b;
                    case CHANGE -> "(" + a + " − " + b + ") ÷ " + b;
                    default -> a + " ÷ " + b;
                };
        BigDecimal shown = Exact.score(percent);
        return left + " × 100% " + (Exact.same(shown, percent) ? "= " : "≈ ") + Exact.text(shown) + "%";
    }
}
