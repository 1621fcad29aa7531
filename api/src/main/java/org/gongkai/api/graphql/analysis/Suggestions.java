package org.gongkai.api.graphql.analysis;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.gongkai.api.graphql.InMemoryPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suggestions and what became of them. */
@Component
final class Suggestions {
    private static final String UNKNOWN = "OPEN";
    private static final InMemoryPage<Row> PAGE = new InMemoryPage<>("suggestions", true, Row::key);

    private final Scope scope;
    private final Statements statements;

    Suggestions(Scope scope, Statements statements) {
        this.scope = scope;
        this.statements = statements;
    }

    private record Row(String key, String reportId, Document statement) {
        @Nullable
        Object followUp(String field) {
            return statement.get("followUp") instanceof Document followUp ? followUp.get(field) : null;
        }

        String status() {
            Object status = followUp("status");
            return status == null ? UNKNOWN : status.toString();
        }
    }

    /** {@code ReportSuggestion}. */
    record View(
            @Nullable Object report,
            String text,
            String status,
            @Nullable Object owner,
            @Nullable Object due) {}

    Object fetch(DataFetchingEnvironment environment) {
        List<String> states = environment.getArgumentOrDefault("status", List.of());
        List<Row> rows = new ArrayList<>();
        statements.read(statements.reports(environment), "suggestions").forEach((id, own) -> {
            for (int i = 0; i < own.size(); i++) {
                Row row = new Row(String.format("%s/%04d", id, i), id, own.get(i));
                if (states.contains(row.status())) {
                    rows.add(row);
                }
            }
        });
        return PAGE.of(environment, rows, page -> {
            Map<String, ?> reports =
                    scope.reports(environment, page.stream().map(Row::reportId).toList(), Scope.inConnection("report"));
            return page.stream()
                    .map(row -> new View(
                            reports.get(row.reportId()),
                            row.statement().getString("text"),
                            row.status(),
                            row.followUp("owner"),
                            row.followUp("due")))
                    .toList();
        });
    }
}
