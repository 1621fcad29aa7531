package org.gongkai.site.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.schema.indicator.CanonicalIndicator;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.gongkai.site.page.Views.CompareCell;
import org.gongkai.site.page.Views.CompareRow;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of several reports side by side, joined by canonical code, else by printed name and level. Where one
 * report has a code several times (four kinds of output, each with its completion rate), the printed name decides too; a
 * name that still occurs twice in one report is told apart by its turn.
 */
final class Comparison {
    private final List<ReportRow> reports;
    private final Set<String> repeated = new HashSet<>();

    private Comparison(List<ReportRow> reports) {
        this.reports = reports;
        for (ReportRow report : reports) {
            Set<String> seen = new HashSet<>();
            report.indicators().stream()
                    .map(ReportRow.Line::code)
                    .filter(code -> !seen.add(code))
                    .forEach(repeated::add);
        }
    }

    static List<CompareRow> of(List<ReportRow> reports) {
        return new Comparison(reports).rows();
    }

    /** An indicator of one report with the points it stands for, summed from its rows where the report prints none. */
    private record Entry(ReportRow.Line line, @Nullable BigDecimal score, boolean summed) {
        @Nullable
        BigDecimal rate() {
            return Say.share(score, line.max());
        }

        String words() {
            return Say.points(score)
                    + (line.max() == null ? "" : " / " + line.max().toPlainString())
                    + (summed ? "（各项之和）" : "");
        }
    }

    private List<CompareRow> rows() {
        Map<String, @Nullable Entry[]> joined = new LinkedHashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            Map<String, Integer> turns = new LinkedHashMap<>();
            List<ReportRow.Line> lines = reports.get(i).indicators();
            for (int k = 0; k < lines.size(); k++) {
                String key = key(lines.get(k));
                int turn = turns.merge(key, 1, Integer::sum);
                joined.computeIfAbsent(key + "#" + turn, name -> new Entry[reports.size()])[i] = entry(lines, k);
            }
        }
        return joined.values().stream().map(this::row).toList();
    }

    private String key(ReportRow.Line line) {
        if (line.code().isEmpty()) {
            return line.level() + " " + line.name();
        }
        return repeated.contains(line.code()) ? line.code() + " " + line.name() : line.code();
    }

    private static Entry entry(List<ReportRow.Line> lines, int at) {
        ReportRow.Line line = lines.get(at);
        if (line.score() != null || line.leaf()) {
            return new Entry(line, line.score(), false);
        }
        BigDecimal sum = null;
        for (int k = at + 1; k < lines.size() && lines.get(k).level() > line.level(); k++) {
            BigDecimal score = lines.get(k).leaf() ? lines.get(k).score() : null;
            if (score != null) {
                sum = sum == null ? score : sum.add(score);
            }
        }
        return new Entry(line, sum, sum != null);
    }

    private CompareRow row(@Nullable Entry[] entries) {
        String name = "";
        int level = 1;
        List<CompareCell> cells = new ArrayList<>();
        BigDecimal before = null;
        for (int i = 0; i < entries.length; i++) {
            Entry entry = entries[i];
            String head = head(reports, i);
            if (entry == null) {
                cells.add(new CompareCell(head, "", "", "", "", ""));
                continue;
            }
            if (name.isEmpty()) {
                name = name(entry.line());
                level = Math.min(entry.line().level(), 5);
            }
            BigDecimal rate = entry.rate();
            cells.add(new CompareCell(
                    head,
                    entry.line().name(),
                    entry.words(),
                    rate == null ? "" : Say.roundPercent(rate),
                    move(before, rate),
                    moveText(before, rate)));
            before = rate != null ? rate : before;
        }
        return new CompareRow(name, level, cells);
    }

    static String head(List<ReportRow> reports, int i) {
        ReportRow report = reports.get(i);
        return report.yearLabel() + (report.kind().isEmpty() ? "" : " " + report.kind());
    }

    private String name(ReportRow.Line line) {
        return repeated.contains(line.code())
                ? line.name()
                : IndicatorCatalogue.standard()
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
