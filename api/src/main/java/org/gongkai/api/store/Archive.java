package org.gongkai.api.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;

/** Raw documents for backup and restore: what a backup holds goes back exactly as it was. */
public final class Archive {
    private final ReportStore store;

    public Archive(ReportStore store) {
        this.store = store;
    }

    /** SHA-256 of the canonical JSON of a revision's document. */
    public static String digest(Document revision) {
        return ReportStore.digest(revision);
    }

    /** The revisions of these ids, in this order. */
    public List<Document> revisions(List<String> ids) {
        Map<String, Document> found = new HashMap<>();
        collection(StoreCollections.REVISIONS)
                .find(Filters.in("_id", ids))
                .forEach(document -> found.put(document.getString("_id"), document));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** All accounts, by name. */
    public List<Document> accounts() {
        List<Document> accounts = collection(StoreCollections.ACCOUNTS).find().into(new ArrayList<>());
        accounts.sort(Comparator.comparing(account -> account.getString("_id")));
        return List.copyOf(accounts);
    }

    /** Puts back revisions; those that are there already stay as they are. */
    public void putRevisions(List<Document> documents) {
        insertMissing(StoreCollections.REVISIONS, documents);
    }

    /** Puts back entries of the trail. */
    public void putTrail(List<Document> documents) {
        insertMissing(StoreCollections.TRAIL, documents);
    }

    /** Puts back accounts. */
    public void putAccounts(List<Document> documents) {
        List<ReplaceOneModel<Document>> models = new ArrayList<>();
        for (Document document : documents) {
            models.add(new ReplaceOneModel<>(
                    Filters.eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true)));
        }
        collection(StoreCollections.ACCOUNTS).bulkWrite(models, new BulkWriteOptions().ordered(true));
    }

    private void insertMissing(String name, List<Document> documents) {
        Set<Object> present = new HashSet<>();
        collection(name)
                .find(Filters.in(
                        "_id",
                        documents.stream().map(document -> document.get("_id")).toList()))
                .projection(Projections.include("_id"))
                .forEach(document -> present.add(document.get("_id")));
        List<Document> missing = documents.stream()
                .filter(document -> !present.contains(document.get("_id")))
                .toList();
        if (!missing.isEmpty()) {
            collection(name).insertMany(missing, new InsertManyOptions().ordered(true));
        }
    }

    private MongoCollection<Document> collection(String name) {
        return StoreCollections.of(store.database(), name);
    }
}
