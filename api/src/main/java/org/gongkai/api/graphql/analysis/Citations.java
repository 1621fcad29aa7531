package org.gongkai.api.graphql.analysis;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gongkai.api.graphql.InMemoryPage;
import org.gongkai.api.statistics.Facts;
import org.gongkai.api.store.projection.ListingRow;
import org.gongkai.schema.text.NormalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The documents that reports cite, and since when. */
@Component
final class Citations {
    private static final int MOST_REPORTS = 100;
    private static final InMemoryPage<Row> PAGE = new InMemoryPage<>("citedDocuments", false, Row::document);

    private final Scope scope;

    Citations(Scope scope) {
        this.scope = scope;
    }

    private record Row(String document, List<ListingRow> by) {
        List<String> shown() {
            return by.stream()
                    .sorted(Comparator.comparing(
                                    ListingRow::year, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
                            .thenComparing(ListingRow::id))
                    .limit(MOST_REPORTS)
                    .map(ListingRow::id)
                    .toList();
        }
    }

    /** {@code CitedDocument}. */
    record View(
            String document,
            int count,
            @Nullable Integer since,
            @Nullable Integer until,
            List<?> reports) {}

    Object fetch(DataFetchingEnvironment environment) {
        String words = NormalizedText.normalize(environment.getArgumentOrDefault("document", ""));
        Map<String, List<ListingRow>> by = new TreeMap<>();
        for (Facts report : scope.facts(environment)) {
            for (String document :
                    report.report().citations().stream().distinct().toList()) {
                if (NormalizedText.normalize(document).contains(words)) {
                    by.computeIfAbsent(document, key -> new ArrayList<>()).add(report.report());
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        by.forEach((document, reports) -> rows.add(new Row(document, reports)));
        rows.sort(Comparator.<Row, Integer>comparing(row -> row.by().size())
                .reversed()
                .thenComparing(Row::document));
        return PAGE.of(environment, rows, page -> {
            Map<String, ?> reports = scope.reports(
                    environment,
                    page.stream().flatMap(row -> row.shown().stream()).toList(),
                    Scope.inConnection("reports"));
            return page.stream()
                    .map(row -> new View(
                            row.document(),
                            row.by().size(),
                            years(row).min(Comparator.naturalOrder()).orElse(null),
                            years(row).max(Comparator.naturalOrder()).orElse(null),
                            row.shown().stream()
                                    .map(reports::get)
                                    .filter(Objects::nonNull)
                                    .toList()))
                    .toList();
        });
    }

    private static java.util.stream.Stream<Integer> years(Row row) {
        return row.by().stream().map(ListingRow::year).filter(Objects::nonNull);
    }
}
