package org.gongkai.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.gongkai.api.store.trail.Trail;
import org.gongkai.api.store.trail.TrailEntry;
import org.gongkai.api.store.trail.TrailEvent;
import org.gongkai.api.store.trail.TrailHead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What somebody with access to the database can do to it, and what {@code verify} says then. Who rewrites the whole trail is
 * noticed by the head that a published manifest prints, and by nothing else.
 */
abstract class TamperingContract {
    private MongoClient client;
    private MongoDatabase database;
    private ReportStore store;
    private MongoCollection<Document> trail;
    private TrailHead printed;
    private String publicId;

    /** The engine under test. */
    abstract String connectionString();

    /** Three reports, drafted, submitted and released: nine entries. */
    @BeforeEach
    void fill() {
        client = MongoClients.create(connectionString());
        database = client.getDatabase("gongkai_tampering");
        database.drop();
        store = new ReportStore(database, StoreContract.clock(Instant.parse("2026-03-02T04:00:00Z")), true);
        for (int n = 0; n < 3; n++) {
            Head released =
                    Revisions.release(store, Revisions.submit(store, Revisions.draft(store, SampleReports.report(n))));
            publicId = released.id();
        }
        trail = database.getCollection("trail");
        printed = store.trail().head();
        assertThat(store.verify(printed)).isEmpty();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void noticesAnEntryThatWasAltered() {
        trail.updateOne(Filters.eq("_id", 4), Updates.set("actor", "somebody else"));
        assertThat(store.verify(null)).containsExactly("Entry 4 of the audit trail was altered.");
    }

    @Test
    void noticesAnEntryThatWasAlteredAndSealedAgain() {
        Document entry = Objects.requireNonNull(trail.find(Filters.eq("_id", 4)).first());
        entry.put("actor", "somebody else");
        entry.remove("hash");
        entry.put("hash", Digests.sha256(Documents.canonical(entry)));
        trail.replaceOne(Filters.eq("_id", 4), entry);
        assertThat(store.verify(null))
                .containsExactly("Entry 5 of the audit trail doesn't follow the entry before it.");
    }

    @Test
    void noticesAnEntryRemovedFromTheMiddle() {
        trail.deleteOne(Filters.eq("_id", 4));
        assertThat(store.verify(null)).contains("Entry 4 of the audit trail is missing.");
    }

    @Test
    void noticesATailCutOffWithItsRevisionsByThePrintedHead() {
        trail.deleteMany(Filters.gte("_id", 7));
        database.getCollection("revisions").deleteMany(Filters.regex("_id", "^" + publicId));
        database.getCollection("heads").deleteOne(Filters.eq("_id", publicId));
        for (String name : StoreCollections.PUBLIC) {
            database.getCollection(name).deleteMany(Filters.regex("_id", "^" + publicId));
        }
        ReportStore after = new ReportStore(database, StoreContract.clock(Instant.now()), true);
        assertThat(after.verify(printed))
                .containsExactly(
                        "The audit trail ends at entry 6 although entry 9 was published: its tail was cut off.");
    }

    @Test
    void noticesEntriesThatChangedPlaces() {
        Document fourth =
                Objects.requireNonNull(trail.find(Filters.eq("_id", 4)).first());
        Document fifth = Objects.requireNonNull(trail.find(Filters.eq("_id", 5)).first());
        trail.deleteMany(Filters.in("_id", 4, 5));
        trail.insertMany(List.of(numbered(fifth, 4), numbered(fourth, 5)));
        assertThat(store.verify(null))
                .contains(
                        "Entry 4 of the audit trail doesn't follow the entry before it.",
                        "Entry 4 of the audit trail was altered.",
                        "Entry 6 of the audit trail doesn't follow the entry before it.");
    }

    @Test
    void noticesADoubledEntry() {
        dropTheUniqueIndex();
        Document ninth = Objects.requireNonNull(trail.find(Filters.eq("_id", 9)).first());
        trail.insertOne(numbered(ninth, 10));
        assertThat(store.verify(null))
                .contains(
                        "Entry 10 of the audit trail doesn't follow the entry before it.",
                        "Entry 10 of the audit trail stands for " + ninth.getString("revision")
                                + ", which has an entry already.");
    }

    @Test
    void noticesAnAlteredRevisionWhoseNewDigestWasAppendedToTheTrail() {
        dropTheUniqueIndex();
        String revision = Revision.id(publicId, 1);
        database.getCollection("revisions")
                .updateOne(Filters.eq("_id", revision), Updates.set("report.title", "另一份报告"));
        Document altered = Objects.requireNonNull(database.getCollection("revisions")
                .find(Filters.eq("_id", revision))
                .first());
        TrailEvent genuine = event(entries().get(6));
        new Trail(trail)
                .append(List.of(new TrailEvent(
                        genuine.at(),
                        genuine.action(),
                        genuine.actor(),
                        genuine.role(),
                        genuine.tool(),
                        publicId,
                        revision,
                        ReportStore.digest(altered),
                        null,
                        null)));
        assertThat(store.verify(null))
                .contains(
                        "Entry 10 of the audit trail stands for " + revision + ", which has an entry already.",
                        "Revision " + revision + " was altered after it was stored.");
    }

    @Test
    void noticesATrailRewrittenWithARecomputedChainByThePrintedHeadAlone() {
        List<TrailEvent> events =
                new ArrayList<>(entries().stream().map(TamperingContract::event).toList());
        events.add(
                3,
                new TrailEvent(
                        events.get(2).at(),
                        Action.ACCOUNT,
                        "system",
                        "ADMIN",
                        "forged",
                        null,
                        null,
                        null,
                        null,
                        "inserted"));
        rewrite(events);
        assertThat(store.verify(null)).isEmpty();
        assertThat(store.verify(printed))
                .containsExactly("Entry 9 of the audit trail isn't the one that was published.");

        Collections.swap(events, 0, 1);
        events.remove(3);
        rewrite(events);
        assertThat(store.verify(null)).isEmpty();
        assertThat(store.verify(printed))
                .containsExactly("Entry 9 of the audit trail isn't the one that was published.");
    }

    @Test
    void noticesAnAlteredAndARemovedRevision() {
        String altered = Revision.id(publicId, 2);
        database.getCollection("revisions").updateOne(Filters.eq("_id", altered), Updates.set("actor", "李"));
        database.getCollection("revisions").updateOne(Filters.eq("_id", altered), Updates.set("note", "另有说明"));
        String removed = Revision.id(publicId, 3);
        database.getCollection("revisions").deleteOne(Filters.eq("_id", removed));
        assertThat(store.verify(null))
                .containsExactlyInAnyOrder(
                        "Revision " + altered + " was altered after it was stored.",
                        "Revision " + removed + " was removed.");
    }

    @Test
    void noticesAWaiverThatWasAddedOrRewordedAfterwards() {
        String revision = Revision.id(publicId, 3);
        Document waiver = new Document("findingId", "TOTAL_NOT_SUM")
                .append("reason", "事后补写")
                .append("by", "li")
                .append("at", "2026-03-02T04:00:00Z");
        database.getCollection("revisions")
                .updateOne(Filters.eq("_id", revision), Updates.set("waivers", List.of(waiver)));
        assertThat(store.verify(null)).containsExactly("Revision " + revision + " was altered after it was stored.");
    }

    @Test
    void noticesWhenWhatIsPublicIsNotWhatWasReleased() {
        database.getCollection("published").deleteOne(Filters.eq("_id", publicId));
        assertThat(store.verify(null)).containsExactly(publicId + " was released and isn't public → run rebuild.");

        store.rebuild(done -> {});
        assertThat(store.verify(printed)).isEmpty();

        Document copy = Objects.requireNonNull(database.getCollection("published")
                .find(Filters.eq("_id", publicId))
                .first());
        Document row = Objects.requireNonNull(database.getCollection("listing")
                .find(Filters.eq("_id", publicId))
                .first());
        copy.put("_id", "smuggled");
        row.put("_id", "smuggled");
        database.getCollection("published").insertOne(copy);
        database.getCollection("listing").insertOne(row);
        assertThat(store.verify(null))
                .containsExactly("smuggled is public although it was never released, or was retracted → run rebuild.");
        store.rebuild(done -> {});
        assertThat(store.verify(printed)).isEmpty();
    }

    private void rewrite(List<TrailEvent> events) {
        trail.deleteMany(new Document());
        new Trail(trail).append(events);
        store = new ReportStore(database, StoreContract.clock(Instant.now()), true);
    }

    private void dropTheUniqueIndex() {
        trail.dropIndex("trail_revision");
    }

    private List<TrailEntry> entries() {
        List<TrailEntry> entries = new ArrayList<>();
        store.trail().forEach(entries::add);
        return entries;
    }

    private static TrailEvent event(TrailEntry entry) {
        return new TrailEvent(
                entry.at(),
                entry.action(),
                entry.actor(),
                entry.role(),
                entry.tool(),
                entry.reportId(),
                entry.hasRevision() ? entry.revision() : null,
                entry.digest(),
                entry.fingerprint(),
                entry.note());
    }

    private static Document numbered(Document entry, long number) {
        Document copy = new Document(entry);
        copy.put("_id", number);
        return copy;
    }
}
