package org.gongkai.api.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.bson.Document;
import org.gongkai.api.store.trail.Trail;
import org.gongkai.api.store.trail.TrailEntry;
import org.gongkai.api.store.trail.TrailEvent;
import org.gongkai.api.store.trail.TrailHead;
import org.gongkai.schema.report.EvaluationReport;
import org.jspecify.annotations.Nullable;

/**
 * Reports as revisions that are only ever inserted, with everything else derived from them.
 *
 * <p>A write is: note the report in the journal, insert the revision, append to the trail, replace head and read models,
 * strike the journal line. Each step can be repeated, so {@link #recover} finishes what a killed process began.
 */
public final class ReportStore {
    private static final int DUPLICATE_KEY = 11000;
    private static final int BATCH = 100;
    private static final long TOLERATED_CLOCK_SECONDS = 300;
    private static final long IN_FLIGHT_SECONDS = 300;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoDatabase database;
    private final Clock clock;
    private final Trail trail;
    private final FileStore files;
    private final ReadModels readModels;

    /**
     * Opens the store, creates its indexes, and finishes what an earlier process left undone.
     *
     * @param alone whether no other process can be writing now; otherwise only what has long been left is finished
     */
    public ReportStore(MongoDatabase database, Clock clock, boolean alone) {
        this.database = database;
        this.clock = clock;
        this.trail = new Trail(collection(StoreCollections.TRAIL));
        this.files = new FileStore(database);
        this.readModels = new ReadModels(database);
        StoreException.told(() -> {
            StoreCollections.createIndexes(database);
            return recover(alone);
        });
    }

    public Trail trail() {
        return trail;
    }

    public FileStore files() {
        return files;
    }

    public ReadModels readModels() {
        return readModels;
    }

    /** The database, for queries over the read models and for the accounts. */
    public MongoDatabase database() {
        return database;
    }

