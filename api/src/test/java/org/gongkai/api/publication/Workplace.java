package org.gongkai.api.publication;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongkai.api.store.Head;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.SampleReports;
import org.gongkai.api.store.engine.Engine;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.seeds.Seeds;
import org.gongkai.site.SiteProfile;
import org.gongkai.site.SiteProfileReader;

/** An embedded store with its people, whose clock goes on by a minute whenever it is read. */
public final class Workplace implements AutoCloseable {
    public static final Actor EDITOR = new Actor("wang", Set.of(Role.EDITOR), "test");
    public static final Actor RELEASER = new Actor("li", Set.of(Role.RELEASER), "test");
    public static final Actor ADMIN = new Actor("zhao", Set.of(Role.ADMIN), "test");

    private final Engine engine;
    private final MongoClient client;
    private final MongoDatabase database;
    private final Minutes clock = new Minutes();

    public Workplace(Path data) {
        this(Engine.join(data), Engine.DATABASE);
    }

    private Workplace(Engine engine, String database) {
        this.engine = engine;
        this.client = MongoClients.create(engine.connectionString());
        this.database = client.getDatabase(database);
    }

    /**
     * A database of a server where the place is an address, else an embedded store in that folder.
     *
     * @param database name of the database
     */
    static Workplace at(String place, String database) {
        return new Workplace(place.startsWith("mongodb") ? Engine.at(place) : Engine.join(Path.of(place)), database);
    }

    public MongoDatabase database() {
        return database;
    }

    public ReportStore store() {
        return new ReportStore(database, clock, true);
    }

    Publication publication(ReleasePolicy policy) {
        return new Publication(store(), policy, List.of());
    }

    Accounts accounts() {
        return new Accounts(store());
    }

    /** Imports a report as a draft. */
    static Head draft(Publication publication, ReportStore store, int n) {
        return draft(publication, store, SampleReports.report(n));
    }

    static Head draft(Publication publication, ReportStore store, EvaluationReport report) {
        ImportOutcome outcome = publication.importDraft(EDITOR, new ImportItem("sample", report, null));
        return Objects.requireNonNull(store.head(Objects.requireNonNull(outcome.reportId())));
    }

    static List<ImportOutcome> importAll(
            Publication publication, Actor actor, List<EvaluationReport> reports, boolean release) {
        List<ImportOutcome> outcomes = new ArrayList<>();
        publication.importAll(
                actor,
                reports.stream()
                        .map(report -> new ImportItem("sample", report, null))
                        .toList(),
                release,
                outcomes::add);
        return outcomes;
    }

    /** The sample profile of a portal. */
    static SiteProfile siteProfile() throws IOException {
        try (InputStream in = Objects.requireNonNull(Seeds.class.getResourceAsStream("site-profile.yaml"))) {
            return SiteProfileReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), "site-profile.yaml");
        }
    }

    @Override
    public void close() {
        client.close();
        engine.close();
    }

    private static final class Minutes extends Clock {
        private Instant now = Instant.parse("2026-03-02T00:00:00Z");

        @Override
        public synchronized Instant instant() {
            now = now.plus(Duration.ofMinutes(1));
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
