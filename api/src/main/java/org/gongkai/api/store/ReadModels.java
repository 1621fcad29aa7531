package org.gongkai.api.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.bson.Document;
import org.gongkai.api.store.projection.IndicatorRow;
import org.gongkai.api.store.projection.ListingRow;
import org.gongkai.api.store.projection.Projection;
import org.gongkai.api.store.projection.PublishedReport;
import org.gongkai.api.store.projection.RetractedStub;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Region;
import org.jspecify.annotations.Nullable;

/**
 * The public read models: masked views and rows of what is released now. Always written whole from a revision, row by row
 * under ids that the next writing replaces, so writing twice gives the same.
 */
public final class ReadModels {
    private static final int BATCH = 50;
    private static final int ROW_BATCH = 1_000;

    private final MongoDatabase database;

    ReadModels(MongoDatabase database) {
        this.database = database;
    }

    /** The masked report of a released head; null when nothing is public under the id. */
    public @Nullable PublishedReport published(String reportId) {
        Document found = find(StoreCollections.PUBLISHED, reportId);
        return found == null ? null : Documents.read(found, PublishedReport.class);
    }

    /** The stub of a retracted report; null when there is none. */
    public @Nullable RetractedStub stub(String reportId) {
        Document found = find(StoreCollections.STUBS, reportId);
        return found == null ? null : Documents.read(found, RetractedStub.class);
    }

    /** All stubs, by id. */
    public List<RetractedStub> stubs() {
        return collection(StoreCollections.STUBS)
                .find()
                .map(document -> Documents.read(document, RetractedStub.class))
                .into(new ArrayList<>())
                .stream()
                .sorted(Comparator.comparing(RetractedStub::id))
                .toList();
    }

    /** All listing rows, by id. Ten thousand of them take about ten megabytes. */
    public List<ListingRow> listing() {
        return collection(StoreCollections.LISTING)
                .find()
                .map(document -> Documents.read(document, ListingRow.class))
                .into(new ArrayList<>())
                .stream()
                .sorted(Comparator.comparing(ListingRow::id))
                .toList();
    }

