package org.gongkai.api.graphql.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The searched texts of a published report: the same ones that its terms are made of. */
final class Passages {
    static final List<String> PATHS = List.of(
            "report.title",
            "report.project",
            "report.implementingUnit.name",
            "report.competentDepartment.name",
            "report.evaluation.evaluator.name",
            "report.region.name",
            "report.sections",
            "report.scores.indicators",
            "report.problems",
            "report.suggestions",
            "report.experiences",
            "report.otherMatters",
            "report.citations");

    private static final int TITLE = 10;
    private static final int NAME = 5;
    private static final int PROBLEM = 3;
    private static final int PLAIN = 1;

    private final List<Passage> passages = new ArrayList<>();

    private Passages() {}

    static List<Passage> of(Document published) {
        Passages all = new Passages();
        if (published.get("report") instanceof Document report) {
            all.report(report);
        }
        return all.passages;
    }

    private void report(Document report) {
        add("标题", TITLE, report, "title");
        if (report.get("project") instanceof Document project) {
            add("项目名称", TITLE, project, "name");
            add("项目背景", PLAIN, project, "background");
        }
        named("项目实施单位", report.get("implementingUnit"));
        named("主管部门", report.get("competentDepartment"));
        named("区划", report.get("region"));
        if (report.get("evaluation") instanceof Document evaluation) {
            named("评价机构", evaluation.get("evaluator"));
        }
        if (report.get("scores") instanceof Document scores) {
            children(scores, "indicators").forEach(indicator -> indicator(indicator, ""));
        }
        statements("存在的问题", PROBLEM, children(report, "problems"));
        statements("建议", PROBLEM, children(report, "suggestions"));
        statements("主要经验", PLAIN, children(report, "experiences"));
        statements("其他", PLAIN, children(report, "otherMatters"));
        children(report, "sections").forEach(this::section);
        for (Document citation : children(report, "citations")) {
            add("引用文件", PLAIN, citation, "number");
            add("引用文件", PLAIN, citation, "title");
        }
    }

    private void named(String place, @Nullable Object organisation) {
        if (organisation instanceof Document document) {
            add(place, NAME, document, "name");
        }
    }

    private void indicator(Document indicator, String above) {
        String place = above + (above.isEmpty() ? "指标 " : " › ") + indicator.getString("name");
        add(place, NAME, indicator, "name");
        add(place + "（原文标签）", PLAIN, indicator, "printedLabel");
        add(place + "（扣分原因）", PROBLEM, indicator, "deductionReason");
        add(place + "（指标解释）", PLAIN, indicator, "explanation");
        add(place + "（评价过程）", PLAIN, indicator, "process");
        add(place + "（评价结果）", PLAIN, indicator, "result");
        add(place + "（偏差原因）", PROBLEM, indicator, "deviationCause");
        add(place + "（改进措施）", PLAIN, indicator, "remedy");
        children(indicator, "otherCells")
                .forEach(cell -> add(place + "（" + cell.getString("column") + "）", PLAIN, cell, "text"));
        children(indicator, "children").forEach(child -> indicator(child, place));
    }

    private void section(Document section) {
        String heading = String.valueOf(section.getString("heading"));
        add("正文标题", NAME, section, "heading");
        add("正文 " + heading, PLAIN, section, "markdown");
        children(section, "children").forEach(this::section);
    }

    private void statements(String place, int weight, List<Document> statements) {
        statements.forEach(statement -> add(place, weight, statement, "text"));
    }

    private void add(String place, int weight, Document holder, String field) {
        String text = holder.getString(field);
        if (text != null && !text.isBlank()) {
            passages.add(new Passage(place, weight, text));
        }
    }

    private static List<Document> children(Map<String, Object> holder, String field) {
        List<Document> children = new ArrayList<>();
        if (holder.get(field) instanceof List<?> list) {
            list.forEach(child -> children.add((Document) child));
        }
        return children;
    }
}
