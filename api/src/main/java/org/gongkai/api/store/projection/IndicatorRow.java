package org.gongkai.api.store.projection;

import org.gongkai.schema.report.EvaluationKind;
import org.gongkai.schema.report.Grade;
import org.jspecify.annotations.Nullable;

/**
 * One flat row per indicator of a released report, at every level, for statistics. Numbers are {@link Scaled}. Kept
 * small, since the embedded engine reads all of them for one figure: a prefix of the region code selects a prefecture or
 * province, whatever else a filter needs stands in the listing row.
 *
 * @param id report id, a slash and the row's number in printed order
 * @param reportId report id
 * @param revision the public revision it was made from
 * @param pointer JSON Pointer of the indicator in the report
 * @param level 1 for first-level indicators
 * @param leaf whether it was scored itself
 * @param code canonical code
 * @param name printed name
 * @param firstLevelCode canonical code of its first-level indicator, its own at level 1
 * @param firstLevelName printed name of its first-level indicator
 * @param parentName printed name of the indicator above it
 * @param maxScoreE6 weight, points
 * @param scoreE6 score, points
 * @param deductionE6 printed deduction, else weight minus score, points
 * @param scoreRateE6 score over weight, percent; absent where the weight is zero
 * @param deductionReason why points were lost
 * @param hasValue whether an actual value or a completion rate is printed
 * @param fullMarks whether it has its whole weight, which isn't zero
 * @param fullMarksWithoutValue whether the audit finds no value behind full marks
 * @param year fiscal year of the report
 * @param regionCode its region
 * @param department its competent department
 * @param agency its evaluation agency
 * @param kind its kind of evaluation
 * @param grade its grade
 * @param projectId identity of its project
 */
public record IndicatorRow(
        String id,
        String reportId,
        int revision,
        String pointer,
        int level,
        boolean leaf,
        @Nullable String code,
        String name,
        @Nullable String firstLevelCode,
        String firstLevelName,
        @Nullable String parentName,
        @Nullable Long maxScoreE6,
        @Nullable Long scoreE6,
        @Nullable Long deductionE6,
        @Nullable Long scoreRateE6,
        @Nullable String deductionReason,
        boolean hasValue,
        boolean fullMarks,
        boolean fullMarksWithoutValue,
        @Nullable Integer year,
        @Nullable String regionCode,
        @Nullable String department,
        @Nullable String agency,
        @Nullable EvaluationKind kind,
        @Nullable Grade grade,
        @Nullable String projectId) {}
