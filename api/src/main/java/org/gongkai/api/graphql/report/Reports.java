package org.gongkai.api.graphql.report;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gongkai.api.graphql.Cursor;
import org.gongkai.api.graphql.Page;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.StoreCollections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads released reports from the public read models: as little as the selection needs, in as few reads as possible. */
@Component
final class Reports {
    private static final Document NOTHING = new Document();
    private static final int BATCH = 500;

    private final MongoCollection<Document> listing;
    private final MongoCollection<Document> published;

    Reports(ReportStore store) {
        listing = store.database().getCollection(StoreCollections.LISTING);
        published = store.database().getCollection(StoreCollections.PUBLISHED);
    }

    /** One report; null when there is none of that id that is public. */
    @Nullable
    ReportNode byId(String id, Selection selection) {
        Document row = NOTHING;
        Document whole = NOTHING;
        if (!selection.published().isEmpty()) {
            whole = read(published, id, selection.published());
        }
        if (!selection.listing().isEmpty() || selection.published().isEmpty()) {
            row = read(listing, id, selection.listing());
        }
        return row == null || whole == null ? null : new ReportNode(id, row, whole, "");
    }

    /** Several reports, by id; those that are public. */
    Map<String, ReportNode> byIds(Collection<String> ids, Selection selection) {
        List<String> distinct = ids.stream().distinct().toList();
        Map<String, Document> rows = all(listing, distinct, selection.listing());
        Map<String, Document> wholes =
                selection.published().isEmpty() ? Map.of() : all(published, distinct, selection.published());
        Map<String, ReportNode> nodes = new HashMap<>();
        rows.forEach((id, row) -> {
            Document whole = wholes.getOrDefault(id, NOTHING);
            if (selection.published().isEmpty() || whole != NOTHING) {
                nodes.put(id, new ReportNode(id, row, whole, ""));
            }
        });
        return nodes;
    }

    /** Nodes of reports of which nothing is asked. */
    Map<String, ReportNode> unread(Collection<String> ids) {
        Map<String, ReportNode> nodes = new HashMap<>();
        ids.forEach(id -> nodes.put(id, new ReportNode(id, NOTHING, NOTHING, "")));
        return nodes;
    }

    private static Map<String, Document> all(
            MongoCollection<Document> collection, List<String> ids, Collection<String> paths) {
        Map<String, Document> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            collection
                    .find(Filters.in("_id", ids.subList(from, Math.min(ids.size(), from + BATCH))))
                    .projection(Projections.include(paths.isEmpty() ? List.of("_id") : List.copyOf(paths)))
                    .forEach(row -> found.put(row.getString("_id"), row));
        }
        return found;
    }

    private static @Nullable Document read(MongoCollection<Document> collection, String id, Collection<String> paths) {
        return collection
                .find(Filters.eq("_id", id))
                .projection(Projections.include(paths.isEmpty() ? List.of("_id") : List.copyOf(paths)))
                .first();
    }

    /**
     * One page of a list.
     *
     * @param nodes the reports of the page
     * @param more whether more follow in the direction of reading
     */
    record Slice(List<ReportNode> nodes, boolean more) {}

    Slice page(Bson filter, List<SortKey> order, Page page, Selection selection) {
        String signature = order.toString();
        List<SortKey> direction =
                page.backward() ? order.stream().map(SortKey::reversed).toList() : order;
        Bson condition = filter;
        if (page.cursor() != null) {
            Cursor cursor = Cursor.parse(page.cursor(), signature, order.size());
            condition = Filters.and(filter, SortKey.after(direction, cursor.values()));
        }
        Set<String> keys = new LinkedHashSet<>(selection.listing());
        order.forEach(key -> keys.add(key.field()));
        FindIterable<Document> found = listing.find(condition)
                .projection(Projections.include(List.copyOf(keys)))
                .sort(SortKey.sort(direction))
                .limit(page.size() + 1);
        List<Document> rows = found.into(new ArrayList<>(page.size() + 1));
        boolean more = rows.size() > page.size();
        if (more) {
            rows.remove(rows.size() - 1);
        }
        if (page.backward()) {
            Collections.reverse(rows);
        }
        return new Slice(nodes(rows, selection, order, signature), more);
    }

    private List<ReportNode> nodes(List<Document> rows, Selection selection, List<SortKey> order, String signature) {
        List<String> ids = rows.stream().map(row -> row.getString("_id")).toList();
        Map<String, Document> wholes = new HashMap<>();
        if (!selection.published().isEmpty() && !ids.isEmpty()) {
            published
                    .find(Filters.in("_id", ids))
                    .projection(Projections.include(List.copyOf(selection.published())))
                    .forEach(whole -> wholes.put(whole.getString("_id"), whole));
        }
        List<ReportNode> nodes = new ArrayList<>(rows.size());
        for (Document row : rows) {
            String id = Objects.requireNonNull(row.getString("_id"));
            Document whole = wholes.getOrDefault(id, NOTHING);
            // Retracted between the two reads: it isn't public any more.
            if (selection.published().isEmpty() || whole != NOTHING) {
                nodes.add(new ReportNode(id, row, whole, new Cursor(signature, SortKey.values(order, row)).encoded()));
            }
        }
        return nodes;
    }

    long count(Bson filter) {
        return listing.countDocuments(filter);
    }
}
