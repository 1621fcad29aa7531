package org.gongkai.api.graphql.analysis;

import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.api.graphql.ApiException;
import org.gongkai.api.graphql.ErrorCategory;
import org.gongkai.api.graphql.Frameworks;
import org.gongkai.api.graphql.GlobalId;
import org.gongkai.api.statistics.Crosswalk;
import org.gongkai.api.statistics.FactBase;
import org.gongkai.api.statistics.Facts;
import org.gongkai.api.statistics.IndicatorFact;
import org.gongkai.api.store.projection.Scaled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares reports indicator by indicator: by canonical code, or by printed path where there is none. */
@Component
final class Comparisons {
    private static final int FEWEST = 2;
    private static final int MOST = 10;

    private final FactBase facts;
    private final Scope scope;

    Comparisons(FactBase facts, Scope scope) {
        this.facts = facts;
        this.scope = scope;
    }

    /** {@code ComparisonCell}. */
    record Cell(
            String reportId,
            @Nullable String name,
            @Nullable BigDecimal maxScore,
            @Nullable BigDecimal score,
            @Nullable BigDecimal scoreRatePercent,
            @Nullable String deductionReason) {
        static Cell of(String reportId, @Nullable IndicatorFact fact) {
            return fact == null
                    ? new Cell(reportId, null, null, null, null, null)
                    : new Cell(
                            reportId,
                            fact.name(),
                            Scaled.exact(fact.maxScore()),
                            Scaled.exact(fact.score()),
                            Scaled.exact(fact.scoreRate()),
                            fact.reason());
        }
    }

    /** {@code ComparisonRow}. */
    record Row(
            @Nullable String code,
            int level,
            List<Cell> cells,
            @Nullable BigDecimal scoreChange,
            @Nullable BigDecimal scoreRateChange,
            @Nullable BigDecimal weightChange) {}

    /** {@code ReportComparison}. */
    record View(List<?> reports, List<Row> rows) {}

    Object fetch(DataFetchingEnvironment environment) {
        List<Facts> compared = compared(environment);
        Crosswalk crosswalk = new Crosswalk(Frameworks.known(environment.getArgument("framework")));
        Map<String, Map<String, IndicatorFact>> byKey = new LinkedHashMap<>();
        for (Facts report : compared) {
            for (IndicatorFact fact : report.indicators()) {
                byKey.computeIfAbsent(key(fact, crosswalk), key -> new LinkedHashMap<>())
                        .putIfAbsent(report.report().id(), fact);
            }
        }
        BigDecimal minPoints = environment.getArgument("minPoints");
        BigDecimal minRatePoints = environment.getArgument("minRatePoints");
        List<Row> rows = byKey.values().stream()
                .map(facts -> row(facts, compared, crosswalk))
                .filter(row -> minPoints == null && minRatePoints == null
                        || reaches(row.scoreChange(), minPoints)
                        || reaches(row.scoreRateChange(), minRatePoints))
                .toList();
        List<String> ids = compared.stream().map(report -> report.report().id()).toList();
        Map<String, ?> reports = scope.reports(environment, ids, "reports");
        return new View(ids.stream().map(reports::get).filter(Objects::nonNull).toList(), rows);
    }

    private List<Facts> compared(DataFetchingEnvironment environment) {
        List<String> named = environment.getArgument("reports");
        String project = environment.getArgument("project");
        if ((named == null) == (project == null)) {
            throw bad("请给出 reports 或 project 之一。", "Give either reports or project.");
        }
        List<Facts> compared;
        if (named != null) {
            List<String> ids =
                    named.stream().map(id -> GlobalId.keyOf("Report", id)).toList();
            compared = scope.facts(ids);
            if (compared.size() < ids.size()) {
                throw ApiException.of(
                        ErrorCategory.NOT_FOUND,
                        "REPORT",
                        "其中有报告不存在或未公开。",
                        "One of the reports doesn't exist, or isn't public.");
            }
        } else {
            compared = facts.all().values().stream()
                    .filter(report -> GlobalId.keyOf("Project", project)
                            .equals(report.report().projectId()))
                    .sorted(Comparator.comparing(
                                    (Facts report) -> report.report().year(),
                                    Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
                            .thenComparing(report -> report.report().id()))
                    .toList();
        }
        if (named != null && compared.size() < FEWEST || compared.size() > MOST) {
            throw bad(
                    "一次比较 " + FEWEST + " 至 " + MOST + " 份报告。",
                    "A comparison takes " + FEWEST + " to " + MOST + " reports.");
        }
        return compared;
    }

    /** Names beside a code tell several indicators of one code apart only within a report, so the first one stands for it. */
    private static String key(IndicatorFact fact, Crosswalk crosswalk) {
        String code = crosswalk.code(fact.code());
        return code != null ? code : fact.level() + "\n" + fact.parentName() + "\n" + fact.name();
    }

    private static Row row(Map<String, IndicatorFact> facts, List<Facts> compared, Crosswalk crosswalk) {
        List<Cell> cells = new ArrayList<>();
        compared.forEach(report -> cells.add(
                Cell.of(report.report().id(), facts.get(report.report().id()))));
        IndicatorFact any = facts.values().iterator().next();
        Cell first = cells.get(0);
        Cell last = cells.get(cells.size() - 1);
        return new Row(
                crosswalk.code(any.code()),
                any.level(),
                cells,
                minus(last.score(), first.score()),
                minus(last.scoreRatePercent(), first.scoreRatePercent()),
                minus(last.maxScore(), first.maxScore()));
    }

    private static @Nullable BigDecimal minus(@Nullable BigDecimal last, @Nullable BigDecimal first) {
        return last == null || first == null ? null : last.subtract(first);
    }

    private static boolean reaches(@Nullable BigDecimal change, @Nullable BigDecimal least) {
        return change != null && least != null && change.abs().compareTo(least) >= 0;
    }

    private static ApiException bad(String zh, String en) {
        return ApiException.of(ErrorCategory.BAD_REQUEST, "COMPARISON", zh, en);
    }
}
