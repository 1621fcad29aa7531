package org.gongkai.api.download;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.gongkai.api.store.projection.Scaled;
import org.jspecify.annotations.Nullable;

/** The columns of every table: names as in the GraphQL schema, Chinese heads with units. */
final class Columns {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    static final List<Column> KEY = List.of(
            of("reportId", "报告编号", row -> row.report().id()),
            of("fiscalYear", "预算年度", row -> row.report().year()),
            of("title", "标题", row -> row.report().title()),
            of("unit", "实施单位", row -> row.report().unit()),
            of("region", "地区代码", row -> row.report().regionCode()));

    static final List<Column> REPORTS = List.of(
            of("regionName", "地区", row -> row.report().regionName()),
            of("projectId", "项目标识", row -> row.report().projectId()),
            of("projectName", "项目", row -> row.report().projectName()),
            of("department", "主管部门", row -> row.report().department()),
            of("agency", "评价机构", row -> row.report().agency()),
            of("kind", "评价种类代码", row -> row.report().kind()),
            of("score", "得分", row -> Scaled.exact(row.report().scoreE6())),
            of("maxScore", "分值", row -> Scaled.exact(row.report().maxScoreE6())),
            of("scoreRatePercent", "得分率（%）", row -> Scaled.exact(row.report().scoreRateE6())),
            of("grade", "等级代码", row -> row.report().grade()),
            of("gradeLabel", "等级", row -> row.report().gradeLabel()),
            of("budget", "预算（万元）", row -> Scaled.exact(row.report().budgetE6())),
            of("inPlace", "到位（万元）", row -> Scaled.exact(row.report().inPlaceE6())),
            of("spent", "支出（万元）", row -> Scaled.exact(row.report().spentE6())),
            of(
                    "executionRatePercent",
                    "执行率（%）",
                    row -> Scaled.exact(row.report().executionRateE6())),
            of(
                    "printedExecutionRatePercent",
                    "所列执行率（%）",
                    row -> Scaled.exact(row.report().printedExecutionRateE6())),
            of("fullMarksWithoutValue", "满分而没有数据的指标数", row -> row.report().fullMarksWithoutValue()),
            of("vetoTriggered", "一票否决", row -> row.report().vetoTriggered()),
            of("errors", "核对错误", row -> row.report().errors()),
            of("warnings", "核对提醒", row -> row.report().warnings()),
            of("questions", "核对疑问", row -> row.report().questions()),
            of("state", "状态", row -> row.report().state()),
            of("revision", "修订号", row -> row.report().revision()),
            of("firstPublishedAt", "首次发布（北京时间）", row -> time(row.report().firstPublishedAt())),
            of("publishedAt", "本版发布（北京时间）", row -> time(row.report().publishedAt())),
            of("fingerprint", "指纹", row -> row.report().fingerprint()));

    static final List<Column> INDICATORS = List.of(
            of("pointer", "位置", row -> row.indicator().pointer()),
            of("level", "级次", row -> row.indicator().level()),
            of("leaf", "末级", row -> row.indicator().leaf()),
            of("code", "规范代码", row -> row.indicator().code()),
            of("name", "指标", row -> row.indicator().name()),
            of("parentName", "上级指标", row -> row.indicator().parentName()),
            of("firstLevelCode", "一级指标代码", row -> row.indicator().firstLevelCode()),
            of("firstLevelName", "一级指标", row -> row.indicator().firstLevelName()),
            of("maxScore", "分值", row -> Scaled.exact(row.indicator().maxScore())),
            of("score", "得分", row -> Scaled.exact(row.indicator().score())),
            of("deduction", "扣分", row -> Scaled.exact(row.indicator().deduction())),
            of("scoreRatePercent", "得分率（%）", row -> Scaled.exact(row.indicator().scoreRate())),
            of("deductionReason", "扣分原因", row -> row.indicator().reason()),
            of("hasValue", "有完成值", row -> row.indicator().hasValue()),
            of("fullMarks", "满分", row -> row.indicator().fullMarks()),
            of("fullMarksWithoutValue", "满分而没有数据", row -> row.indicator().unproved()));

    static final List<Column> FUNDS = List.of(
            of("source", "来源代码", row -> row.fund().source()),
            of("label", "来源（原文）", row -> row.fund().label()),
            of("budget", "预算（万元）", row -> Scaled.exact(row.fund().budgetE6())),
            of("inPlace", "到位（万元）", row -> Scaled.exact(row.fund().inPlaceE6())),
            of("spent", "支出（万元）", row -> Scaled.exact(row.fund().spentE6())));

    static final List<Column> FINDINGS = List.of(
            of("findingId", "发现编号", row -> row.finding().get("findingId")),
            of("code", "检查代码", row -> row.finding().get("code")),
            of("severity", "级别", row -> row.finding().get("severity")),
            of("pointer", "数据位置", row -> row.finding().get("pointer")),
            of("place", "位置", row -> row.finding().get("place")),
            of("message", "说明", row -> row.finding().get("message")),
            of("messageEn", "说明（英文）", row -> row.finding().get("messageEn")),
            of("waived", "已豁免", row -> row.finding().get("waived")));

    private Columns() {}

    private static Column of(String name, String label, Function<Row, @Nullable Object> value) {
        return new Column(name, label, value);
    }

    private static String time(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(BEIJING));
    }
}