    /** Ids of everything that is released, sorted. */
    public List<String> publishedIds() {
        return collection(StoreCollections.LISTING)
                .find()
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>())
                .stream()
                .sorted()
                .toList();
    }

    /**
     * Everything that is released, whole, in the order of the ids and {@value #BATCH} at a time, so that memory doesn't
     * grow with the number of reports.
     */
    public Iterable<PublishedReport> allPublished() {
        return () -> published(publishedIds()).iterator();
    }

    /** The given reports, those that are released, in the given order. */
    public Iterable<PublishedReport> published(List<String> ids) {
        return () -> new Iterator<>() {
            private int next;
            private Iterator<PublishedReport> batch = List.<PublishedReport>of().iterator();

            @Override
            public boolean hasNext() {
                while (!batch.hasNext() && next < ids.size()) {
                    int end = Math.min(next + BATCH, ids.size());
                    batch = load(ids.subList(next, end)).iterator();
                    next = end;
                }
                return batch.hasNext();
            }

            @Override
            public PublishedReport next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return batch.next();
            }
        };
    }

    private List<PublishedReport> load(List<String> ids) {
        Map<String, PublishedReport> found = new HashMap<>();
        collection(StoreCollections.PUBLISHED)
                .find(Filters.in("_id", ids))
                .map(document -> Documents.read(document, PublishedReport.class))
                .forEach(report -> found.put(report.id(), report));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** A stamp that changes whenever anything public changes; caches over the read models compare it. */
    public String stamp() {
        Document found = find(StoreCollections.META, "published");
        return found == null ? "" : found.getString("stamp");
    }

    void stamp(String stamp) {
        collection(StoreCollections.META)
                .replaceOne(
                        Filters.eq("_id", "published"),
                        new Document("_id", "published").append("stamp", stamp),
                        new ReplaceOptions().upsert(true));
    }

    /**
     * What to write for one report.
     *
     * @param head where it stands
     * @param content the content that is public, or was before it was retracted; null when nothing ever was
     * @param side the public side of the content, where it is known already
     */
    record Update(
            Head head,
            @Nullable EvaluationReport content,
            @Nullable PublicSide side) {

        private @Nullable Projection projection() {
            PublicState shown = head.published();
            if (shown == null || content == null) {
                return null;
            }
            PublicSide known = side != null ? side : PublicSide.of(content, shown.allowances());
            return Projection.of(shown.release(), known.view(), known.audit());
        }
    }

    /** Brings the read models of these reports in line with their heads. */
    void apply(Collection<Update> updates) {
        Map<String, PublishedRows> before = rowCounts(updates);
        Map<String, Projection> projections = new ConcurrentHashMap<>();
        updates.parallelStream().forEach(update -> {
            Projection projection = update.projection();
            if (projection != null) {
                projections.put(update.head().id(), projection);
            }
        });
        Writes writes = new Writes(before.isEmpty());
        for (Update update : updates) {
            String id = update.head().id();
            apply(update, projections.get(id), before.get(id), writes);
        }
        writes.flush();
    }

    private void apply(Update update, @Nullable Projection projection, @Nullable PublishedRows before, Writes writes) {
        Head head = update.head();
        if (projection != null) {
            writes.replaceAll(StoreCollections.INDICATOR_ROWS, projection.indicators());
            writes.replaceAll(StoreCollections.FINDING_ROWS, projection.findings());
            writes.replace(StoreCollections.TERMS, projection.terms());
            writes.replace(StoreCollections.LISTING, projection.listing());
            writes.replaceLast(StoreCollections.PUBLISHED, projection.published());
            if (before != null) {
                writes.delete(
                        StoreCollections.INDICATOR_ROWS,
                        rowIds(head.id(), projection.indicators().size(), before.indicators()));
                writes.delete(
                        StoreCollections.FINDING_ROWS,
                        rowIds(head.id(), projection.findings().size(), before.findings()));
            }
            return;
        }
        if (before != null) {
            writes.delete(StoreCollections.INDICATOR_ROWS, rowIds(head.id(), 0, before.indicators()));
            writes.delete(StoreCollections.FINDING_ROWS, rowIds(head.id(), 0, before.findings()));
            writes.delete(StoreCollections.TERMS, List.of(head.id()));
            writes.delete(StoreCollections.LISTING, List.of(head.id()));
            writes.deleteLast(StoreCollections.PUBLISHED, List.of(head.id()));
        }
        if (head.state() == State.RETRACTED && update.content() != null) {
            writes.replace(StoreCollections.STUBS, stub(head, update.content()));
        }
    }

    private static RetractedStub stub(Head head, EvaluationReport content) {
        PublicState retracted = Objects.requireNonNull(head.retracted(), "only what was public is retracted");
        Retraction retraction = Objects.requireNonNull(head.retraction(), "a retraction has its reason");
        EvaluationReport view = PublicViews.of(content, retracted.allowances()).report();
        Region region = view.region();
        return new RetractedStub(
                head.id(),
                head.number(),
                view.title(),
                region == null ? null : region.code(),
                view.fiscalYear(),
                view.implementingUnit() != null ? view.implementingUnit() : view.competentDepartment(),
                retraction.reason(),
                retraction.contact(),
                Objects.requireNonNull(head.retractedAt(), "a retraction has its time"),
                retracted.release().firstPublishedAt());
    }

    private record PublishedRows(int indicators, int findings) {}

    private Map<String, PublishedRows> rowCounts(Collection<Update> updates) {
        List<String> ids =
                updates.stream().map(update -> update.head().id()).distinct().toList();
        Map<String, PublishedRows> counts = new HashMap<>();
        collection(StoreCollections.PUBLISHED)
                .find(Filters.in("_id", ids))
                .projection(Projections.include("indicatorRows", "findingRows"))
                .forEach(document -> counts.put(
                        document.getString("_id"),
                        new PublishedRows(
                                document.getInteger("indicatorRows", 0), document.getInteger("findingRows", 0))));
        return counts;
    }

    private static List<String> rowIds(String reportId, int from, int to) {
        return IntStream.range(from, Math.max(from, to))
                .mapToObj(index -> Projection.rowId(reportId, index))
                .toList();
    }

    /** Deletes derived documents of reports that aren't among the given heads, and rows beyond a report's own. */
    void removeOrphans(Map<String, Head> heads) {
        Map<String, PublishedRows> rows = new HashMap<>();
        collection(StoreCollections.LISTING)
                .find()
                .projection(Projections.include("indicatorRows", "findingRows"))
                .forEach(document -> rows.put(
                        document.getString("_id"),
                        new PublishedRows(
                                document.getInteger("indicatorRows", 0), document.getInteger("findingRows", 0))));
        Set<String> published = new HashSet<>();
        Set<String> stubs = new HashSet<>();
        heads.forEach((id, head) -> {
            if (head.published() != null) {
                published.add(id);
            } else if (head.state() == State.RETRACTED) {
                stubs.add(id);
            }
        });
        keepOnly(StoreCollections.HEADS, heads.keySet());
        for (String name : List.of(StoreCollections.PUBLISHED, StoreCollections.LISTING, StoreCollections.TERMS)) {
            keepOnly(name, published);
        }
        keepOnly(StoreCollections.STUBS, stubs);
        Set<String> indicatorRows = new HashSet<>();
        Set<String> findingRows = new HashSet<>();
        published.forEach(id -> {
            PublishedRows count = rows.getOrDefault(id, new PublishedRows(0, 0));
            indicatorRows.addAll(rowIds(id, 0, count.indicators()));
            findingRows.addAll(rowIds(id, 0, count.findings()));
        });
        keepOnly(StoreCollections.INDICATOR_ROWS, indicatorRows);
        keepOnly(StoreCollections.FINDING_ROWS, findingRows);
    }

    /** Everything expected has just been written, so equal numbers mean that nothing else is there. */
    private void keepOnly(String name, Set<String> ids) {
        if (collection(name).estimatedDocumentCount() == ids.size()) {
            return;
        }
        List<String> orphans = new ArrayList<>();
        collection(name).find().projection(Projections.include("_id")).forEach(document -> {
            String id = document.getString("_id");
            if (!ids.contains(id)) {
                orphans.add(id);
            }
        });
        for (int from = 0; from < orphans.size(); from += ROW_BATCH) {
            collection(name)
                    .deleteMany(Filters.in("_id", orphans.subList(from, Math.min(from + ROW_BATCH, orphans.size()))));
        }
    }

    private @Nullable Document find(String collection, String id) {
        return collection(collection).find(Filters.eq("_id", id)).first();
    }

    private MongoCollection<Document> collection(String name) {
        return StoreCollections.of(database, name);
    }

    /** Collected writes: rows first, the published document last, so that row counts are never ahead of the rows. */
    private final class Writes {
        private final boolean fresh;
        private final Map<String, List<Object>> first = new HashMap<>();
        private final Map<String, List<String>> deletions = new HashMap<>();
        private final Map<String, List<Object>> last = new HashMap<>();
        private final Map<String, List<String>> lastDeletions = new HashMap<>();

        /**
         * @param fresh whether none of the reports was public before
         */
        Writes(boolean fresh) {
            this.fresh = fresh;
        }

        void replace(String collection, Object row) {
            first.computeIfAbsent(collection, name -> new ArrayList<>()).add(row);
        }

        void replaceAll(String collection, List<?> rows) {
            first.computeIfAbsent(collection, name -> new ArrayList<>()).addAll(rows);
        }

        void replaceLast(String collection, Object row) {
            last.computeIfAbsent(collection, name -> new ArrayList<>()).add(row);
        }

        void delete(String collection, List<String> ids) {
            deletions.computeIfAbsent(collection, name -> new ArrayList<>()).addAll(ids);
        }

        void deleteLast(String collection, List<String> ids) {
            lastDeletions.computeIfAbsent(collection, name -> new ArrayList<>()).addAll(ids);
        }

        void flush() {
            first.forEach(this::write);
            deletions.forEach(this::remove);
            last.forEach(this::write);
            lastDeletions.forEach(this::remove);
        }

        private void write(String collection, List<Object> rows) {
            for (int from = 0; from < rows.size(); from += ROW_BATCH) {
                List<Document> documents = rows.subList(from, Math.min(from + ROW_BATCH, rows.size())).stream()
                        .map(Documents::of)
                        .toList();
                if (!fresh || !inserted(collection, documents)) {
                    replace(collection, documents);
                }
            }
        }

        /** Plain inserts are twice as fast; what an interrupted writing has left makes them collide. */
        private boolean inserted(String collection, List<Document> documents) {
            try {
                collection(collection).insertMany(documents, new InsertManyOptions().ordered(true));
                return true;
            } catch (MongoBulkWriteException e) {
                return false;
            }
        }

        private void replace(String collection, List<Document> documents) {
            List<ReplaceOneModel<Document>> models = documents.stream()
                    .map(document -> new ReplaceOneModel<>(
                            Filters.eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true)))
                    .toList();
            collection(collection).bulkWrite(models, new BulkWriteOptions().ordered(true));
        }

        private void remove(String collection, List<String> ids) {
            for (int from = 0; from < ids.size(); from += ROW_BATCH) {
                collection(collection)
                        .deleteMany(Filters.in("_id", ids.subList(from, Math.min(from + ROW_BATCH, ids.size()))));
            }
        }
    }

    /** One report's indicator rows, in printed order. */
    public List<IndicatorRow> indicators(String reportId, int count) {
        Map<String, IndicatorRow> found = new HashMap<>();
        collection(StoreCollections.INDICATOR_ROWS)
                .find(Filters.in("_id", rowIds(reportId, 0, count)))
                .map(document -> Documents.read(document, IndicatorRow.class))
                .forEach(row -> found.put(row.id(), row));
        return rowIds(reportId, 0, count).stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
