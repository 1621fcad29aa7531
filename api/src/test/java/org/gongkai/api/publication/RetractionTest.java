package org.gongkai.api.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongkai.api.DemoServer;
import org.gongkai.api.store.Head;
import org.gongkai.api.store.OriginalFile;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.Retraction;
import org.gongkai.api.store.SampleReports;
import org.gongkai.schema.report.Attachment;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** A server that has answered everything about a report, from all its caches, and from then on knows its stub only. */
class RetractionTest {
    private static final Actor BOTH = new Actor("wang", Set.of(Role.EDITOR, Role.RELEASER), "test");

    /** Two characters each that stand nowhere else: a term of the search, and what only the attached file says. */
    private static final String WORD = "蘑菇";

    private static final String IN_FILE = "蜻蜓";

    @Test
    void nothingOfARetractedReportIsReachableInARunningServerOrInTheNextPublish(@TempDir Path folder)
            throws IOException {
        try (ConfigurableApplicationContext server = DemoServer.start("demo", EverythingPublic.NO_LIMITS)) {
            Publication publication = server.getBean(Publication.class);
            Head kept = release(server, SampleReports.report(1));
            release(server, SampleReports.report(3));
            Head head = release(server, withWords(server, SampleReports.report(2)));
            String id = head.id();
            Path site = folder.resolve("site");

            Map<String, String> before = EverythingPublic.of(server, site, id);
            assertThat(holding(before, WORD))
                    .contains(
                            "database published", "GraphQL report.sections", "GraphQL search", "/download/reports.csv")
                    .anyMatch(source -> source.startsWith("site search/"))
                    .anyMatch(source -> source.endsWith("feed.atom"));
            assertThat(holding(before, IN_FILE)).hasSize(1);
            List<HttpResponse<String>> cached = new ArrayList<>();
            for (String path : asked(id)) {
                cached.add(get(server, path, null));
            }
            assertThat(cached)
                    .allMatch(answer ->
                            answer.statusCode() == 200 && answer.body().contains(WORD));

            publication.retract(
                    BOTH, id, publication.head(id).number(), Retraction.Reason.CONTENT_ERROR, "县财政局绩效股", "内部说明");

            for (HttpResponse<String> old : cached) {
                HttpResponse<String> now = get(server, old.uri().toString().replaceFirst("^http://[^/]+", ""), old);
                assertThat(now.statusCode()).as("not 304: %s", old.uri()).isEqualTo(200);
                assertThat(now.body()).as(old.uri().toString()).doesNotContain(WORD);
            }
            Map<String, String> after = EverythingPublic.of(server, site, kept.id());
            after.putAll(retracted(server, id));
            assertThat(holding(after, IN_FILE)).isEmpty();
            assertThat(holding(after, WORD)).as("its title holds the word").containsOnly(titleOnly(after));
            assertThat(holding(after, head.published().release().fingerprint()))
                    .as("its fingerprint")
                    .isEmpty();
            assertThat(holding(after, "内部说明")).isEmpty();
        }
    }

    /** Where the word stands still: the stub and what lists it, with the title and without the text. */
    private static String[] titleOnly(Map<String, String> after) {
        return holding(after, WORD).stream()
                .filter(source -> !after.get(source).contains(WORD + "问题"))
                .filter(source -> source.equals("database stubs")
                        || source.equals("GraphQL retractions")
                        || source.equals("site index.html")
                        || source.startsWith("site corrections/")
                        || source.startsWith("site 2025/")
                        || source.endsWith("feed.atom"))
                .toArray(String[]::new);
    }

    private static Map<String, String> retracted(ConfigurableApplicationContext server, String id) {
        Map<String, String> found = new LinkedHashMap<>();
        JsonNode report = DemoServer.ask(server, "{ report(id: \"" + id + "\") { title } }", null);
        assertThat(report.at("/data/report").isNull()).isTrue();
        found.put(
                "GraphQL search",
                DemoServer.ask(
                                server,
                                "{ search(text: \"" + WORD + "\") { totalCount hits { report { title } } } }",
                                null)
                        .toString());
        assertThat(found.get("GraphQL search")).contains("\"totalCount\":0");
        return found;
    }

    private static List<String> asked(String id) {
        return List.of(
                graphQl("{ report(id: \"" + id + "\") { title sections { markdown } } }"),
                graphQl("{ reports { nodes { title } } }"),
                graphQl("{ search(text: \"" + WORD
                        + "\") { hits { report { title } highlights { before match after } } } }"),
                "/download/reports.csv",
                "/download/indicators.jsonl");
    }

    private static String graphQl(String query) {
        return "/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> get(
            ConfigurableApplicationContext server, String path, HttpResponse<String> held) {
        HttpRequest.Builder request = HttpRequest.newBuilder(DemoServer.address(server, path));
        if (held != null) {
            held.headers().firstValue("ETag").ifPresent(tag -> request.header("If-None-Match", tag));
        }
        return DemoServer.send(request.build());
    }

    private static EvaluationReport withWords(ConfigurableApplicationContext server, EvaluationReport report) {
        OriginalFile file = server.getBean(ReportStore.class)
                .files()
                .put("a.txt", "text/plain", (IN_FILE + "说明").getBytes(StandardCharsets.UTF_8));
        return report.toBuilder()
                .title("富民县" + WORD + "种植项目绩效评价报告")
                .sections(List.of(new Section("一、问题", null, "存在" + WORD + "问题。", List.of())))
                .attachments(List.of(new Attachment("说明.txt", "text/plain", file.size(), file.sha256(), null)))
                .build();
    }

    private static Head release(ConfigurableApplicationContext server, EvaluationReport report) {
        Publication publication = server.getBean(Publication.class);
        String id = Objects.requireNonNull(publication
                .importDraft(BOTH, new ImportItem("sample", report, null))
                .reportId());
        int version = 1;
        if (!report.attachments().isEmpty()) {
            version = publication
                    .allowField(BOTH, id, version, "/attachments/0/sha256", "已逐页查看")
                    .number();
        }
        return publication.release(BOTH, id, version, null);
    }

    private static List<String> holding(Map<String, String> everything, String words) {
        return everything.entrySet().stream()
                .filter(entry -> entry.getValue().contains(words))
                .map(Map.Entry::getKey)
                .toList();
    }
}
