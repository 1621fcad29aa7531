package org.gongkai.site.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.schema.indicator.CanonicalIndicator;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.gongkai.site.page.Views.CompareCell;
import org.gongkai.site.page.Views.CompareRow;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of several reports side by side, joined by canonical code, else by printed name and level. A name that
 * occurs twice in one report is told apart by its turn.
 */
final class Comparison {
    private Comparison() {}

    static List<CompareRow> of(List<ReportRow> reports) {
        Map<String, ReportRow.@Nullable Line[]> joined = new LinkedHashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            Map<String, Integer> turns = new LinkedHashMap<>();
            for (ReportRow.Line line : reports.get(i).indicators()) {
                String name = line.code().isEmpty() ? line.level() + " " + line.name() : line.code();
                int turn = turns.merge(name, 1, Integer::sum);
                joined.computeIfAbsent(name + "#" + turn, key -> new ReportRow.Line[reports.size()])[i] = line;
            }
        }
        List<CompareRow> rows = new ArrayList<>();
        for (ReportRow.@Nullable Line[] lines : joined.values()) {
            rows.add(row(lines, reports));
        }
        return rows;
    }

    private static CompareRow row(ReportRow.@Nullable Line[] lines, List<ReportRow> reports) {
        String name = "";
        int level = 1;
        List<CompareCell> cells = new ArrayList<>();
        BigDecimal before = null;
        for (int i = 0; i < lines.length; i++) {
            ReportRow.Line line = lines[i];
            String head = head(reports, i);
            if (line == null) {
                cells.add(new CompareCell(head, "", "", "", "", ""));
                continue;
            }
            if (name.isEmpty()) {
                name = canonicalName(line);
                level = Math.min(line.level(), 5);
            }
            BigDecimal rate = line.rate();
            String move = move(before, rate);
            cells.add(new CompareCell(
                    head,
                    line.name(),
                    Say.points(line.score())
                            + (line.max() == null ? "" : " / " + line.max().toPlainString()),
                    rate == null ? "" : Say.roundPercent(rate),
                    move,
                    moveText(before, rate)));
            before = rate != null ? rate : before;
        }
        return new CompareRow(name, level, cells);
    }

    static String head(List<ReportRow> reports, int i) {
        ReportRow report = reports.get(i);
        return report.yearLabel() + (report.kind().isEmpty() ? "" : " " + report.kind());
    }

    private static String canonicalName(ReportRow.Line line) {
        return IndicatorCatalogue.standard()
                .find(line.code())
                .map(CanonicalIndicator::name)
                .orElse(line.name());
    }

    private static String move(@Nullable BigDecimal before, @Nullable BigDecimal now) {
        if (before == null || now == null) {
            return "";
        }
        int compared = now.compareTo(before);
        return compared > 0 ? "up" : compared < 0 ? "down" : "same";
    }

    private static String moveText(@Nullable BigDecimal before, @Nullable BigDecimal now) {
        if (before == null || now == null) {
            return "";
        }
        BigDecimal change = now.subtract(before);
        if (change.signum() == 0) {
            return "持平";
        }
        return (change.signum() > 0 ? "升 " : "降 ") + Say.trimmed(change.abs(), 1) + " 个百分点";
    }
}
