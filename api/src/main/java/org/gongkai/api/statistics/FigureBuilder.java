package org.gongkai.api.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.api.store.projection.ListingRow;
import org.gongkai.api.store.projection.Scaled;
import org.gongkai.schema.report.Grade;
import org.jspecify.annotations.Nullable;

/** Adds up one group. */
final class FigureBuilder {
    private static final int TOP = 10;

    private final List<GroupKey> keys;
    private final Set<String> reports = new HashSet<>();
    private final Distribution.Collector score = new Distribution.Collector();
    private final Distribution.Collector weight = new Distribution.Collector();
    private final Distribution.Collector rate = new Distribution.Collector();
    private final Distribution.Collector execution = new Distribution.Collector();
    private final Map<String, Integer> reasons = new HashMap<>();
    private final Set<String> names = new TreeSet<>();
    private final Set<String> firstLevelNames = new TreeSet<>();
    private int count;
    private long scoreSum;
    private long weightSum;
    private long allWeight;
    private int indicators;
    private int deductions;
    private long deducted;
    private int fullMarks;
    private int unproved;
    private long unprovedWeight;
    private long budget;
    private long inPlace;
    private long spent;
    private long derivable;
    private long unsupported;
    private int errors;
    private int warnings;
    private int excellent;

    FigureBuilder(List<GroupKey> keys) {
        this.keys = keys;
    }

    /** Counts a report as a whole: its indicators count as evidence and deductions, its total as score. */
    void addReport(Facts facts) {
        report(facts);
        ListingRow row = facts.report();
        add(row.maxScoreE6(), row.scoreE6());
        for (IndicatorFact indicator : facts.indicators()) {
            if (indicator.leaf()) {
                evidence(indicator);
                deduction(indicator);
            }
        }
    }

    /** Counts one indicator of a report. */
    void addIndicator(Facts facts, IndicatorFact indicator) {
        report(facts);
        names.add(indicator.name());
        firstLevelNames.add(indicator.firstLevelName());
        add(indicator.maxScore(), indicator.score());
        evidence(indicator);
        deduction(indicator);
    }

    private void report(Facts facts) {
        ListingRow row = facts.report();
        if (!reports.add(row.id())) {
            return;
        }
        execution.add(row.executionRateE6());
        budget = plus(budget, row.budgetE6());
        inPlace = plus(inPlace, row.inPlaceE6());
        spent = plus(spent, row.spentE6());
        derivable = plus(derivable, row.derivableE6());
        unsupported = plus(unsupported, row.unsupportedE6());
        errors += row.errors();
        warnings += row.warnings();
        if (row.grade() == Grade.EXCELLENT) {
            excellent++;
        }
    }

    private void add(@Nullable Long max, @Nullable Long points) {
        count++;
        weight.add(max);
        score.add(points);
        if (max != null && points != null && max != 0) {
            scoreSum = Math.addExact(scoreSum, points);
            weightSum = Math.addExact(weightSum, max);
            rate.add(ratePercent(points, max));
        }
    }

    private void evidence(IndicatorFact indicator) {
        indicators++;
        allWeight = plus(allWeight, indicator.maxScore());
        if (indicator.fullMarks()) {
            fullMarks++;
        }
        if (indicator.unproved()) {
            unproved++;
            unprovedWeight = plus(unprovedWeight, indicator.maxScore());
        }
    }

    private void deduction(IndicatorFact indicator) {
        Long lost = indicator.deduction();
        if (lost != null && lost > 0) {
            deductions++;
            deducted = Math.addExact(deducted, lost);
            if (indicator.reason() != null) {
                reasons.merge(indicator.reason(), 1, Integer::sum);
            }
        }
    }

    /** Percent in millionths, rounded half up. */
    private static long ratePercent(long points, long max) {
        long hundredfold = Math.multiplyExact(points, 100_000_000L);
        return Math.floorDiv(Math.addExact(Math.multiplyExact(2, hundredfold), max), 2 * max);
    }

    private static long plus(long sum, @Nullable Long value) {
        return value == null ? sum : Math.addExact(sum, value);
    }

    Figure build() {
        return new Figure(
                keys.stream().map(this::labelled).toList(),
                reports.size(),
                count,
                score.distribution(),
                weight.distribution(),
                rate.distribution(),
                percent(scoreSum, weightSum),
                execution.distribution(),
                deductions,
                percent(deductions, indicators),
                Scaled.decimal(deducted),
                topReasons(),
                fullMarks,
                unproved,
                percent(unprovedWeight, allWeight),
                Scaled.decimal(budget),
                Scaled.decimal(inPlace),
                Scaled.decimal(spent),
                Scaled.decimal(derivable),
                Scaled.decimal(unsupported),
                errors,
                warnings,
                excellent);
    }

    /** An indicator is labelled with every name under which it is printed. */
    private GroupKey labelled(GroupKey key) {
        return switch (key.key()) {
            case INDICATOR -> new GroupKey(key.key(), key.value(), String.join(" / ", names));
            case FIRST_LEVEL -> new GroupKey(key.key(), key.value(), String.join(" / ", firstLevelNames));
            default -> key;
        };
    }

    private List<ReasonCount> topReasons() {
        List<ReasonCount> counts = new ArrayList<>();
        reasons.forEach((reason, times) -> counts.add(new ReasonCount(reason, times)));
        counts.sort(Comparator.comparing(ReasonCount::count).reversed().thenComparing(ReasonCount::reason));
        return List.copyOf(counts.subList(0, Math.min(TOP, counts.size())));
    }

    private static @Nullable BigDecimal percent(long part, long whole) {
        if (whole == 0) {
            return null;
        }
        BigDecimal exact = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
