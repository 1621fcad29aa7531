package org.gongkai.site.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.site.page.Views.NameLine;
import org.gongkai.site.page.Views.ReasonLine;
import org.gongkai.site.page.Views.YearLine;
import org.jspecify.annotations.Nullable;

/** One canonical indicator over all reports, filled row by row. */
public final class IndicatorStatistics {
    private static final int WORST = 50;

    private final Map<@Nullable Integer, Year> years = new HashMap<>();
    private final Map<String, Name> names = new HashMap<>();
    private final List<Lost> lost = new ArrayList<>();
    /** The last one that is bad enough for the list so far; absent until the list was full once. */
    private @Nullable Lost limit;

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
        final Set<@Nullable Integer> years = new HashSet<>();
    }

    private record Lost(ReportRow row, ReportRow.Line line, BigDecimal rate, BigDecimal points) {}

    private static final Comparator<Lost> WORST_FIRST =
            Comparator.comparing(Lost::rate).thenComparing(l -> l.row().id());

    /** Adds one scored indicator of a report. */
    public void add(ReportRow row, ReportRow.Line line) {
        count++;
        Year year = years.computeIfAbsent(row.year(), key -> new Year());
        year.count++;
        Name name = names.computeIfAbsent(line.name(), key -> new Name());
        name.count++;
        name.years.add(row.year());
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
            Lost found = new Lost(row, line, rate, points);
            if (limit == null || WORST_FIRST.compare(found, limit) < 0) {
                lost.add(found);
            }
            if (lost.size() > 4 * WORST) {
                keepWorst();
            }
        }
    }

    private void keepWorst() {
        lost.sort(WORST_FIRST);
        if (lost.size() > WORST) {
            lost.subList(WORST, lost.size()).clear();
            limit = lost.get(WORST - 1);
        }
    }

    public int count() {
        return count;
    }

    List<YearLine> yearLines() {
        return byLabel().entrySet().stream()
                .map(e -> new YearLine(
                        e.getKey(),
                        String.valueOf(e.getValue().count),
                        Say.roundPercent(mean(e.getValue())),
                        String.valueOf(e.getValue().full),
                        String.valueOf(e.getValue().unproven)))
                .toList();
    }

    /** Mean rates by year; reports of no year are not among them. */
    Map<String, BigDecimal> means() {
        TreeMap<String, BigDecimal> means = new TreeMap<>();
        years.forEach((year, found) -> {
            BigDecimal mean = mean(found);
            if (year != null && mean != null) {
                means.put(year.toString(), mean);
            }
        });
        return means;
    }

    private TreeMap<String, Year> byLabel() {
        TreeMap<String, Year> byLabel = new TreeMap<>();
        years.forEach((year, found) -> byLabel.put(ReportRow.labelOf(year), found));
        return byLabel;
    }

    private static @Nullable BigDecimal mean(Year year) {
        return year.rated == 0 ? null : year.rates.divide(BigDecimal.valueOf(year.rated), 4, RoundingMode.HALF_UP);
    }

    List<NameLine> nameLines() {
        return names.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Name> e) -> -e.getValue().count)
                        .thenComparing(Map.Entry::getKey))
                .limit(20)
                .map(e -> new NameLine(
                        e.getKey(),
                        String.valueOf(e.getValue().count),
                        e.getValue().years.stream()
                                .map(ReportRow::labelOf)
                                .sorted()
                                .collect(Collectors.joining("、"))))
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
