package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gongkai.api.publication.PublishedSource;
import org.gongkai.api.store.Head;
import org.gongkai.api.store.ReportStore;
import org.gongkai.schema.audit.Audit;
import org.gongkai.schema.audit.AuditResult;
import org.gongkai.schema.audit.Severity;
import org.gongkai.schema.format.MarkdownCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.seeds.Seeds;
import org.gongkai.site.PublishResult;
import org.gongkai.site.Publisher;
import org.gongkai.site.SiteProfileReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The path of one report that the README prints: seed file, codec, record, audit, store, GraphQL, page. */
class EndToEndTest {
    private static final String FUMIN = Seeds.files().get(0);

    @Test
    void oneReportGoesFromItsSeedFileToItsPage(@TempDir Path folder) throws IOException {
        // 1, 2: a file in the canonical format; reading and writing give it back
        String file = Seeds.markdown(FUMIN);
        EvaluationReport report = MarkdownCodec.read(file);
        assertThat(MarkdownCodec.write(report)).isEqualTo(file);

        // 3: the whole report as a value
        assertThat(report.scores().indicators()).hasSize(4);
        assertThat(report.scores().leaves()).hasSize(21);
        assertThat(report.scores().score())
                .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("94"));

        // 4: the audit proves that 3 of 5 points can't come from two checkpoints of 2.5 each
        AuditResult audit = Audit.of(report);
        assertThat(audit.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .anySatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo("UNREACHABLE_SCORE");
                    assertThat(finding.place()).contains("项目质量可控性");
                    assertThat(finding.proof().steps()).isNotEmpty();
                });

        // 5: stored as an immutable revision, equal field by field
        ReportStore store = DemoServer.context().getBean(ReportStore.class);
        Head head = store.head(report.id());
        assertThat(store.content(head)).isEqualTo(report);

        // 6: the answer to a query
        JsonNode answer = DemoServer.ask("""
                { report(id: "%s") { title score grade executionRatePercent
                    scoreSheet { indicators { name score maxScore } } } }""".formatted(report.id()));
        JsonNode found = answer.at("/data/report");
        assertThat(found.get("title").asString()).isEqualTo(report.title());
        assertThat(found.get("score").asString()).isEqualTo("94");
        assertThat(found.get("grade").asString()).isEqualTo("EXCELLENT");
        assertThat(found.get("executionRatePercent").asString()).isEqualTo("98.375");
        assertThat(found.at("/scoreSheet/indicators/0/name").asString()).isEqualTo("决策");

        // 7: the public page
        String profile =
                new String(Seeds.class.getResourceAsStream("site-profile.yaml").readAllBytes(), StandardCharsets.UTF_8);
        PublishResult published = Publisher.publish(
                DemoServer.context().getBean(PublishedSource.class),
                SiteProfileReader.read(profile, "site-profile.yaml"),
                folder);
        assertThat(published.problems()).isEmpty();
        try (Stream<Path> files = Files.walk(folder.resolve("current").toRealPath())) {
            assertThat(files.filter(path -> path.endsWith("index.html"))
                            .filter(path -> path.toString().contains(report.id())))
                    .anySatisfy(page ->
                            assertThat(page).content().contains("项目质量可控性").contains("94"));
        }
    }
}
