package org.gongkai.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.gongkai.api.store.projection.IndicatorRow;
import org.gongkai.api.store.projection.ListingRow;
import org.gongkai.api.store.projection.PublishedReport;
import org.gongkai.api.store.trail.TrailHead;
import org.gongkai.schema.report.EvaluationReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store does on every engine. */
abstract class StoreContract {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final PortableSubset subset = new PortableSubset();
    private MongoClient client;
    private MongoDatabase database;
    private ReportStore store;

    /** The engine under test. */
    abstract String connectionString();

    @BeforeEach
    void open() {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(connectionString()))
                .addCommandListener(subset)
                .build());
        database = client.getDatabase("gongkai_contract");
        database.drop();
        store = new ReportStore(database, clock(NOON), true);
    }

    @AfterEach
    void usesNothingThatOneEngineLacks() {
        client.close();
        assertThat(subset.violations()).isEmpty();
    }

    @Test
    void givesBackAReportAsItWasStored() {
        EvaluationReport report = SampleReports.report(1);
        Revisions.draft(store, report);
        String id = ReportIds.of(report);

        Head head = Objects.requireNonNull(store.head(id));
        assertThat(head.state()).isEqualTo(State.DRAFT);
        assertThat(store.content(head)).isEqualTo(report.withId(id));
        assertThat(store.readModels().published(id)).isNull();
    }

    @Test
    void showsAReleasedReportInEveryReadModelUnderTheRevisionThatIsPublic() {
        Head head = Revisions.release(store, Revisions.draft(store, SampleReports.report(1)));

        PublishedReport published = Objects.requireNonNull(store.readModels().published(head.id()));
        assertThat(published.release().revision()).isEqualTo(2);
        assertThat(published.report().title()).isEqualTo(SampleReports.report(1).title());
        assertThat(store.readModels().listing())
                .extracting(ListingRow::id, ListingRow::revision, ListingRow::scoreE6, ListingRow::executionRateE6)
                .containsExactly(tuple(head.id(), 2, 90_000_000L, 98_375_000L));
        assertThat(store.readModels().indicators(head.id(), published.indicatorRows()))
                .extracting(IndicatorRow::pointer)
                .containsExactly(
                        "/scores/indicators/0",
                        "/scores/indicators/0/children/0",
                        "/scores/indicators/1",
                        "/scores/indicators/1/children/0");
        assertThat(terms(head.id())).contains("一体", "项目").doesNotContain("不在");
    }

    @Test
    void letsOnlyOneOfTwoSimultaneousWritersIn() throws Exception {
        Head head = Revisions.draft(store, SampleReports.report(1));
        ExecutorService writers = Executors.newFixedThreadPool(4);
        List<Future<Head>> attempts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            attempts.add(writers.submit(() -> Revisions.submit(store, head)));
        }
        int accepted = 0;
        for (Future<Head> attempt : attempts) {
            try {
                attempt.get();
                accepted++;
            } catch (ExecutionException e) {
                assertThat(e.getCause())
                        .isInstanceOf(StaleRevisionException.class)
                        .hasMessageContaining("you worked on version 1, the stored one is version 2");
            }
        }
        writers.shutdown();
        assertThat(accepted).isEqualTo(1);
        assertThat(store.history(head.id())).hasSize(2);
    }

    @Test
    void numbersTheEntriesOfTwoTrailsThatAreWrittenAtOnceWithoutGapOrFork() throws Exception {
        ReportStore other = new ReportStore(database, clock(NOON), false);
        ExecutorService writers = Executors.newFixedThreadPool(2);
        List<Future<?>> done = new ArrayList<>();
        for (ReportStore writer : List.of(store, other)) {
            int first = writer == store ? 0 : 100;
            done.add(writers.submit(() -> {
                for (int n = first; n < first + 20; n++) {
                    Revisions.draft(writer, SampleReports.report(n));
                }
            }));
        }
        for (Future<?> writer : done) {
            writer.get();
        }
        writers.shutdown();
        assertThat(store.trail().head().number()).isEqualTo(40);
        assertThat(store.verify(null)).isEmpty();
    }

    @Test
    void refusesAStaleWriteWithoutTouchingAnything() {
        Head first = Revisions.draft(store, SampleReports.report(1));
        Revisions.submit(store, first);
        assertThatThrownBy(() -> Revisions.submit(store, first)).isInstanceOf(StaleRevisionException.class);
        assertThat(Objects.requireNonNull(store.head(first.id())).number()).isEqualTo(2);
        assertThat(store.trail().head().number()).isEqualTo(2);
    }

    @Test
    void writesManyReportsAtOnceAndRefusesOnlyTheForestalledOnes() {
        List<ReportStore.Write> writes = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            writes.add(Revisions.draftWrite(store, SampleReports.report(n)));
        }
        Revisions.draft(store, SampleReports.report(7));

        List<StaleRevisionException> stale = new ArrayList<>();
        assertThat(store.writeAll(writes, stale)).hasSize(29);
        assertThat(stale)
                .extracting(StaleRevisionException::reportId)
                .containsExactly(ReportIds.of(SampleReports.report(7)));
        assertThat(store.heads()).hasSize(30);
        assertThat(store.verify(null)).isEmpty();
    }

    @Test
    void finishesWhatAKilledProcessBegan() {
        Head head = Revisions.draft(store, SampleReports.report(1));
        Revision release = Revisions.releaseRevision(store, head);
        database.getCollection("journal").insertOne(new Document("_id", head.id()).append("at", NOON.toString()));
        database.getCollection("revisions").insertOne(Documents.of(release));

        ReportStore reopened = new ReportStore(database, clock(NOON), true);
        assertThat(reopened.readModels().publishedIds()).containsExactly(head.id());
        assertThat(Objects.requireNonNull(reopened.head(head.id())).number()).isEqualTo(2);
        assertThat(reopened.verify(null)).isEmpty();
        assertThat(reopened.recover(true)).isZero();
    }

    @Test
    void leavesToARunningProcessWhatItHasJustBegun() {
        Head head = Revisions.draft(store, SampleReports.report(1));
        database.getCollection("journal").insertOne(new Document("_id", head.id()).append("at", NOON.toString()));
        assertThat(new ReportStore(database, clock(NOON.plus(Duration.ofMinutes(1))), false).recover(false))
                .isZero();
        assertThat(new ReportStore(database, clock(NOON.plus(Duration.ofMinutes(9))), true).recover(false))
                .isZero();
        assertThat(database.getCollection("journal").countDocuments()).isZero();
    }

    @Test
    void makesEveryDerivedDocumentAgainFromTheRevisions() {
        for (int n = 0; n < 5; n++) {
            Revisions.release(store, Revisions.draft(store, SampleReports.report(n)));
        }
        List<Document> before = derived();
        database.getCollection("heads").deleteMany(Filters.empty());
        database.getCollection("listing").updateMany(Filters.empty(), Updates.set("title", "altered"));
        database.getCollection("published").insertOne(new Document("_id", "stray"));
        database.getCollection("indicatorRows").insertOne(new Document("_id", "stray/0001"));

        assertThat(store.rebuild(done -> {})).isEqualTo(5);
        assertThat(derived()).isEqualTo(before);
    }

    @Test
    void streamsReleasedReportsInTheOrderOfTheirIds() {
        Revisions.releaseAll(store, IntStream.range(0, 120).mapToObj(SampleReports::report));
        List<String> ids = new ArrayList<>();
        store.readModels().allPublished().forEach(report -> ids.add(report.id()));
        assertThat(ids).hasSize(120).isSorted();
    }

    @Test
    void noticesAnAlteredAnAddedAndARemovedRevision() {
        List<Head> heads = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            heads.add(Revisions.draft(store, SampleReports.report(n)));
        }
        assertThat(store.verify(null)).isEmpty();
        String altered = Revision.id(heads.get(0).id(), 1);
        String removed = Revision.id(heads.get(1).id(), 1);
        database.getCollection("revisions")
                .updateOne(Filters.eq("_id", altered), Updates.set("report.scores.totalScore", "99"));
        database.getCollection("revisions").deleteOne(Filters.eq("_id", removed));
        assertThat(store.verify(null))
                .containsExactlyInAnyOrder(
                        "Revision " + altered + " was altered after it was stored.",
                        "Revision " + removed + " was removed.");
        database.getCollection("revisions").insertOne(new Document("_id", "smuggled/000001"));
        database.getCollection("revisions").insertOne(new Document("_id", "smuggled/000002"));
        assertThat(store.verify(null)).contains("1 revisions are stored that the audit trail doesn't know.");
    }

    @Test
    void noticesAnAlteredARemovedAndACutOffTrailEntry() {
        for (int n = 0; n < 6; n++) {
            Revisions.draft(store, SampleReports.report(n));
        }
        TrailHead published = store.trail().head();
        database.getCollection("trail").updateOne(Filters.eq("_id", 2), Updates.set("actor", "somebody else"));
        assertThat(store.verify(null)).containsExactly("Entry 2 of the audit trail was altered.");

        database.getCollection("trail").deleteOne(Filters.eq("_id", 3));
        assertThat(store.verify(null)).contains("Entry 3 of the audit trail is missing.");

        database.getCollection("trail").deleteOne(Filters.eq("_id", 6));
        assertThat(store.verify(published))
                .contains("The audit trail ends at entry 5 although entry 6 was published: its tail was cut off.");
    }

    @Test
    void keepsAFileInPiecesAndNoticesDamage() {
        byte[] bytes = new byte[600_000];
        new Random(1).nextBytes(bytes);
        OriginalFile file = store.files().put("报告.docx", null, bytes);
        assertThat(store.files().put("again.docx", null, bytes))
                .isEqualTo(new OriginalFile(file.sha256(), "again.docx", null, 600_000));
        assertThat(store.files().get(file.sha256())).isEqualTo(bytes);
        assertThat(store.files().list()).containsExactly(file);
        assertThat(store.files().get("0".repeat(64))).isNull();

        database.getCollection("fileChunks").deleteOne(Filters.eq("_id", file.sha256() + "/000001"));
        assertThatThrownBy(() -> store.files().get(file.sha256())).hasMessageContaining("报告.docx");
    }

    @Test
    void refusesToWriteWhenTheClockHasGoneBackButBearsASmallDrift() {
        Revisions.draft(store, SampleReports.report(1));
        ReportStore drifted = new ReportStore(database, clock(NOON.minusSeconds(20)), true);
        assertThat(drifted.now()).isEqualTo(NOON);
        ReportStore wrong = new ReportStore(database, clock(NOON.minus(Duration.ofDays(1))), true);
        assertThatThrownBy(wrong::now)
                .isInstanceOf(ClockException.class)
                .hasMessageContaining("set the clock right; nothing was stored");
    }

    private List<Document> derived() {
        List<Document> documents = new ArrayList<>();
        for (String name : StoreCollections.DERIVED) {
            database.getCollection(name).find().sort(new Document("_id", 1)).into(documents);
        }
        return documents;
    }

    private List<String> terms(String id) {
        return Objects.requireNonNull(database.getCollection("terms")
                        .find(Filters.eq("_id", id))
                        .first())
                .getList("terms", String.class);
    }

    static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }
}
