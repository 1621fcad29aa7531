package org.gongkai.site.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.site.page.Views.NameLine;
import org.gongkai.site.page.Views.ReasonLine;
import org.gongkai.site.page.Views.YearLine;

/** One canonical indicator over all reports, filled row by row. */
public final class IndicatorStatistics {
    private static final int WORST = 50;

    private final TreeMap<String, Year> years = new TreeMap<>();
    private final TreeMap<String, Name> names = new TreeMap<>();
    private final List<Lost> lost = new ArrayList<>();
    private int count;

    private static final class Year {
        int count;
        int rated;
        int full;
        int unproven;
        BigDecimal rates = BigDecimal.ZERO;
    }

    private static final class Name {
        int count;
        final TreeSet<String> years = new TreeSet<>();
    }

    private record Lost(ReportRow row, ReportRow.Line line, BigDecimal rate, BigDecimal points) {}

    private static final Comparator<Lost> WORST_FIRST =
            Comparator.comparing(Lost::rate).thenComparing(l -> l.row().id());

    /** Adds one scored indicator of a report. */
    public void add(ReportRow row, ReportRow.Line line) {
        count++;
        Year year = years.computeIfAbsent(row.yearLabel(), key -> new Year());
        year.count++;
        Name name = names.computeIfAbsent(line.name(), key -> new Name());
        name.count++;
        name.years.add(row.yearLabel());
        if (line.unproven()) {
            year.unproven++;
        }
        BigDecimal rate = line.rate();
        if (rate == null || line.max() == null || line.score() == null) {
            return;
        }
        year.rated++;
        year.rates = year.rates.add(rate);
        BigDecimal points = line.max().subtract(line.score());
        if (points.signum() == 0) {
            year.full++;
        } else if (points.signum() > 0) {
            lost.add(new Lost(row, line, rate, points));
            if (lost.size() > 4 * WORST) {
                keepWorst();
            }
        }
    }

    private void keepWorst() {
        lost.sort(WORST_FIRST);
        if (lost.size() > WORST) {
            lost.subList(WORST, lost.size()).clear();
        }
    }

    public int count() {
        return count;
    }

    List<YearLine> yearLines() {
        return years.entrySet().stream()
                .map(e -> new YearLine(
                        e.getKey(),
                        String.valueOf(e.getValue().count),
                        Say.roundPercent(mean(e.getValue())),
                        String.valueOf(e.getValue().full),
                        String.valueOf(e.getValue().unproven)))
                .toList();
    }

    Map<String, BigDecimal> means() {
        TreeMap<String, BigDecimal> means = new TreeMap<>();
        years.forEach((label, year) -> {
            BigDecimal mean = mean(year);
            if (mean != null) {
                means.put(label, mean);
            }
        });
        return means;
    }

    private static @org.jspecify.annotations.Nullable BigDecimal mean(Year year) {
        return year.rated == 0 ? null : year.rates.divide(BigDecimal.valueOf(year.rated), 4, RoundingMode.HALF_UP);
    }

    List<NameLine> nameLines() {
        return names.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Name> e) -> -e.getValue().count)
                        .thenComparing(Map.Entry::getKey))
                .limit(20)
                .map(e -> new NameLine(
                        e.getKey(), String.valueOf(e.getValue().count), String.join("、", e.getValue().years)))
                .toList();
    }

    List<ReasonLine> lostLines() {
        keepWorst();
        return lost.stream()
                .map(l -> new ReasonLine(
                        l.row().path(),
                        l.row().title(),
                        l.row().yearLabel(),
                        Say.points(l.points()),
                        Say.roundPercent(l.rate()),
                        l.line().reason().isEmpty() ? Say.ABSENT : l.line().reason()))
                .toList();
    }
}
