package org.gongkai.api.graphql.analysis;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gongkai.api.graphql.GlobalId;
import org.gongkai.api.graphql.InMemoryPage;
import org.gongkai.api.graphql.NodeSource;
import org.gongkai.api.graphql.Nodes;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.StoreCollections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Audit findings of reports as one flat list. */
@Component
final class FindingList implements NodeSource {
    private static final String TYPE = "ReportFinding";
    private static final InMemoryPage<String> PAGE = new InMemoryPage<>("findings", true, id -> id);

    private final Scope scope;
    private final MongoCollection<Document> rows;

    FindingList(Scope scope, ReportStore store) {
        this.scope = scope;
        this.rows = store.database().getCollection(StoreCollections.FINDING_ROWS);
    }

    Object fetch(DataFetchingEnvironment environment) {
        List<Bson> parts = new ArrayList<>();
        List<String> ids = scope.ids(environment);
        if (ids != null) {
            parts.add(Filters.in("reportId", ids));
        }
        Map<String, Object> condition = environment.getArgument("finding");
        if (condition != null && condition.get("code") instanceof Collection<?> codes) {
            parts.add(Filters.in("code", codes));
        }
        if (condition != null && condition.get("severity") instanceof Collection<?> severities) {
            parts.add(Filters.in("severity", severities));
        }
        List<String> found = rows.find(parts.isEmpty() ? Filters.empty() : Filters.and(parts))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .map(row -> row.getString("_id"))
                .into(new ArrayList<>());
        return PAGE.of(environment, found, page -> view(environment, page));
    }

    private List<@Nullable Document> view(DataFetchingEnvironment environment, List<String> page) {
        Map<String, Document> byId = new HashMap<>();
        rows.find(Filters.in("_id", page)).forEach(row -> byId.put(row.getString("_id"), row));
        Map<String, ?> reports = scope.reports(
                environment,
                page.stream().map(id -> id.substring(0, id.lastIndexOf('/'))).toList(),
                Scope.inConnection("report"));
        List<@Nullable Document> view = new ArrayList<>();
        for (String id : page) {
            view.add(view(byId.get(id), reports.get(id.substring(0, id.lastIndexOf('/')))));
        }
        return view;
    }

    /** Null where the report isn't public any more. */
    private static @Nullable Document view(@Nullable Document row, @Nullable Object report) {
        return row == null || report == null
                ? null
                : row.append("report", report)
                        .append(Nodes.TYPE, TYPE)
                        .append(
                                "id",
                                new GlobalId(TYPE, row.getString("reportId") + "/" + row.getString("findingId"))
                                        .encoded());
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** By report id and the finding's id in it. */
    @Override
    public @Nullable Object find(String key, DataFetchingEnvironment environment) {
        int slash = key.indexOf('/');
        if (slash < 0) {
            return null;
        }
        String reportId = key.substring(0, slash);
        Document row = rows.find(Filters.and(
                        Filters.eq("reportId", reportId), Filters.eq("findingId", key.substring(slash + 1))))
                .first();
        return view(row, scope.reports(environment, List.of(reportId), "report").get(reportId));
    }
}
