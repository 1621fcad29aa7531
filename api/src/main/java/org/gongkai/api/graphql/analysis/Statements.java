package org.gongkai.api.graphql.analysis;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.gongkai.api.graphql.ApiException;
import org.gongkai.api.graphql.ErrorCategory;
import org.gongkai.api.statistics.Facts;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.StoreCollections;
import org.springframework.stereotype.Component;

/** Problems and suggestions in the reports' own words, read for a bounded number of reports. */
@Component
final class Statements {
    static final int MOST_REPORTS = 2000;

    private static final int BATCH = 200;

    private final Scope scope;
    private final MongoCollection<Document> published;

    Statements(Scope scope, ReportStore store) {
        this.scope = scope;
        this.published = store.database().getCollection(StoreCollections.PUBLISHED);
    }

    /**
     * The statements of one kind.
     *
     * @param field {@code problems} or {@code suggestions}
     */
    Map<String, List<Document>> read(List<Facts> reports, String field) {
        if (reports.size() > MOST_REPORTS) {
            throw ApiException.of(
                    ErrorCategory.LIMIT_EXCEEDED,
                    "REPORTS",
                    "涉及 " + reports.size() + " 份报告，最多 " + MOST_REPORTS + " 份；请用 filter 缩小范围。",
                    reports.size() + " reports are concerned, at most " + MOST_REPORTS + " can be; narrow the filter.");
        }
        List<String> ids = reports.stream().map(report -> report.report().id()).toList();
        Map<String, List<Document>> statements = new TreeMap<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            published
                    .find(Filters.in("_id", ids.subList(from, Math.min(ids.size(), from + BATCH))))
                    .projection(Projections.include("report." + field))
                    .forEach(whole -> {
                        List<Document> own = new ArrayList<>();
                        if (whole.get("report") instanceof Document report
                                && report.get(field) instanceof List<?> list) {
                            list.forEach(statement -> own.add((Document) statement));
                        }
                        statements.put(whole.getString("_id"), own);
                    });
        }
        return statements;
    }

    List<Facts> reports(DataFetchingEnvironment environment) {
        return scope.facts(environment);
    }
}
