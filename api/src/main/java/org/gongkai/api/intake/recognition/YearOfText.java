package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.text.NormalizedText;
import org.gongkai.schema.text.Span;

/**
 * The fiscal year of a report whose title and form print none: the year that the text calls a budget year (2018年度, 截至2018年12月31日).
 * It is concluded, so it is doubtful and noted; where the text names several such years, none is taken.
 */
final class YearOfText {

    private static final Pattern BUDGET_YEAR = Pattern.compile(
            "(?<![\\d〔\\[(])((?:19|20)\\d{2}) ?年度(?!工作计划|计划)|截[至止](?:到)?((?:19|20)\\d{2}) ?年 ?12 ?月(?: ?31 ?日|底|末)");

    private YearOfText() {}

    static void conclude(ReportDraft draft) {
        if (draft.has("fiscalYear")) {
            return;
        }
        TreeMap<Integer, List<Reading<Integer>>> years = new TreeMap<>();
        draft.sections.stream()
                .flatMap(SectionDraft::walk)
                .flatMap(section -> section.lines().stream())
                .forEach(line -> find(line, years));
        if (years.size() == 1) {
            Reading<Integer> first = years.firstEntry().getValue().get(0);
            draft.facts.put("fiscalYear", first);
            draft.notes.at(
                    "/fiscalYear",
                    Note.Kind.CONCLUDED,
                    first.start(),
                    first.end(),
                    "标题和表格没有写年度，按正文“" + first.printed() + "”取 " + first.value() + " 年，请核对",
                    "neither title nor form prints the year; it was concluded from this place of the text",
                    List.of());
        } else if (years.size() > 1) {
            Reading<Integer> first = years.firstEntry().getValue().get(0);
            draft.notes.at(
                    "/fiscalYear",
                    Note.Kind.AMBIGUOUS,
                    first.start(),
                    first.end(),
                    "标题和表格没有写年度，正文提到几个年度，没有取用",
                    "neither title nor form prints the year, and the text names several",
                    years.keySet().stream().map(String::valueOf).toList());
        }
    }

    private static void find(Line line, TreeMap<Integer, List<Reading<Integer>>> years) {
        NormalizedText normal = NormalizedText.of(line.text());
        Matcher m = BUDGET_YEAR.matcher(normal.text());
        while (m.find()) {
            Span span = normal.span(m.start(), m.end());
            int year = Integer.parseInt(m.group(1) != null ? m.group(1) : m.group(2));
            years.computeIfAbsent(year, y -> new ArrayList<>())
                    .add(new Reading<>(
                            year,
                            line.start() + span.start(),
                            line.start() + span.end(),
                            span.of(line.text()),
                            Confidence.DOUBTFUL));
        }
    }
}
