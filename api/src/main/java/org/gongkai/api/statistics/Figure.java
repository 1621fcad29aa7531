package org.gongkai.api.statistics;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one group. Rates are percent, money is 万元.
 *
 * @param keys what the group is about, in the order of groupBy
 * @param reports number of reports in it
 * @param count number of things counted: reports, or indicators where the figure is about indicators
 * @param score scores, points
 * @param weight weights, points
 * @param scoreRatePercent score over weight of each, percent; none for a weight of zero
 * @param weightedScoreRatePercent sum of scores over sum of weights, percent
 * @param executionRatePercent execution rates of the reports, percent
 * @param deductions how many lost points
 * @param deductionFrequencyPercent share of those that lost points, percent
 * @param deductedPoints points lost in all
 * @param topReasons the most frequent printed reasons, at most ten
 * @param fullMarks how many indicators have full marks
 * @param fullMarksWithoutValue how many of them have no value behind them
 * @param unprovedWeightSharePercent weight of those over all weight, percent
 * @param budget sum of budgets, 万元
 * @param inPlace sum of funds in place, 万元
 * @param spent sum of what was spent, 万元
 * @param derivableWeight weight that follows from printed numbers, points
 * @param unsupportedWeight weight of ratio or time indicators without a value, points
 * @param errors audit errors in the reports
 * @param warnings audit warnings in the reports
 * @param excellent how many reports are graded 优
 */
public record Figure(
        List<GroupKey> keys,
        int reports,
        int count,
        Distribution score,
        Distribution weight,
        Distribution scoreRatePercent,
        @Nullable BigDecimal weightedScoreRatePercent,
        Distribution executionRatePercent,
        int deductions,
        @Nullable BigDecimal deductionFrequencyPercent,
        BigDecimal deductedPoints,
        List<ReasonCount> topReasons,
        int fullMarks,
        int fullMarksWithoutValue,
        @Nullable BigDecimal unprovedWeightSharePercent,
        BigDecimal budget,
        BigDecimal inPlace,
        BigDecimal spent,
        BigDecimal derivableWeight,
        BigDecimal unsupportedWeight,
        int errors,
        int warnings,
        int excellent) {}
