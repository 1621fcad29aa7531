package org.gongkai.api.graphql.report;

import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.StoreCollections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The released reports that a filter keeps, by id. */
@Component
public class ReportIdsOfFilter {
    private final ReportStore store;
    private final FilterReader filters;

    ReportIdsOfFilter(ReportStore store, FilterReader filters) {
        this.store = store;
        this.filters = filters;
    }

    /** Null where there is no filter, so that a caller needn't name every report. */
    public @Nullable List<String> orAll(@Nullable Map<String, Object> filter) {
        return filter == null || filter.isEmpty() ? null : of(filter);
    }

    /** The ids, in order. */
    public List<String> of(Map<String, Object> filter) {
        List<String> ids = store.database()
                .getCollection(StoreCollections.LISTING)
                .find(filters.read(filter))
                .projection(Projections.include("_id"))
                .map(row -> row.getString("_id"))
                .into(new ArrayList<>());
        ids.sort(null);
        return ids;
    }
}
