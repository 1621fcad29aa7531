package org.gongkai.api.statistics;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.bson.Document;
import org.gongkai.api.statistics.Followed.State;
import org.gongkai.api.store.ReadModels;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.StoreCollections;
import org.gongkai.api.store.projection.ListingRow;
import org.gongkai.api.store.projection.Projection;
import org.springframework.stereotype.Component;

/**
 * The facts of all released reports, held in memory so that a figure over any selection takes milliseconds on either
 * engine. Follows the store: one read by id tells whether anything has changed, and then only what has changed is read
 * again. It is made from the public read models alone and can be dropped at any time.
 */
@Component
public class FactBase {
    /** Past this share of changed reports one pass over all rows is cheaper than reading rows by id. */
    private static final double MOST = 0.2;

    private static final int BATCH = 100;

    private final ReadModels store;
    private final MongoCollection<Document> rows;
    private final Followed<Map<String, Facts>> held;

    FactBase(ReportStore store) {
        this.store = store.readModels();
        this.rows = store.database().getCollection(StoreCollections.INDICATOR_ROWS);
        this.held = new Followed<>(this.store::stamp, new State<>("", Map.of()), this::follow);
    }

    /**
     * Everything that is released, by id, as of now.
     *
     * @throws CancellationException when the waiting thread was interrupted
     */
    public Map<String, Facts> all() {
        return held.now();
    }

    /** Begins to read and doesn't wait for the end. */
    public void readAhead() {
        held.reading();
    }

    /** The given reports, those that are released, in the given order. */
    public List<Facts> of(Collection<String> ids) {
        Map<String, Facts> all = all();
        List<Facts> found = new ArrayList<>(ids.size());
        for (String id : ids) {
            Facts facts = all.get(id);
            if (facts != null) {
                found.add(facts);
            }
        }
        return found;
    }

    private State<Map<String, Facts>> follow(State<Map<String, Facts>> before) {
        String stamp = store.stamp();
        if (before.stamp().equals(stamp)) {
            return before;
        }
        Map<String, Facts> facts = new TreeMap<>();
        Map<String, ListingRow> changed = new TreeMap<>();
        for (ListingRow row : store.listing()) {
            Facts known = before.value().get(row.id());
            if (known != null && known.report().equals(row)) {
                facts.put(row.id(), known);
            } else {
                changed.put(row.id(), row);
            }
        }
        Map<String, List<IndicatorFact>> indicators = indicators(changed, facts.size());
        changed.forEach((id, row) -> {
            List<IndicatorFact> own = new ArrayList<>(indicators.getOrDefault(id, List.of()));
            own.sort(Comparator.comparing(IndicatorFact::order));
            facts.put(id, new Facts(row, own));
        });
        return new State<>(stamp, Collections.unmodifiableMap(facts));
    }

    private Map<String, List<IndicatorFact>> indicators(Map<String, ListingRow> changed, int unchanged) {
        Map<String, List<IndicatorFact>> indicators = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        if (changed.size() > MOST * (changed.size() + unchanged)) {
            read(rows.find().batchSize(1000), changed, texts, indicators);
            return indicators;
        }
        List<String> ids = new ArrayList<>();
        changed.values().forEach(row -> IntStream.range(0, row.indicatorRows())
                .mapToObj(index -> Projection.rowId(row.id(), index))
                .forEach(ids::add));
        for (int from = 0; from < ids.size(); from += BATCH * 20) {
            List<String> batch = ids.subList(from, Math.min(from + BATCH * 20, ids.size()));
            read(rows.find(Filters.in("_id", batch)), changed, texts, indicators);
        }
        return indicators;
    }

    private static void read(
            FindIterable<Document> found,
            Map<String, ListingRow> wanted,
            Map<String, String> texts,
            Map<String, List<IndicatorFact>> indicators) {
        found.forEach(row -> {
            String report = row.getString("reportId");
            if (wanted.containsKey(report)) {
                indicators.computeIfAbsent(report, id -> new ArrayList<>()).add(IndicatorFact.of(row, texts));
            }
        });
    }
}
