package org.gongkai.schema.format;

/** The blocks of a report under which differences are counted. */
final class Blocks {
    private Blocks() {}

    /** @param component component of the report itself */
    static String of(String component) {
        return switch (component) {
            case "id", "title", "fiscalYear", "evaluatedPeriod", "project", "implementingUnit" -> "基本信息";
            case "competentDepartment", "contacts", "region" -> "基本信息";
            case "evaluation", "survey" -> "评价工作";
            case "objectives" -> "绩效目标";
            case "funds", "outputs" -> "资金与产出";
            case "scores" -> "指标与得分";
            case "problems", "suggestions", "experiences", "otherMatters" -> "问题与建议";
            case "sections" -> "正文";
            case "spans" -> "出处";
            default -> "附件与其他";
        };
    }
}
