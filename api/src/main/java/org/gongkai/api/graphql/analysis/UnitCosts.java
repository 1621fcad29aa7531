package org.gongkai.api.graphql.analysis;

import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.api.graphql.InMemoryPage;
import org.gongkai.api.statistics.Facts;
import org.gongkai.api.store.projection.OutputFact;
import org.gongkai.api.store.projection.Scaled;
import org.gongkai.schema.text.NormalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one of an output costs, across organisations and years. */
@Component
final class UnitCosts {
    private static final InMemoryPage<Row> PAGE = new InMemoryPage<>("unitCosts", false, Row::key);

    private final Scope scope;

    UnitCosts(Scope scope) {
        this.scope = scope;
    }

    private record Row(String reportId, int place, String name, String unit, OutputFact fact) {
        String key() {
            return reportId + "/" + place;
        }
    }

    /** {@code UnitCost}. */
    record View(
            @Nullable Object report,
            String name,
            @Nullable String unit,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitCost,
            @Nullable BigDecimal totalCost) {}

    Object fetch(DataFetchingEnvironment environment) {
        String name = normal(environment.getArgument("name"));
        String unit = normal(environment.getArgument("unit"));
        Map<String, String> normals = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Facts report : scope.facts(environment)) {
            List<OutputFact> outputs = report.report().outputs();
            for (int i = 0; i < outputs.size(); i++) {
                OutputFact fact = outputs.get(i);
                String own = normals.computeIfAbsent(fact.name(), UnitCosts::normal);
                String per = fact.unit() == null ? "" : normals.computeIfAbsent(fact.unit(), UnitCosts::normal);
                if (own.contains(name) && (unit.isEmpty() || unit.equals(per))) {
                    rows.add(new Row(report.report().id(), i, own, per, fact));
                }
            }
        }
        rows.sort(Comparator.comparing(Row::name)
                .thenComparing(Row::unit)
                .thenComparing(row -> row.fact().unitCostE6(), Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Row::key));
        return PAGE.of(environment, rows, page -> {
            Map<String, ?> reports =
                    scope.reports(environment, page.stream().map(Row::reportId).toList(), Scope.inConnection("report"));
            return page.stream()
                    .map(row -> new View(
                            reports.get(row.reportId()),
                            row.fact().name(),
                            row.fact().unit(),
                            Scaled.exact(row.fact().quantityE6()),
                            Scaled.exact(row.fact().unitCostE6()),
                            Scaled.exact(row.fact().totalCostE6())))
                    .toList();
        });
    }

    /** Spaces and quotation marks don't make another output. */
    private static String normal(@Nullable String text) {
        return text == null ? "" : NormalizedText.normalize(text).replaceAll("[\\s\"'“”‘’]", "");
    }
}
