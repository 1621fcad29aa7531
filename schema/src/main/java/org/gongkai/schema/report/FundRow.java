package org.gongkai.schema.report;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of the fund matrix. Absent is not zero: an empty cell is absent.
 *
 * @param source canonical source
 * @param label the row label as printed
 * @param initialBudget 年初预算数, 万元
 * @param adjustedBudget 全年预算数 (A), 万元
 * @param planned 计划投资额, 万元
 * @param inPlace 实际到位资金, 万元
 * @param spent 全年执行数 (B), 实际使用, 万元
 * @param executionRatePercent 执行率 as printed, percent
 * @param maxScore 分值 of the row itself, points
 * @param score 得分 of the row itself, points
 */
public record FundRow(
        FundSource source,
        String label,
        @Nullable Money initialBudget,
        @Nullable Money adjustedBudget,
        @Nullable Money planned,
        @Nullable Money inPlace,
        @Nullable Money spent,
        @Nullable BigDecimal executionRatePercent,
        @Nullable BigDecimal maxScore,
        @Nullable BigDecimal score) {

    public FundRow {
        Objects.requireNonNull(source, "source");
        label = Values.requireText(label, "label");
        executionRatePercent = Values.canonical(executionRatePercent);
        maxScore = Values.canonical(maxScore);
        score = Values.canonical(score);
    }

    /** The budget that spending is measured against: adjusted, else initial, else planned. */
    public @Nullable Money budget() {
        if (adjustedBudget != null) {
            return adjustedBudget;
        }
        return initialBudget != null ? initialBudget : planned;
    }
}
