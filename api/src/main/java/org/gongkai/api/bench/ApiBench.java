package org.gongkai.api.bench;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.ImportItem;
import org.gongkai.api.publication.Publication;
import org.gongkai.api.statistics.FactBase;
import org.gongkai.api.store.ReportStore;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.seeds.generator.SyntheticReport;
import org.gongkai.seeds.generator.SyntheticReports;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures the API over HTTP beside the bare driver, in one process, in the same run, without any response cache. */
public final class ApiBench {
    private static final int BATCH = 200;
    private static final int WARM_UP = 8;
    private static final int TURNS = 5;
    private static final String CODE = "PROCESS.FUNDS.EXECUTION_RATE";
    private static final String INDICATORS =
            "scoreSheet { indicators { name maxScore score children { name maxScore score"
                    + " children { name maxScore score } } } }";

    private final ConfigurableApplicationContext server;
    private final PrintWriter out;
    private final int millis;
    private List<String> ids = List.of();
    private List<Document> places = List.of();

    /**
     * @param server a running server on a store of its own
     * @param millis how long each side of a measurement takes, and each warm-up
     */
    public ApiBench(ConfigurableApplicationContext server, PrintWriter out, int millis) {
        this.server = server;
        this.out = out;
        this.millis = millis;
    }

    /**
     * Releases synthetic reports, measures every question with each number of connections, prints the table. Both sides
     * warm up first, until the virtual machine has compiled what they run; then they take turns, so that whatever else the
     * machine does meets both.
     *
     * @param only names of the questions to ask, e.g. Q1; all where empty
     */
    public void run(int reports, List<Integer> connections, List<String> only) throws InterruptedException {
        release(reports);
        // A server reads the facts behind Q4 and Q5 when it starts; this one was empty then.
        long start = System.nanoTime();
        server.getBean(FactBase.class).all();
        out.printf(Locale.ROOT, "Reading the facts of all reports: %.1f s.%n%n", (System.nanoTime() - start) / 1e9);
        BareReads bare = new BareReads(server.getBean(ReportStore.class).database());
        ids = bare.ids();
        places = bare.places();
        out.println(
                "| question | connections | GraphQL /s | p50 ms | p99 ms | CPU ms | driver /s | p50 ms | p99 ms | CPU ms"
                        + " | ratio | ratio by CPU |");
        out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (Question question : questions()) {
            if (!only.isEmpty() && !only.contains(question.name().substring(0, 2))) {
                continue;
            }
            Load.warmUp(WARM_UP, millis / TURNS, TURNS, () -> http(question));
            Load.warmUp(WARM_UP, millis / TURNS, TURNS, () -> driver(question, bare));
            for (int count : connections) {
                Measured api = Measured.NOTHING;
                Measured driver = Measured.NOTHING;
                for (int turn = 0; turn < TURNS; turn++) {
                    api = api.and(Load.of(count, millis / TURNS, () -> http(question)));
                    driver = driver.and(Load.of(count, millis / TURNS, () -> driver(question, bare)));
                }
                out.println(line(question, count, api, driver));
                out.flush();
            }
        }
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        out.println();
        out.println("Reports: " + ids.size() + ". Heap after a collection: "
                + (runtime.totalMemory() - runtime.freeMemory()) / (1 << 20) + " MB.");
        out.flush();
    }

