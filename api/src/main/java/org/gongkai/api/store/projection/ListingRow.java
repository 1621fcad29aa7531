package org.gongkai.api.store.projection;

import java.time.Instant;
import java.util.List;
import org.gongkai.api.store.State;
import org.gongkai.schema.report.EvaluationKind;
import org.gongkai.schema.report.EvaluationMode;
import org.gongkai.schema.report.Grade;
import org.jspecify.annotations.Nullable;

/**
 * One slim row per released report, for lists, filters and sorting. Numbers are {@link Scaled}.
 *
 * @param id report id
 * @param revision the public revision it was made from
 * @param state RELEASED or CORRECTED
 * @param publishedAt when this revision became public
 * @param firstPublishedAt when the report first became public
 * @param fingerprint fingerprint of the public view
 * @param corrections how often it was corrected
 * @param version SHA-256 of everything that is published of the report, findings and waivers included
 * @param title title
 * @param projectId identity of the project across years, where assigned
 * @param projectName name of the project
 * @param regionCode GB/T 2260 code
 * @param regionName its name
 * @param prefectureCode code of the prefecture, ending in 00
 * @param provinceCode code of the province, ending in 0000
 * @param year fiscal year
 * @param kind 单位自评, 部门评价 or 财政评价
 * @param mode 评价类型
 * @param department 主管部门
 * @param departmentCode its 统一社会信用代码
 * @param unit 项目实施单位
 * @param unitCode its 统一社会信用代码
 * @param agency 评价机构
 * @param grade canonical grade of the printed label
 * @param gradeLabel grade as printed
 * @param scoreE6 total score as printed, points
 * @param maxScoreE6 what the score is out of: as printed or, converted, a hundred; else what the rows weigh; points
 * @param scoreRateE6 score over weight, percent
 * @param budgetE6 budget that spending is measured against, 万元
 * @param inPlaceE6 funds in place, 万元
 * @param spentE6 spent, 万元
 * @param executionRateE6 spent over budget, computed, percent
 * @param printedExecutionRateE6 execution rate as printed, percent
 * @param surveyValid valid sheets of the satisfaction survey
 * @param reportDate date of the report as printed, {@code 2025}, {@code 2025-06} or {@code 2025-06-30}
 * @param originalDate date of the issuer's own publication
 * @param citations numbers, else titles, of the documents it cites
 * @param errors number of errors the audit finds in the public view
 * @param warnings number of warnings
 * @param questions number of questions
 * @param importQuality number of findings about the copy
 * @param findingCodes codes of all findings, each once
 * @param waivedErrors number of errors that were waived one by one
 * @param standingWaiver source of the standing waiver, where it was released under one
 * @param fullMarksWithoutValue number of indicators with full marks and no value behind them
 * @param derivableE6 weight whose score follows from a printed number, points
 * @param unsupportedE6 weight of ratio or time indicators without any value, points
 * @param marginBelowE6 points above the grade's own lower line
 * @param marginAboveE6 points missing to the next grade
 * @param executionRateGapE6 printed execution rate against the computed one, without sign, percentage points
 * @param itemisationGapE6 sum of the itemised spending against the total spent, without sign, 万元
 * @param itemisationGapRateE6 the same over the total spent, percent
 * @param vetoTriggered whether a veto is stated to apply to an indicator
 * @param funds rows of its fund matrix
 * @param outputs its quantities of output
 * @param indicatorRows number of its indicator rows
 * @param findingRows number of its finding rows
 */
public record ListingRow(
        String id,
        int revision,
        State state,
        Instant publishedAt,
        Instant firstPublishedAt,
        @Nullable String fingerprint,
        int corrections,
        String version,
        String title,
        @Nullable String projectId,
        String projectName,
        @Nullable String regionCode,
        @Nullable String regionName,
        @Nullable String prefectureCode,
        @Nullable String provinceCode,
        @Nullable Integer year,
        @Nullable EvaluationKind kind,
        @Nullable EvaluationMode mode,
        @Nullable String department,
        @Nullable String departmentCode,
        @Nullable String unit,
        @Nullable String unitCode,
        @Nullable String agency,
        @Nullable Grade grade,
        @Nullable String gradeLabel,
        @Nullable Long scoreE6,
        @Nullable Long maxScoreE6,
        @Nullable Long scoreRateE6,
        @Nullable Long budgetE6,
        @Nullable Long inPlaceE6,
        @Nullable Long spentE6,
        @Nullable Long executionRateE6,
        @Nullable Long printedExecutionRateE6,
        @Nullable Integer surveyValid,
        @Nullable String reportDate,
        @Nullable String originalDate,
        List<String> citations,
        int errors,
        int warnings,
        int questions,
        int importQuality,
        List<String> findingCodes,
        int waivedErrors,
        @Nullable String standingWaiver,
        int fullMarksWithoutValue,
        @Nullable Long derivableE6,
        @Nullable Long unsupportedE6,
        @Nullable Long marginBelowE6,
        @Nullable Long marginAboveE6,
        @Nullable Long executionRateGapE6,
        @Nullable Long itemisationGapE6,
        @Nullable Long itemisationGapRateE6,
        boolean vetoTriggered,
        List<FundFact> funds,
        List<OutputFact> outputs,
        int indicatorRows,
        int findingRows) {

    public ListingRow {
        citations = citations == null ? List.of() : List.copyOf(citations);
        findingCodes = findingCodes == null ? List.of() : List.copyOf(findingCodes);
        funds = funds == null ? List.of() : List.copyOf(funds);
        outputs = outputs == null ? List.of() : List.copyOf(outputs);
    }
}
