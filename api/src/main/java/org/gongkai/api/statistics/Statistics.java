package org.gongkai.api.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.api.store.projection.ListingRow;
import org.gongkai.schema.region.Regions;
import org.gongkai.schema.report.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures over released reports, grouped by up to three keys. */
@Component
public class Statistics {
    /** Stands before the printed name where an indicator has no code; no code begins so. */
    private static final String UNCODED = "\u0000";

    private final FactBase facts;
    private final KeptFigures kept = new KeptFigures();

    Statistics(FactBase facts) {
        this.facts = facts;
    }

    /**
     * The figures of every group, ordered by their keys, absent values first.
     *
     * @param reportIds the reports to count; all that are released where null
     * @param groupBy by what; nothing gives one figure over all
     * @param indicators which indicators to count; given, the figures are about indicators even without such a key
     */
    public List<Figure> figures(
            @Nullable Collection<String> reportIds,
            List<StatisticsKey> groupBy,
            @Nullable IndicatorSelection indicators) {
        if (reportIds != null) {
            return figures(facts.of(reportIds), groupBy, indicators);
        }
        Map<String, Facts> all = facts.all();
        return kept.over(all, groupBy, indicators, () -> figures(all.values(), groupBy, indicators));
    }

    private static List<Figure> figures(
            Iterable<Facts> counted, List<StatisticsKey> groupBy, @Nullable IndicatorSelection indicators) {
        boolean ofIndicators = indicators != null || groupBy.stream().anyMatch(StatisticsKey::isOfIndicators);
        Map<List<String>, FigureBuilder> groups = new TreeMap<>(Statistics::compare);
        if (ofIndicators) {
            addIndicators(counted, groupBy, indicators == null ? IndicatorSelection.LEAVES : indicators, groups);
        } else {
            for (Facts report : counted) {
                Stopped.check();
                List<String> key = new ArrayList<>(groupBy.size());
                groupBy.forEach(by -> key.add(text(value(by, report.report()))));
                group(groups, key, groupBy).addReport(report);
            }
        }
        return groups.values().stream().map(FigureBuilder::build).toList();
    }

    private static void addIndicators(
            Iterable<Facts> counted,
            List<StatisticsKey> groupBy,
            IndicatorSelection selection,
            Map<List<String>, FigureBuilder> groups) {
        Crosswalk crosswalk = new Crosswalk(selection.framework());
        for (Facts report : counted) {
            Stopped.check();
            for (IndicatorFact indicator : report.indicators()) {
                String code = crosswalk.code(indicator.code());
                if (selected(indicator, code, selection)) {
                    List<String> key = new ArrayList<>(groupBy.size());
                    for (StatisticsKey by : groupBy) {
                        key.add(
                                switch (by) {
                                    case INDICATOR -> codeOrName(code, indicator.name());
                                    case FIRST_LEVEL ->
                                        codeOrName(
                                                crosswalk.code(indicator.firstLevelCode()), indicator.firstLevelName());
                                    default -> text(value(by, report.report()));
                                });
                    }
                    group(groups, key, groupBy).addIndicator(report, indicator);
                }
            }
        }
    }

    /** Indicators without a code stay apart from each other by their printed names. */
    private static String codeOrName(@Nullable String code, String name) {
        return code == null ? UNCODED + name : code;
    }

    private static boolean selected(IndicatorFact indicator, @Nullable String code, IndicatorSelection selection) {
        if (selection.level() != null && indicator.level() != selection.level()) {
            return false;
        }
        if (selection.codes() != null) {
            return code != null && selection.codes().contains(code);
        }
        return selection.level() != null || indicator.leaf();
    }

    private static FigureBuilder group(
            Map<List<String>, FigureBuilder> groups, List<String> key, List<StatisticsKey> groupBy) {
        return groups.computeIfAbsent(key, values -> {
            List<GroupKey> parts = new ArrayList<>(values.size());
            for (int i = 0; i < values.size(); i++) {
                String value = values.get(i);
                boolean absent = value.isEmpty() || value.startsWith(UNCODED);
                parts.add(new GroupKey(
                        groupBy.get(i), absent ? null : value, absent ? null : label(groupBy.get(i), value)));
            }
            return new FigureBuilder(parts);
        });
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String value(StatisticsKey key, ListingRow row) {
        return switch (key) {
            case YEAR -> row.year() == null ? null : row.year().toString();
            case PROVINCE -> row.provinceCode();
            case PREFECTURE -> row.prefectureCode();
            case COUNTY -> row.regionCode();
            case DEPARTMENT -> row.department();
            case UNIT -> row.unit();
            case AGENCY -> row.agency();
            case KIND -> row.kind() == null ? null : row.kind().name();
            case GRADE -> row.grade() == null ? null : row.grade().name();
            case PROJECT -> row.projectId();
            case INDICATOR, FIRST_LEVEL -> throw new IllegalArgumentException(key + " is no key of a report");
        };
    }

    private static String label(StatisticsKey key, String value) {
        return switch (key) {
            case PROVINCE, PREFECTURE, COUNTY ->
                Regions.standard().byCode(value).map(Region::name).orElse(value);
            default -> value;
        };
    }

    private static int compare(List<String> left, List<String> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = Comparator.<String>naturalOrder().compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
