package org.gongkai.site.page;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.report.Choice;
import org.gongkai.schema.report.DateRange;
import org.gongkai.schema.report.Evaluation;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Evaluator;
import org.gongkai.schema.report.FormField;
import org.gongkai.schema.report.Organisation;
import org.gongkai.site.page.Views.Line;
import org.jspecify.annotations.Nullable;

/** How and by whom: what is known, then the printed form with the choices that it leaves open. */
final class EvaluationFacts {
    private EvaluationFacts() {}

    static List<Line> of(EvaluationReport report) {
        Evaluation e = report.evaluation();
        List<Line> lines = new ArrayList<>();
        Views.add(lines, "项目名称", report.project().name());
        Views.add(lines, "预算年度", text(report.fiscalYear()));
        Views.add(lines, "实施单位", name(report.implementingUnit()));
        Views.add(lines, "主管部门", name(report.competentDepartment()));
        Views.add(lines, "地区", report.region() == null ? null : report.region().name());
        Views.add(lines, "评价方式", e.kind() == null ? null : e.kind().label());
        Views.add(lines, "评价类型", e.mode() == null ? null : e.mode().label());
        Views.add(lines, "组织方式", e.organiser() == null ? null : e.organiser().label());
        Views.add(
                lines,
                "评价机构类型",
                e.evaluatorType() == null ? null : e.evaluatorType().label());
        Views.add(lines, "评价机构", name(e.evaluator()));
        Views.add(lines, "评价时间", range(e.conducted()));
        Views.add(lines, "报告日期", text(e.reportDate()));
        Views.add(
                lines,
                "评价人员",
                String.join(
                        "；",
                        e.evaluators().stream().map(EvaluationFacts::person).toList()));
        for (FormField field : report.form()) {
            if (lines.stream().noneMatch(line -> line.label().equals(field.label()))) {
                lines.add(new Line(field.label(), formValue(field)));
            }
        }
        return lines;
    }

    private static String formValue(FormField field) {
        if (field.choices().isEmpty()) {
            return field.value() == null ? "报告留空" : field.value();
        }
        List<String> ticked = field.choices().stream()
                .filter(choice -> Boolean.TRUE.equals(choice.ticked()))
                .map(Choice::label)
                .toList();
        String options =
                String.join("、", field.choices().stream().map(Choice::label).toList());
        return ticked.isEmpty() ? "未打勾（可选：" + options + "）" : String.join("、", ticked);
    }

    private static String person(Evaluator person) {
        return person.name() + (person.title() == null ? "" : "，" + person.title()) + (person.leader() ? "（组长）" : "");
    }

    private static @Nullable String range(@Nullable DateRange range) {
        if (range == null || range.from() == null && range.to() == null) {
            return null;
        }
        return (range.from() == null ? "" : range.from()) + " 至 " + (range.to() == null ? "" : range.to());
    }

    private static @Nullable String name(@Nullable Organisation organisation) {
        return organisation == null ? null : organisation.name();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