    /**
     * The time that is written: the system's, in whole seconds, never before the last entry of the trail.
     *
     * @throws ClockException when the system's clock has gone back further than clocks drift
     */
    public Instant now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        TrailEntry last = trail.last();
        if (last == null || !now.isBefore(last.at())) {
            return now;
        }
        if (now.plusSeconds(TOLERATED_CLOCK_SECONDS).isBefore(last.at())) {
            throw new ClockException(now, last.at());
        }
        return last.at();
    }

    /** Where a report stands; null when there is no such report. */
    public @Nullable Head head(String reportId) {
        Document found = collection(StoreCollections.HEADS)
                .find(Filters.eq("_id", reportId))
                .first();
        return found == null ? null : Documents.read(found, Head.class);
    }

    /** Where these reports stand, by id; those that exist. */
    public Map<String, Head> heads(Collection<String> reportIds) {
        Map<String, Head> heads = new HashMap<>();
        collection(StoreCollections.HEADS)
                .find(Filters.in("_id", reportIds))
                .map(document -> Documents.read(document, Head.class))
                .forEach(head -> heads.put(head.id(), head));
        return heads;
    }

    /** All heads, by id. */
    public List<Head> heads() {
        List<Head> heads = collection(StoreCollections.HEADS)
                .find()
                .map(document -> Documents.read(document, Head.class))
                .into(new ArrayList<>());
        heads.sort(Comparator.comparing(Head::id));
        return List.copyOf(heads);
    }

    /** One revision; null when there is none of that number. */
    public @Nullable Revision revision(String reportId, int number) {
        Document found = collection(StoreCollections.REVISIONS)
                .find(Filters.eq("_id", Revision.id(reportId, number)))
                .first();
        return found == null ? null : Documents.read(found, Revision.class);
    }

    /** All revisions of a report, oldest first. */
    public List<Revision> history(String reportId) {
        List<Revision> history = collection(StoreCollections.REVISIONS)
                .find(Filters.regex("_id", Pattern.compile("^" + Pattern.quote(reportId + "/"))))
                .map(document -> Documents.read(document, Revision.class))
                .into(new ArrayList<>());
        history.sort(Comparator.comparing(Revision::number));
        return List.copyOf(history);
    }

    /** Where a report stood after one of its revisions. */
    public Head headAt(String reportId, int number) {
        Head head = null;
        for (Revision revision : history(reportId)) {
            if (revision.number() <= number) {
                head = Head.after(head, revision);
            }
        }
        return Objects.requireNonNull(head, () -> "no revision of " + reportId + " up to " + number);
    }

    /** The content that a head stands for. */
    public EvaluationReport content(Head head) {
        return content(head.id(), head.content());
    }

    /** The content of a revision that carries one. */
    public EvaluationReport content(String reportId, int number) {
        Revision revision = revision(reportId, number);
        if (revision == null || revision.report() == null) {
            throw new IllegalStateException("Revision " + Revision.id(reportId, number)
                    + " is missing from the store; run `gongkai verify` and restore it from a backup.");
        }
        return revision.report();
    }

    /**
     * One revision to write.
     *
     * @param before the head it follows, null for a new report; the revision's number is one more than the head's
     * @param revision the revision
     * @param content the whole content the revision is about, carried by it or by an earlier one
     * @param side the public side of the content, where it is known already
     */
    public record Write(
            @Nullable Head before,
            Revision revision,
            EvaluationReport content,
            @Nullable PublicSide side) {}

    /**
     * Writes one revision.
     *
     * @return the new head
     * @throws StaleRevisionException when another writer was first
     */
    public Head write(@Nullable Head before, Revision revision, EvaluationReport content) {
        List<StaleRevisionException> stale = new ArrayList<>();
        Map<String, Head> heads = writeAll(List.of(new Write(before, revision, content, null)), stale);
        if (!stale.isEmpty()) {
            throw stale.get(0);
        }
        return Objects.requireNonNull(heads.get(revision.reportId()), "an accepted revision has a head");
    }

    /**
     * Writes many revisions at once, those of one report in order.
     *
     * @param stale takes those that another writer forestalled; nothing of such a report is written from there on
     * @return the new heads by report id
     */
    public Map<String, Head> writeAll(List<Write> writes, List<StaleRevisionException> stale) {
        return StoreException.told(() -> writeEach(writes, stale));
    }

    private Map<String, Head> writeEach(List<Write> writes, List<StaleRevisionException> stale) {
        Set<String> ids = new LinkedHashSet<>();
        writes.forEach(write -> ids.add(write.revision().reportId()));
        journal(ids);
        List<TrailEvent> events = new ArrayList<>();
        List<Write> accepted = insert(writes, events, stale);
        trail.append(events);
        Map<String, Head> heads = new LinkedHashMap<>();
        Map<String, Write> last = new HashMap<>();
        for (Write write : accepted) {
            String id = write.revision().reportId();
            heads.put(id, Head.after(heads.getOrDefault(id, write.before()), write.revision()));
            last.put(id, write);
        }
        derive(heads.values(), last);
        strike(ids);
        return heads;
    }

    private List<Write> insert(List<Write> writes, List<TrailEvent> events, List<StaleRevisionException> stale) {
        List<Write> accepted = new ArrayList<>();
        List<Write> open = new ArrayList<>(writes);
        while (!open.isEmpty()) {
            List<Document> documents =
                    open.stream().map(write -> Documents.of(write.revision())).toList();
            int inserted = documents.size();
            try {
                collection(StoreCollections.REVISIONS).insertMany(documents, new InsertManyOptions().ordered(true));
            } catch (MongoBulkWriteException e) {
                inserted = e.getWriteErrors().stream()
                        .filter(error -> error.getCode() == DUPLICATE_KEY)
                        .mapToInt(error -> error.getIndex())
                        .min()
                        .orElseThrow(() -> e);
            }
            for (int i = 0; i < inserted; i++) {
                accepted.add(open.get(i));
                events.add(event(open.get(i).revision(), documents.get(i)));
            }
            if (inserted == open.size()) {
                break;
            }
            Revision refused = open.get(inserted).revision();
            stale.add(new StaleRevisionException(refused.reportId(), refused.number() - 1, latestNumber(refused)));
            open = open.subList(inserted + 1, open.size()).stream()
                    .filter(write -> !write.revision().reportId().equals(refused.reportId()))
                    .toList();
        }
        return accepted;
    }

    private int latestNumber(Revision refused) {
        int number = refused.number();
        while (exists(Revision.id(refused.reportId(), number + 1))) {
            number++;
        }
        return number;
    }

    private boolean exists(String revisionId) {
        return collection(StoreCollections.REVISIONS)
                        .find(Filters.eq("_id", revisionId))
                        .projection(new Document("_id", 1))
                        .first()
                != null;
    }

    private static TrailEvent event(Revision revision, Document document) {
        return new TrailEvent(
                revision.at(),
                revision.action(),
                revision.actor(),
                revision.role(),
                revision.tool(),
                revision.reportId(),
                revision.id(),
                digest(document),
                revision.fingerprint(),
                revision.note());
    }

    static String digest(Document revision) {
        return Digests.sha256(Documents.canonical(revision));
    }

    /** Writes heads, and read models where something public has changed. */
    private void derive(Collection<Head> heads, Map<String, Write> last) {
        if (heads.isEmpty()) {
            return;
        }
        List<ReadModels.Update> updates = new ArrayList<>();
        for (Head head : heads) {
            if (head.action() == Action.RELEASE || head.action() == Action.CORRECT || head.action() == Action.RETRACT) {
                Write write = Objects.requireNonNull(last.get(head.id()), "every head has its write");
                updates.add(new ReadModels.Update(head, write.content(), write.side()));
            }
        }
        readModels.apply(updates);
        writeHeads(heads);
        if (!updates.isEmpty()) {
            readModels.stamp(trail.head().toString());
        }
    }

    private void journal(Collection<String> reportIds) {
        String at = clock.instant().toString();
        List<ReplaceOneModel<Document>> models = new ArrayList<>();
        for (String id : reportIds) {
            models.add(new ReplaceOneModel<>(Filters.eq("_id", id), new Document("_id", id).append("at", at), UPSERT));
        }
        if (!models.isEmpty()) {
            collection(StoreCollections.JOURNAL).bulkWrite(models, new BulkWriteOptions().ordered(true));
        }
    }

    private void strike(Collection<String> reportIds) {
        collection(StoreCollections.JOURNAL).deleteMany(Filters.in("_id", reportIds));
    }

    /**
     * Finishes what a killed process began: every report in the journal gets its missing trail entries, head and read
     * models.
     *
     * @param alone whether no other process can be writing now; otherwise lines of the last minutes are left to it
     * @return how many reports it found
     */
    public int recover(boolean alone) {
        String before = clock.instant().minusSeconds(IN_FLIGHT_SECONDS).toString();
        List<String> begun = collection(StoreCollections.JOURNAL)
                .find(alone ? Filters.empty() : Filters.lt("at", before))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
        for (int from = 0; from < begun.size(); from += BATCH) {
            List<String> ids = begun.subList(from, Math.min(from + BATCH, begun.size()));
            Map<String, List<Revision>> histories = new LinkedHashMap<>();
            for (String id : ids) {
                List<Revision> history = history(id);
                trail.append(missing(history));
                histories.put(id, history);
            }
            derive(histories);
            strike(ids);
        }
        return begun.size();
    }

    /** Brings everything derived of these reports in line with all their revisions. */
    private List<Head> derive(Map<String, List<Revision>> histories) {
        List<Head> heads = new ArrayList<>();
        List<ReadModels.Update> updates = new ArrayList<>();
        for (List<Revision> history : histories.values()) {
            Head head = null;
            for (Revision revision : history) {
                head = Head.after(head, revision);
            }
            if (head != null) {
                heads.add(head);
                updates.add(new ReadModels.Update(head, publicContent(head, history), null));
            }
        }
        readModels.apply(updates);
        writeHeads(heads);
        readModels.stamp(trail.head().toString());
        return heads;
    }

    private void writeHeads(Collection<Head> heads) {
        List<ReplaceOneModel<Document>> models = new ArrayList<>();
        for (Head head : heads) {
            models.add(new ReplaceOneModel<>(Filters.eq("_id", head.id()), Documents.of(head), UPSERT));
        }
        if (!models.isEmpty()) {
            collection(StoreCollections.HEADS).bulkWrite(models, new BulkWriteOptions().ordered(true));
        }
    }

    private static @Nullable EvaluationReport publicContent(Head head, List<Revision> history) {
        PublicState shown = head.published() != null ? head.published() : head.retracted();
        if (shown == null) {
            return null;
        }
        return history.stream()
                .filter(revision -> revision.number() == shown.content())
                .map(Revision::report)
                .findFirst()
                .orElse(null);
    }

    private List<TrailEvent> missing(List<Revision> history) {
        List<TrailEvent> missing = new ArrayList<>();
        for (Revision revision : history) {
            if (collection(StoreCollections.TRAIL)
                            .find(Filters.eq("revision", revision.id()))
                            .first()
                    == null) {
                missing.add(event(revision, Documents.of(revision)));
            }
        }
        return missing;
    }

    /**
     * Makes every head and every read model again from the revisions and removes what belongs to none. Readers are served
     * all the while.
     *
     * @param progress told how many reports are done
     * @return how many reports there are
     */
    public int rebuild(IntConsumer progress) {
        recover(false);
        Map<String, List<String>> revisions = new TreeMap<>();
        trail.forEach(entry -> {
            if (entry.hasRevision() && entry.reportId() != null) {
                revisions
                        .computeIfAbsent(entry.reportId(), id -> new ArrayList<>())
                        .add(entry.revision());
            }
        });
        List<String> ids = List.copyOf(revisions.keySet());
        Map<String, Head> heads = new TreeMap<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<String> batch = ids.subList(from, Math.min(from + BATCH, ids.size()));
            for (Head head : derive(histories(batch, revisions))) {
                heads.put(head.id(), head);
            }
            progress.accept(from + batch.size());
        }
        readModels.removeOrphans(heads);
        return ids.size();
    }

    private Map<String, List<Revision>> histories(List<String> reportIds, Map<String, List<String>> revisions) {
        List<String> wanted = new ArrayList<>();
        Map<String, List<Revision>> histories = new LinkedHashMap<>();
        for (String id : reportIds) {
            wanted.addAll(revisions.getOrDefault(id, List.of()));
            histories.put(id, new ArrayList<>());
        }
        collection(StoreCollections.REVISIONS)
                .find(Filters.in("_id", wanted))
                .map(document -> Documents.read(document, Revision.class))
                .forEach(revision -> histories
                        .computeIfAbsent(revision.reportId(), id -> new ArrayList<>())
                        .add(revision));
        histories.values().forEach(history -> history.sort(Comparator.comparing(Revision::number)));
        return histories;
    }

    /**
     * Checks the trail, every revision against it, and everything public against both.
     *
     * @param published a trail head that was printed with something published, to notice a tail that was cut off
     * @return one sentence per problem, none when everything is as it was written
     */
    public List<String> verify(@Nullable TrailHead published) {
        return new StoreCheck(this).problems(published);
    }

    private MongoCollection<Document> collection(String name) {
        return StoreCollections.of(database, name);
    }
}
