package org.gongkai.api.graphql.report;

import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.StoreCollections;
import org.springframework.stereotype.Component;

/** The released reports that a filter keeps, by id. */
@Component
public class ReportIdsOfFilter {
    private final ReportStore store;

    ReportIdsOfFilter(ReportStore store) {
        this.store = store;
    }

    public List<String> of(Map<String, Object> filter) {
        return store.database()
                .getCollection(StoreCollections.LISTING)
                .find(FilterReader.read(filter))
                .projection(Projections.include("_id"))
                .map(row -> row.getString("_id"))
                .into(new ArrayList<>());
    }
}
