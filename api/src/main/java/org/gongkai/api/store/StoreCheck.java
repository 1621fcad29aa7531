package org.gongkai.api.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.gongkai.api.store.projection.PublishedReport;
import org.gongkai.api.store.trail.TrailEntry;
import org.gongkai.api.store.trail.TrailHead;
import org.gongkai.schema.disclosure.Fingerprint;
import org.gongkai.schema.disclosure.StoredView;
import org.jspecify.annotations.Nullable;

/** Compares what is stored with what the trail says was stored, and what is public with what the trail says was released. */
final class StoreCheck {
    private static final int BATCH = 100;

    private final ReportStore store;
    private final List<String> problems = new ArrayList<>();
    /** Digest by revision. */
    private final Map<String, String> digests = new LinkedHashMap<>();
    /** Fingerprint by report that is public; empty where none was noted. */
    private final Map<String, String> released = new TreeMap<>();

    StoreCheck(ReportStore store) {
        this.store = store;
    }

    /** One sentence per problem. */
    List<String> problems(@Nullable TrailHead published) {
        store.trail().verify(published).forEach(problem -> problems.add(problem.message()));
        store.trail().forEach(this::read);
        List<String> ids = List.copyOf(digests.keySet());
        for (int from = 0; from < ids.size(); from += BATCH) {
            revisions(ids.subList(from, Math.min(from + BATCH, ids.size())));
        }
        strangers();
        publicSide();
        return List.copyOf(problems);
    }

    private void read(TrailEntry entry) {
        if (entry.digest() != null) {
            digests.putIfAbsent(entry.revision(), entry.digest());
        }
        if (entry.reportId() == null) {
            return;
        }
        switch (entry.action()) {
            case RELEASE, CORRECT ->
                released.put(entry.reportId(), entry.fingerprint() == null ? "" : entry.fingerprint());
            case RETRACT -> released.remove(entry.reportId());
            default -> {
                // Nothing public changes.
            }
        }
    }

    private void revisions(List<String> ids) {
        Set<String> missing = new LinkedHashSet<>(ids);
        collection(StoreCollections.REVISIONS).find(Filters.in("_id", ids)).forEach(document -> {
            String id = document.getString("_id");
            missing.remove(id);
            if (!ReportStore.digest(document).equals(digests.get(id))) {
                problems.add("Revision " + id + " was altered after it was stored.");
            }
        });
        missing.forEach(id -> problems.add("Revision " + id + " was removed."));
    }

    private void strangers() {
        long stored = collection(StoreCollections.REVISIONS).estimatedDocumentCount();
        if (stored > digests.size()) {
            problems.add((stored - digests.size()) + " revisions are stored that the audit trail doesn't know.");
        }
    }

    private void publicSide() {
        Set<String> changing = new HashSet<>();
        collection(StoreCollections.JOURNAL)
                .find()
                .projection(Projections.include("_id"))
                .forEach(document -> changing.add(document.getString("_id")));
        Set<String> open = new LinkedHashSet<>(released.keySet());
        for (PublishedReport report : store.readModels().allPublished()) {
            String fingerprint = released.get(report.id());
            open.remove(report.id());
            if (changing.contains(report.id())) {
                continue;
            }
            if (fingerprint == null) {
                problems.add(
                        report.id() + " is public although it was never released, or was retracted → run rebuild.");
            } else if (!fingerprint.isEmpty() && !fingerprint.equals(Fingerprint.of(StoredView.of(report.report())))) {
                problems.add("What is public of " + report.id() + " isn't what was released → run rebuild.");
            }
        }
        open.removeAll(changing);
        open.forEach(id -> problems.add(id + " was released and isn't public → run rebuild."));
    }

    private MongoCollection<Document> collection(String name) {
        return StoreCollections.of(store.database(), name);
    }
}