    private static String line(Question question, int connections, Measured api, Measured driver) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.2f | %.2f | %.3f | %.0f | %.2f | %.2f | %.3f | %.0f %% | %.0f %% |",
                question.name(),
                connections,
                api.perSecond(),
                api.millis(0.5),
                api.millis(0.99),
                api.processorMillis(),
                driver.perSecond(),
                driver.millis(0.5),
                driver.millis(0.99),
                driver.processorMillis(),
                100 * api.perSecond() / Math.max(1e-9, driver.perSecond()),
                100 * driver.processorMillis() / Math.max(1e-9, api.processorMillis()));
    }

    private void release(int count) {
        Iterator<SyntheticReport> reports =
                new SyntheticReports(1).stream(count).iterator();
        List<ImportItem> batch = new ArrayList<>();
        while (reports.hasNext()) {
            SyntheticReport report = reports.next();
            batch.add(new ImportItem(report.report().title(), report.report(), null));
            if (batch.size() == BATCH || !reports.hasNext()) {
                server.getBean(Publication.class).importAll(Actor.system("gongkai bench api"), batch, true, outcome -> {
                    if (!outcome.succeeded()) {
                        throw new IllegalStateException(outcome.refusal() + " " + outcome.obstacles());
                    }
                });
                batch.clear();
            }
        }
    }

    private Load.Asker http(Question question) throws IOException {
        HttpAsker asker = new HttpAsker(server.getEnvironment().getProperty("local.server.port", Integer.class, 0));
        return new Load.Asker() {
            @Override
            public void ask(Random random) throws IOException {
                asker.ask(question.body().apply(random));
            }

            @Override
            public void close() throws IOException {
                asker.close();
            }
        };
    }

    private static Load.Asker driver(Question question, BareReads bare) {
        return new Load.Asker() {
            @Override
            public void ask(Random random) {
                question.bare().accept(bare, random);
            }

            @Override
            public void close() {
                // the driver's pool belongs to the server
            }
        };
    }

    private List<Question> questions() {
        return List.of(
                new Question(
                        "Q1 one report, ten fields, all indicators",
                        random -> body(
                                "query($id: ID!) { report(id: $id) { title fiscalYear score maxScore grade gradeLabel"
                                        + " budget spent executionRatePercent publishedAt " + INDICATORS + " } }",
                                Map.of("id", id(random))),
                        (bare, random) -> bare.one(id(random))),
                new Question(
                        "Q2 twenty by year and region, three fields",
                        random -> page("title score grade", place(random)),
                        (bare, random) -> bare.page(filter(place(random)))),
                new Question(
                        "Q3 twenty with every indicator",
                        random -> page("title score grade " + INDICATORS, place(random)),
                        (bare, random) -> bare.pageWithIndicators(filter(place(random)))),
                new Question(
                        "Q4 mean score rate per year of one indicator",
                        random -> body(
                                "query($c: [String!]) { statistics(groupBy: [YEAR], indicators: {codes: $c}) {"
                                        + " keys { value } scoreRatePercent { mean } } }",
                                Map.of("c", List.of(CODE))),
                        (bare, random) -> bare.meanPerYear(Filters.eq("code", CODE))),
                new Question(
                        "Q5 the same under a random filter",
                        random -> body(
                                "query($f: ReportFilter, $c: [String!]) { statistics(filter: $f, groupBy: [YEAR],"
                                        + " indicators: {codes: $c}) { keys { value } scoreRatePercent { mean } } }",
                                Map.of(
                                        "c",
                                        List.of(CODE),
                                        "f",
                                        Map.of(
                                                "region",
                                                String.valueOf(place(random).getString("provinceCode")),
                                                "score",
                                                Map.of("from", "60", "to", "95")))),
                        (bare, random) -> bare.meanPerYearOf(
                                Filters.and(
                                        Filters.eq("provinceCode", place(random).getString("provinceCode")),
                                        Filters.gte("scoreE6", 60_000_000L),
                                        Filters.lte("scoreE6", 95_000_000L)),
                                CODE)));
    }

    private String id(Random random) {
        return ids.get(random.nextInt(ids.size()));
    }

    private Document place(Random random) {
        return places.get(random.nextInt(places.size()));
    }

    private static org.bson.conversions.Bson filter(Document place) {
        return Filters.and(
                Filters.eq("year", place.getInteger("year")),
                Filters.eq("provinceCode", place.getString("provinceCode")));
    }

    private static byte[] page(String fields, Document place) {
        return body(
                "query($f: ReportFilter) { reports(filter: $f, first: 20) { nodes { " + fields + " } } }",
                Map.of(
                        "f",
                        Map.of(
                                "year",
                                Map.of("from", place.getInteger("year"), "to", place.getInteger("year")),
                                "region",
                                String.valueOf(place.getString("provinceCode")))));
    }

    private static byte[] body(String query, Map<String, Object> variables) {
        return JsonCodec.mapper()
                .writeValueAsString(Map.of("query", query, "variables", variables))
                .getBytes(StandardCharsets.UTF_8);
    }
}
