package org.gongkai.api.graphql.analysis;

import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.api.graphql.report.IndicatorCondition;
import org.gongkai.api.statistics.Facts;
import org.gongkai.api.statistics.IndicatorFact;
import org.gongkai.api.store.projection.Projection;
import org.gongkai.api.store.projection.Scaled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Indicators of reports as one flat list. */
@Component
final class IndicatorList {
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
            boolean fullMarksWithoutValue) {
        static View of(IndicatorFact fact, @Nullable Object report) {
            return new View(
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
    }

    Object fetch(DataFetchingEnvironment environment) {
        IndicatorCondition wanted = IndicatorCondition.of(environment.getArgument("indicator"));
        List<Row> rows = new ArrayList<>();
        for (Facts report : scope.facts(environment)) {
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
                    .map(row -> View.of(row.fact(), reports.get(row.reportId())))
                    .toList();
        });
    }
}
