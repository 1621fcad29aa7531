package org.gongkai.api.intake.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gongkai.api.intake.source.Part;

/** Chinese names for places in a report and parts of a file. */
final class Labels {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("title", "标题"),
            Map.entry("fiscalYear", "预算年度"),
            Map.entry("evaluatedPeriod", "评价时段"),
            Map.entry("project", "项目"),
            Map.entry("name", "名称"),
            Map.entry("otherNames", "其他写法"),
            Map.entry("kind", "类别"),
            Map.entry("mode", "评价类型"),
            Map.entry("background", "背景"),
            Map.entry("implementingUnit", "项目实施单位"),
            Map.entry("competentDepartment", "主管部门"),
            Map.entry("contacts", "联系人"),
            Map.entry("person", "姓名"),
            Map.entry("phone", "电话"),
            Map.entry("address", "地址"),
            Map.entry("postcode", "邮编"),
            Map.entry("region", "地区"),
            Map.entry("evaluation", "评价"),
            Map.entry("organiser", "组织方式"),
            Map.entry("evaluatorType", "评价机构类型"),
            Map.entry("evaluator", "评价机构"),
            Map.entry("evaluators", "评价人员"),
            Map.entry("conducted", "评价时间"),
            Map.entry("reportDate", "报告日期"),
            Map.entry("submitted", "上报时间"),
            Map.entry("start", "起"),
            Map.entry("end", "止"),
            Map.entry("objectives", "绩效目标"),
            Map.entry("funds", "资金"),
            Map.entry("rows", "资金行"),
            Map.entry("expenditures", "支出明细"),
            Map.entry("label", "名目"),
            Map.entry("item", "事项"),
            Map.entry("amount", "金额"),
            Map.entry("initialBudget", "年初预算数"),
            Map.entry("adjustedBudget", "全年预算数"),
            Map.entry("planned", "计划数"),
            Map.entry("inPlace", "到位数"),
            Map.entry("spent", "执行数"),
            Map.entry("executionRatePercent", "执行率（%）"),
            Map.entry("outputs", "产出数量"),
            Map.entry("scores", "评分"),
            Map.entry("indicators", "指标"),
            Map.entry("children", "下级"),
            Map.entry("maxScore", "分值"),
            Map.entry("score", "得分"),
            Map.entry("deduction", "扣分"),
            Map.entry("deductionReason", "扣分原因"),
            Map.entry("explanation", "指标解释"),
            Map.entry("criteria", "评价标准"),
            Map.entry("checkpoints", "评价要点"),
            Map.entry("process", "评价过程"),
            Map.entry("result", "评价结果"),
            Map.entry("target", "指标值"),
            Map.entry("actual", "完成值"),
            Map.entry("completionRatePercent", "完成率（%）"),
            Map.entry("convertedScore", "折算得分"),
            Map.entry("reviewScore", "复核得分"),
            Map.entry("deviationCause", "偏差原因"),
            Map.entry("remedy", "改进措施"),
            Map.entry("otherCells", "其他栏目"),
            Map.entry("totalMaxScore", "分值合计"),
            Map.entry("totalScore", "总分"),
            Map.entry("totalDeduction", "扣分合计"),
            Map.entry("totalReviewScore", "复核总分"),
            Map.entry("totalConvertedScore", "折算总分"),
            Map.entry("statedScore", "正文得分"),
            Map.entry("grade", "评价等级"),
            Map.entry("survey", "满意度调查"),
            Map.entry("problems", "问题"),
            Map.entry("suggestions", "建议"),
            Map.entry("experiences", "经验"),
            Map.entry("otherMatters", "其他事项"),
            Map.entry("sections", "正文"),
            Map.entry("heading", "标题"),
            Map.entry("citations", "引用文件"),
            Map.entry("attachments", "附件"),
            Map.entry("form", "表单栏目"),
            Map.entry("text", "文字"),
            Map.entry("originalPublication", "原发布信息"),
            Map.entry("source", "来源"),
            Map.entry("id", "编号"),
            Map.entry("value", "内容"),
            Map.entry("choices", "选项"),
            Map.entry("from", "起"),
            Map.entry("to", "止"),
            Map.entry("site", "网站"),
            Map.entry("date", "日期"),
            Map.entry("properties", "属性"),
            Map.entry("ticked", "是否勾选"),
            Map.entry("printed", "原文写法"),
            Map.entry("place", "位置"),
            Map.entry("confidence", "把握"),
            Map.entry("bands", "分档"),
            Map.entry("lowerBound", "下限"),
            Map.entry("origin", "分档来源"),
            Map.entry("basis", "依据"),
            Map.entry("number", "数值"),
            Map.entry("printedLabel", "原文名称"),
            Map.entry("code", "代码"),
            Map.entry("vetoTriggered", "一票否决"),
            Map.entry("met", "是否符合"),
            Map.entry("mediaType", "文件类型"),
            Map.entry("sha256", "校验值"),
            Map.entry("column", "栏目"),
            Map.entry("status", "状态"),
            Map.entry("owner", "责任人"),
            Map.entry("due", "期限"),
            Map.entry("note", "备注"),
            Map.entry("role", "身份"),
            Map.entry("sizeBytes", "大小"),
            Map.entry("file", "文件"),
            Map.entry("reportId", "报告编号"),
            Map.entry("overall", "总体目标"),
            Map.entry("annual", "年度目标"),
            Map.entry("output", "产出目标"),
            Map.entry("benefit", "效益目标"),
            Map.entry("achieved", "完成情况"),
            Map.entry("organisation", "所在单位"),
            Map.entry("leader", "组长"),
            Map.entry("signature", "签字"),
            Map.entry("unit", "单位"),
            Map.entry("unitCost", "单价"),
            Map.entry("totalCost", "总价"),
            Map.entry("markdown", "正文"),
            Map.entry("wanYuan", "万元"),
            Map.entry("year", "年"),
            Map.entry("month", "月"),
            Map.entry("day", "日"),
            Map.entry("items", "细项"),
            Map.entry("relatedEvaluations", "相关评价"),
            Map.entry("spans", "出处"),
            Map.entry("comparison", "比较"),
            Map.entry("indicatorCodes", "指标代码"),
            Map.entry("followUp", "整改"),
            Map.entry("scale", "等级标准"),
            Map.entry("method", "方法"),
            Map.entry("respondents", "对象"),
            Map.entry("sent", "发放"),
            Map.entry("returned", "收回"),
            Map.entry("valid", "有效"),
            Map.entry("satisfaction", "满意度"),
            Map.entry("pointer", "位置"));

    private Labels() {}

    /** The place a JSON Pointer names: 指标 1 › 下级 2 › 得分. */
    static String of(String pointer) {
        List<String> words = new ArrayList<>();
        for (String step : pointer.split("/")) {
            if (step.matches("\\d+")) {
                int last = words.size() - 1;
                if (last >= 0) {
                    words.set(last, words.get(last) + " " + (Integer.parseInt(step) + 1));
                }
            } else if (!step.isEmpty()) {
                words.add(field(step));
            }
        }
        words.removeAll(Collections.singleton("评分"));
        return words.isEmpty() ? "整份报告" : String.join(" › ", words);
    }

    /** Whether a field has a Chinese name. */
    static boolean names(String field) {
        return FIELDS.containsKey(field);
    }

    static String field(String name) {
        return FIELDS.getOrDefault(name, name);
    }

    static String part(Part part) {
        return switch (part) {
            case BODY -> "正文";
            case HEADER -> "页眉";
            case FOOTER -> "页脚";
            case FOOTNOTE -> "脚注";
            case ENDNOTE -> "尾注";
            case TEXT_BOX -> "文本框";
            case COMMENT -> "批注";
            case HIDDEN -> "隐藏";
            case PAGE_FURNITURE -> "网页栏目";
        };
    }
}
