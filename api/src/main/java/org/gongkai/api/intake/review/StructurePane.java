package org.gongkai.api.intake.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Section;
import org.gongkai.schema.report.SourceSpan;
import org.jspecify.annotations.Nullable;

/** What was read from the original: basic values, money, indicators; each leads back to where it stands. */
final class StructurePane {

    private static final List<String> FUND_COLUMNS = List.of(
            "initialBudget",
            "adjustedBudget",
            "planned",
            "inPlace",
            "spent",
            "executionRatePercent",
            "maxScore",
            "score");
    private static final List<String> INDICATOR_COLUMNS = List.of(
            "maxScore",
            "score",
            "convertedScore",
            "reviewScore",
            "deduction",
            "deductionReason",
            "target",
            "actual",
            "completionRatePercent",
            "deviationCause",
            "remedy");
    private static final List<String> TOTALS = List.of(
            "totalMaxScore",
            "totalScore",
            "totalDeduction",
            "totalReviewScore",
            "totalConvertedScore",
            "statedScore",
            "grade");

    private final int report;
    private final EvaluationReport draft;
    private final Values values;
    private final Marks marks;
    private final Html html;
    private final Set<String> doubtful = new HashSet<>();
    private final Set<String> shown = new HashSet<>();

    StructurePane(int report, ReviewedReport reviewed, Marks marks, Html html) {
        this.report = report;
        this.draft = reviewed.recognition().draft();
        this.values = new Values(draft);
        this.marks = marks;
        this.html = html;
        draft.spans().stream()
                .filter(span -> span.confidence() == Confidence.DOUBTFUL)
                .forEach(span -> doubtful.add(span.pointer()));
        reviewed.recognition().notes().forEach(note -> {
            if (note.pointer() != null) {
                doubtful.add(note.pointer());
            }
        });
    }

    void write() {
        basics();
        funds();
        indicators();
        outline();
        others();
    }

    private void basics() {
        html.element("h3", "基本信息");
        html.open("table", "class", "values");
        for (SourceSpan span : draft.spans()) {
            if (!isElsewhere(span.pointer())) {
                row(span.pointer());
            }
        }
        for (String total : TOTALS) {
            row("/scores/" + total);
        }
        html.close("table");
    }

    private static boolean isElsewhere(String pointer) {
        return pointer.startsWith("/sections/")
                || pointer.startsWith("/scores/")
                || pointer.startsWith("/funds/rows/")
                || pointer.startsWith("/problems/")
                || pointer.startsWith("/suggestions/")
                || pointer.startsWith("/experiences/")
                || pointer.startsWith("/citations/");
    }

    private void row(String pointer) {
        String value = values.at(pointer);
        if (value == null || !shown.add(pointer)) {
            return;
        }
        html.open("tr").element("th", Labels.of(pointer), "scope", "row");
        cell(pointer, value, "td");
        html.close("tr");
    }

    /** One value: a link to its place, with the sign and the word where it is doubtful. */
    private void cell(String pointer, @Nullable String value, String tag) {
        shown.add(pointer);
        boolean doubt = doubtful.contains(pointer);
        html.open(
                tag,
                "id",
                value == null ? null : Marks.valueAnchor(report, pointer),
                "class",
                doubt ? "doubtful" : null);
        Mark mark = marks.of(report, pointer);
        if (value != null && mark != null) {
            html.open("a", "href", "#" + mark.id()).text(value).close("a");
        } else if (value != null) {
            html.text(value);
        }
        if (doubt) {
            html.element("span", "？存疑", "class", "sign");
        }
        html.close(tag);
    }

    private void funds() {
        List<FundRow> rows = draft.funds().rows();
        if (rows.isEmpty()) {
            return;
        }
        List<String> columns = used(FUND_COLUMNS, rows.size(), index -> "/funds/rows/" + index);
        html.element("h3", "资金（万元）");
        head("名目", columns);
        for (int i = 0; i < rows.size(); i++) {
            String pointer = "/funds/rows/" + i;
            html.open("tr");
            cell(pointer + "/label", rows.get(i).label(), "th");
            for (String column : columns) {
                cell(pointer + "/" + column, values.at(pointer + "/" + column), "td");
            }
            html.close("tr");
        }
        html.close("table").close("div");
    }

    private interface PointerOf {
        String row(int index);
    }

    private List<String> used(List<String> columns, int rows, PointerOf pointer) {
        List<String> used = new ArrayList<>();
        for (String column : columns) {
            for (int i = 0; i < rows; i++) {
                if (values.at(pointer.row(i) + "/" + column) != null) {
                    used.add(column);
                    break;
                }
            }
        }
        return used;
    }

    private void head(String first, List<String> columns) {
        html.open("div", "class", "scroll").open("table", "class", "values").open("tr");
        html.element("th", first, "scope", "col");
        columns.forEach(column -> html.element("th", Labels.field(column), "scope", "col"));
        html.close("tr");
    }

    private void indicators() {
        List<String> pointers = new ArrayList<>();
        walk("/scores/indicators", draft.scores().indicators(), 0, (pointer, depth) -> pointers.add(pointer));
        if (pointers.isEmpty()) {
            return;
        }
        List<String> columns = used(INDICATOR_COLUMNS, pointers.size(), pointers::get);
        html.element("h3", "指标（" + draft.scores().leaves().count() + " 项末级）");
        head("指标", columns);
        walk("/scores/indicators", draft.scores().indicators(), 0, (pointer, depth) -> {
            html.open("tr", "class", "level" + Math.min(depth + 1, 5));
            cell(pointer + "/name", values.at(pointer + "/name"), "th");
            for (String column : columns) {
                cell(pointer + "/" + column, values.at(pointer + "/" + column), "td");
            }
            html.close("tr");
        });
        html.close("table").close("div");
    }

    private static void walk(String base, List<Indicator> indicators, int depth, BiConsumer<String, Integer> visitor) {
        for (int i = 0; i < indicators.size(); i++) {
            String pointer = base + "/" + i;
            visitor.accept(pointer, depth);
            walk(pointer + "/children", indicators.get(i).children(), depth + 1, visitor);
        }
    }

    private void outline() {
        if (!draft.sections().isEmpty()) {
            html.open("details").element("summary", "正文目录");
            outline("/sections", draft.sections());
            html.close("details");
        }
    }

    private void outline(String base, List<Section> sections) {
        html.open("ul");
        for (int i = 0; i < sections.size(); i++) {
            String pointer = base + "/" + i;
            String heading = sections.get(i).heading();
            cell(pointer + "/heading", heading.isEmpty() ? "（无标题）" : heading, "li");
            if (!sections.get(i).children().isEmpty()) {
                outline(pointer + "/children", sections.get(i).children());
            }
        }
        html.close("ul");
    }

    /** Values with a place that stand in none of the tables: problems, suggestions, citations, rules. */
    private void others() {
        html.open("details").element("summary", "其他读出的内容");
        html.open("table", "class", "values");
        for (SourceSpan span : draft.spans()) {
            if (!shown.contains(span.pointer()) && !span.pointer().startsWith("/sections/")) {
                row(span.pointer());
            }
        }
        html.close("table").close("details");
    }
}
