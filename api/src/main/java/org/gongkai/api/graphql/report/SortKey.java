package org.gongkai.api.graphql.report;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * One key of an order, on listing rows. An absent value stands before every other, as MongoDB sorts it.
 *
 * @param field key of the listing row
 * @param ascending direction
 */
record SortKey(String field, boolean ascending) {
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("YEAR", "year"),
            Map.entry("PUBLISHED_AT", "publishedAt"),
            Map.entry("SCORE", "scoreE6"),
            Map.entry("SCORE_RATE", "scoreRateE6"),
            Map.entry("BUDGET", "budgetE6"),
            Map.entry("SPENT", "spentE6"),
            Map.entry("EXECUTION_RATE", "executionRateE6"),
            Map.entry("ERRORS", "errors"),
            Map.entry("MARGIN", "marginBelowE6"),
            Map.entry("EXECUTION_RATE_GAP", "executionRateGapE6"),
            Map.entry("ITEMISATION_GAP", "itemisationGapE6"),
            Map.entry("TITLE", "title"),
            Map.entry("REGION", "regionCode"));

    /** The names of all keys: {@code ReportOrderKey}. */
    static Set<String> names() {
        return FIELDS.keySet();
    }

    /** The keys of an {@code orderBy} argument, ending in the id, which breaks ties. */
    static List<SortKey> read(@Nullable List<Map<String, Object>> orderBy) {
        List<SortKey> keys = new ArrayList<>();
        if (orderBy != null) {
            for (Map<String, Object> order : orderBy) {
                String field = FIELDS.get(String.valueOf(order.get("by")));
                if (field != null && keys.stream().noneMatch(key -> key.field().equals(field))) {
                    keys.add(new SortKey(field, !"DESC".equals(order.get("direction"))));
                }
            }
        }
        // In the direction of the last key, so that one index of key and id serves both directions.
        keys.add(new SortKey("_id", keys.isEmpty() || keys.get(keys.size() - 1).ascending()));
        return List.copyOf(keys);
    }

    SortKey reversed() {
        return new SortKey(field, !ascending);
    }

    static Bson sort(List<SortKey> keys) {
        return Sorts.orderBy(keys.stream()
                .map(key -> key.ascending() ? Sorts.ascending(key.field()) : Sorts.descending(key.field()))
                .toList());
    }

    /** What stands after a row with these values in this order. */
    static Bson after(List<SortKey> keys, List<@Nullable Object> values) {
        List<Bson> alternatives = new ArrayList<>();
        List<Bson> equal = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            SortKey key = keys.get(i);
            Object value = values.get(i);
            Bson beyond = key.beyond(value);
            if (beyond != null) {
                List<Bson> all = new ArrayList<>(equal);
                all.add(beyond);
                alternatives.add(all.size() == 1 ? all.get(0) : Filters.and(all));
            }
            equal.add(Filters.eq(key.field(), value));
        }
        return Filters.or(alternatives);
    }

    private @Nullable Bson beyond(@Nullable Object value) {
        if (value == null) {
            return ascending ? Filters.ne(field, null) : null;
        }
        if (ascending) {
            return Filters.gt(field, value);
        }
        return field.equals("_id")
                ? Filters.lt(field, value)
                : Filters.or(Filters.lt(field, value), Filters.eq(field, null));
    }

    static List<@Nullable Object> values(List<SortKey> keys, Document row) {
        List<@Nullable Object> values = new ArrayList<>(keys.size());
        keys.forEach(key -> values.add(row.get(key.field())));
        return values;
    }
}
