package org.gongkai.api.intake.recognition;

import java.util.Map;

/** Chinese names of fields for notes. */
final class FieldNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("title", "标题"),
            Map.entry("fiscalYear", "预算年度"),
            Map.entry("project.name", "项目名称"),
            Map.entry("project.kind", "项目类型"),
            Map.entry("implementingUnit", "项目实施单位"),
            Map.entry("competentDepartment", "主管部门"),
            Map.entry("evaluator", "评价机构"),
            Map.entry("conducted", "评价时间"),
            Map.entry("reportDate", "报告日期"),
            Map.entry("submitted", "上报时间"),
            Map.entry("evaluatedPeriod", "评价时段"),
            Map.entry("kind", "评价类别"),
            Map.entry("statedScore", "文中得分"),
            Map.entry("grade", "评价等级"),
            Map.entry("maxScore", "分值"),
            Map.entry("score", "得分"),
            Map.entry("deductionReason", "扣分原因"),
            Map.entry("explanation", "指标解释"),
            Map.entry("criteria", "评价标准"),
            Map.entry("process", "评价过程"),
            Map.entry("result", "评价结果"),
            Map.entry("deviationCause", "偏差原因"),
            Map.entry("remedy", "改进措施"),
            Map.entry("totalScore", "总分"),
            Map.entry("totalMaxScore", "分值合计"),
            Map.entry("totalDeduction", "扣分合计"),
            Map.entry("totalReviewScore", "复核得分合计"),
            Map.entry("totalConvertedScore", "折算得分合计"));

    private FieldNames() {}

    static String chinese(String field) {
        return NAMES.getOrDefault(field, field);
    }
}
