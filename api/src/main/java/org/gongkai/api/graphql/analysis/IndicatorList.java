package org.gongkai.api.graphql.analysis;

import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.api.graphql.GlobalId;
import org.gongkai.api.graphql.InMemoryPage;
import org.gongkai.api.graphql.NodeSource;
import org.gongkai.api.graphql.Nodes;
import org.gongkai.api.graphql.directory.Coded;
import org.gongkai.api.graphql.report.IndicatorCondition;
import org.gongkai.api.statistics.Facts;
import org.gongkai.api.statistics.IndicatorFact;
import org.gongkai.api.statistics.Stopped;
import org.gongkai.api.store.projection.Projection;
import org.gongkai.api.store.projection.Scaled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Indicators of reports as one flat list. */
@Component
final class IndicatorList implements NodeSource {
    private static final String TYPE = "ReportIndicator";
    private static final InMemoryPage<Row> PAGE = new InMemoryPage<>("indicators", true, Row::key);

    private final Scope scope;

    IndicatorList(Scope scope) {
        this.scope = scope;
    }

    private record Row(String reportId, IndicatorFact fact) {
        String key() {
            return Projection.rowId(reportId, fact.order());
        }
    }

    /** {@code ReportIndicator}. */
    record View(
            String id,
            @Nullable Object report,
            String pointer,
            int level,
            boolean leaf,
            @Nullable String code,
            String name,
            @Nullable String parentName,
            @Nullable String firstLevelCode,
            String firstLevelName,
            @Nullable BigDecimal maxScore,
            @Nullable BigDecimal score,
            @Nullable BigDecimal deduction,
            @Nullable BigDecimal scoreRatePercent,
            @Nullable String deductionReason,
            boolean hasValue,
            boolean fullMarks,
            boolean fullMarksWithoutValue)
            implements Coded, Nodes.Typed {
        static View of(String reportId, IndicatorFact fact, @Nullable Object report) {
            return new View(
                    new GlobalId(TYPE, reportId + fact.pointer()).encoded(),
                    report,
                    fact.pointer(),
                    fact.level(),
                    fact.leaf(),
                    fact.code(),
                    fact.name(),
                    fact.parentName(),
                    fact.firstLevelCode(),
                    fact.firstLevelName(),
                    Scaled.exact(fact.maxScore()),
                    Scaled.exact(fact.score()),
                    Scaled.exact(fact.deduction()),
                    Scaled.exact(fact.scoreRate()),
                    fact.reason(),
                    fact.hasValue(),
                    fact.fullMarks(),
                    fact.unproved());
        }

        @Override
        public String typeName() {
            return TYPE;
        }
    }

    Object fetch(DataFetchingEnvironment environment) {
        IndicatorCondition wanted = IndicatorCondition.of(environment.getArgument("indicator"));
        List<Row> rows = new ArrayList<>();
        for (Facts report : scope.facts(environment)) {
            Stopped.check();
            for (IndicatorFact fact : report.indicators()) {
                if (wanted.accepts(fact)) {
                    rows.add(new Row(report.report().id(), fact));
                }
            }
        }
        return PAGE.of(environment, rows, page -> {
            Map<String, ?> reports =
                    scope.reports(environment, page.stream().map(Row::reportId).toList(), Scope.inConnection("report"));
            return page.stream()
                    .map(row -> View.of(row.reportId(), row.fact(), reports.get(row.reportId())))
                    .toList();
        });
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** By report id and place in its table. */
    @Override
    public @Nullable Object find(String key, DataFetchingEnvironment environment) {
        int slash = key.indexOf('/');
        if (slash < 0) {
            return null;
        }
        String reportId = key.substring(0, slash);
        String pointer = key.substring(slash);
        return scope.facts(List.of(reportId)).stream()
                .flatMap(report -> report.indicators().stream())
                .filter(fact -> fact.pointer().equals(pointer))
                .findFirst()
                .map(fact -> View.of(
                        reportId,
                        fact,
                        scope.reports(environment, List.of(reportId), "report").get(reportId)))
                .orElse(null);
    }
}
