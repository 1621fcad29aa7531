package org.gongkai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.schema.audit.AuditResult;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Organisation;
import org.gongkai.seeds.Seeds;
import org.gongkai.site.PublishResult.Outcome;
import org.gongkai.site.page.Addresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherTest {
    @TempDir
    Path temp;

    private final SiteProfile profile = Samples.profile();
    private final Samples.Memory source = new Samples.Memory();
    private Path out;

    @BeforeEach
    void twoReports() {
        out = temp.resolve("www");
        source.with(
                Samples.released(Samples.report("lamps-2024", 2024).build()),
                Samples.released(Samples.report("lamps-2025", 2025).build()));
    }

    private PublishResult publish() throws IOException {
        return Publisher.publish(source, profile, out, 2);
    }

    @Test
    void publishesTheSeedsWithoutAProblem() throws IOException {
        for (EvaluationReport seed : Seeds.all()) {
            source.with(Samples.released(seed));
        }

        PublishResult result = publish();

        assertThat(result.problems()).isEmpty();
        assertThat(result.outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(result.rendered()).isEqualTo(4);
        assertThat(Publisher.verify(out)).isEmpty();
    }

    @Test
    void theSameReportsGiveTheSameBytes() throws IOException {
        publish();
        Path other = temp.resolve("other");
        Publisher.publish(source, profile, other, 1);

        assertThat(checksums(other.resolve("current"))).isEqualTo(checksums(out.resolve("current")));
    }

    @Test
    void anUpdateGivesTheSameBytesAsABuildFromNothing() throws IOException {
        publish();
        source.with(Samples.released(Samples.report("lamps-2026", 2026).build()));
        source.reports.remove("lamps-2024");
        publish();
        Path fresh = temp.resolve("fresh");
        Publisher.publish(source, profile, fresh, 2);

        assertThat(checksums(out.resolve("current"))).isEqualTo(checksums(fresh.resolve("current")));
    }

    @Test
    void nothingChangedMeansNothingDone() throws IOException {
        Path first = publish().build();

        PublishResult again = publish();

        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(again.build()).isEqualTo(first);
    }

    @Test
    void rendersOnlyWhatChanged() throws IOException {
        EvaluationReport other = Samples.report("well-2025", 2025)
                .project(org.gongkai.schema.report.Project.named("水井"))
                .implementingUnit(Organisation.named("青石县水务局"))
                .competentDepartment(null)
                .build();
        source.with(Samples.released(other));
        publish();
        source.with(
                Samples.released(other.toBuilder().title("青石县2025年水井项目支出绩效评价报告").build()));

        PublishResult result = publish();

        assertThat(result.rendered()).isEqualTo(1);
        assertThat(result.kept()).isGreaterThan(10);
    }

    @Test
    void anotherProfileRendersEverythingAnew() throws IOException {
        publish();
        SiteProfile changed = new SiteProfile(
                profile.site(),
                profile.column(),
                "示例县审计局",
                profile.indexPrefix(),
                profile.disclosure(),
                profile.footer(),
                profile.show(),
                profile.licence(),
                profile.feedback());

        assertThat(Publisher.publish(source, changed, out).rendered()).isEqualTo(2);
    }

    @Test
    void refusesAnEmptyColumnAndKeepsTheOldBuild() throws IOException {
        Path before = publish().build();
        source.reports.clear();

        PublishResult result = publish();

        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.problems())
                .containsExactly("the column has no released report; an empty column is not published");
        assertThat(out.resolve("current").toRealPath().getParent()).isEqualTo(before.toRealPath());
    }

    @Test
    void refusesAPhoneNumberInWordsThatTheMaskDoesNotSee() throws IOException {
        ReleasedReport plain = Samples.released(Samples.report("slip", 2025).build());
        source.with(new ReleasedReport(
                plain.content(),
                plain.audit(),
                1,
                plain.firstPublishedAt(),
                plain.publishedAt(),
                plain.fingerprint(),
                null,
                List.of(),
                List.of(new Waiver("standing", "有疑问请联系13812345678", "局办公室", Samples.RELEASED)),
                List.of()));

        PublishResult result = publish();

        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.problems()).anyMatch(line -> line.contains("a mobile number: 138****5678"));
        assertThat(out.resolve("current")).doesNotExist();
    }

    @Test
    void goesBackToTheBuildBefore() throws IOException {
        Path first = publish().build();
        source.with(Samples.released(Samples.report("lamps-2026", 2026).build()));
        publish();

        assertThat(Publisher.rollback(out)).isEqualTo(first);
        assertThat(out.resolve("current/2026")).doesNotExist();
        assertThatThrownBy(() -> Publisher.rollback(out)).hasMessageContaining("no earlier build to go back to");
    }

    @Test
    void publishesForwardAgainAfterGoingBack() throws IOException {
        publish();
        source.with(Samples.released(Samples.report("lamps-2026", 2026).build()));
        publish();
        Publisher.rollback(out);

        assertThat(publish().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(out.resolve("current/2026")).exists();
    }

    @Test
    void noticesFilesThatWereAlteredMissingOrAdded() throws IOException {
        publish();
        Path current = out.resolve("current");
        Files.writeString(current.resolve("index.html"), "x");
        Files.delete(current.resolve("robots.txt"));
        Files.writeString(current.resolve("casino.html"), "x");

        assertThat(Publisher.verify(out))
                .containsExactly(
                        "casino.html: not published by Gongkai",
                        "index.html: altered after publication",
                        "robots.txt: missing");
    }

    @Test
    void aRetractedReportLeavesAStubAndNothingElse() throws IOException {
        publish();
        ReleasedReport gone = source.reports.remove("lamps-2024");
        source.retractions.add(new Retraction(
                "lamps-2024",
                "青石县2024年路灯采购项目支出绩效评价报告",
                2024,
                gone.content().report().implementingUnit(),
                Retraction.Reason.PRIVACY,
                Instant.parse("2026-04-01T02:00:00Z"),
                null));

        assertThat(publish().problems()).isEmpty();
        Path folder = only(out.resolve("current/2024"), "lamps-2024");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactly("index.html");
        }
        assertThat(folder.resolve("index.html"))
                .content()
                .contains("已于 2026-04-01 撤回", "涉及个人信息")
                .doesNotContain("没有书面的质量要求");
        Path root = out.resolve("current").toRealPath();
        assertThat(everything(root).entrySet().stream()
                        .filter(e -> e.getValue().contains("lamps-2024"))
                        .map(e -> root.relativize(Path.of(e.getKey())).toString()))
                .as("where the id still stands")
                .containsExactly(
                        root.relativize(folder.toRealPath().resolve("index.html"))
                                .toString(),
                        "corrections/index.html",
                        "departments/" + folder.getParent().getFileName() + "/feed.atom",
                        "feed.atom",
                        "manifest.tsv",
                        "sitemap.xml");
    }

    @ParameterizedTest(name = "what the last build showed is known: {0}")
    @ValueSource(booleans = {true, false})
    void afterARetractionNoEarlierBuildIsLeftToGoBackTo(boolean known) throws IOException {
        publish();
        if (!known) {
            Files.writeString(out.resolve("current").toRealPath().resolveSibling("state"), "damaged");
        }
        source.reports.remove("lamps-2024");
        source.retractions.add(retracted("lamps-2024"));
        assertThat(publish().outcome()).isEqualTo(Outcome.PUBLISHED);

        assertThatThrownBy(() -> Publisher.rollback(out))
                .hasMessageContaining("there is no earlier build to go back to");
        try (Stream<Path> files = Files.walk(out.resolve("builds"))) {
            assertThat(files.filter(file -> file.toString().contains("lamps-2024"))
                            .filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .as("of the retracted report only the stub is left, in spare builds too")
                    .containsOnly("index.html");
        }
    }

    @Test
    void theRetractionOfTheLastReportLeavesTheColumnWithItsStubs() throws IOException {
        publish();
        source.reports.clear();
        source.retractions.add(retracted("lamps-2024"));
        source.retractions.add(retracted("lamps-2025"));

        PublishResult result = publish();

        assertThat(result.problems()).isEmpty();
        assertThat(result.outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(everything(out.resolve("current").toRealPath()).values())
                .noneMatch(text -> text.contains("没有书面的质量要求"));
    }

    private static Retraction retracted(String id) {
        return new Retraction(
                id,
                "青石县路灯采购项目支出绩效评价报告",
                Integer.parseInt(id.substring(6)),
                Samples.report(id, 2024).build().implementingUnit(),
                Retraction.Reason.PRIVACY,
                Instant.parse("2026-04-01T02:00:00Z"),
                null);
    }

    @Test
    void aCorrectionKeepsTheOldRevisionReadableAndMarked() throws IOException {
        EvaluationReport old = Samples.report("lamps-2025", 2025).build();
        EvaluationReport corrected =
                old.toBuilder().implementingUnit(Organisation.named("青石县市政局")).build();
        ReleasedReport first = Samples.released(old);
        source.with(new ReleasedReport(
                Samples.released(corrected).content(),
                new AuditResult(List.of(), null, null),
                2,
                Samples.RELEASED,
                Instant.parse("2026-04-01T02:00:00Z"),
                "ab".repeat(32),
                new CorrectionNotice(
                        List.of(new CorrectionNotice.Change("实施单位", "/implementingUnit/name", "青石县城市管理局", "青石县市政局")),
                        "单位名称有误",
                        "局办公室"),
                List.of(new EarlierRevision(1, Samples.RELEASED, "cd".repeat(32), null, first::content)),
                List.of(),
                List.of()));

        assertThat(publish().problems()).isEmpty();
        Map<String, String> all = everything(out.resolve("current"));
        String page = page(all, "lamps-2025/index.html", "已更正");
        assertThat(page).contains("单位名称有误", "局办公室", "青石县城市管理局", "v/1/");
        assertThat(page(all, "lamps-2025/v/1/index.html", "noindex")).contains("已更正：这是第 1 版，2026-04-01 10:00 起由新的版本代替");
        assertThat(page(all, "lamps-2025/index.html", "http-equiv=\"refresh\""))
                .as("the address that the correction moved")
                .contains("移到了", "<meta name=\"SiteIDCode\"", "<meta name=\"ColumnType\"");
        String before = Addresses.of(2025, old.implementingUnit(), "lamps-2025");
        String now = Addresses.of(2025, corrected.implementingUnit(), "lamps-2025");
        assertThat(Files.readString(out.resolve("current/redirects/nginx.map")))
                .contains("/jxgk/" + before + " /jxgk/" + now + ";\n")
                .contains("/jxgk/" + before + "report.json /jxgk/" + now + "report.json;\n");
        assertThat(Files.readString(out.resolve("current/redirects/apache.txt")))
                .contains("/jxgk/" + before + " /jxgk/" + now + "\n");
        assertThat(page(all, "feed.atom", "【更正】")).contains("单位名称有误");
        assertThat(Files.readString(out.resolve("current/2025/feed.atom"))).contains("【更正】");
        assertThat(Files.readString(out.resolve("current/regions/530124/feed.atom")))
                .contains("【更正】");
        assertThat(page(all, "corrections/index.html", "单位名称有误")).isNotEmpty();
        assertThat(page(all, "data/fingerprints/cd.txt", "lamps-2025")).contains("v/1/");
    }

    @Test
    void offersAttachmentsUnderTheirChecksum() throws Exception {
        byte[] pdf = "%PDF-1.7 invented".getBytes(StandardCharsets.UTF_8);
        String sha =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        source.with(withFile(sha, pdf));

        assertThat(publish().problems()).isEmpty();
        Path file = only(out.resolve("current/2025"), "lamps-2025").resolve("files/" + sha.substring(0, 16) + ".pdf");
        assertThat(file).hasBinaryContent(pdf);
    }

    @Test
    void refusesAnAttachmentThatIsNotWhatItsChecksumSays() throws IOException {
        source.with(withFile("ef".repeat(32), new byte[] {1}));

        assertThat(publish().problems()).anyMatch(line -> line.contains("is not the file its checksum names"));
    }

    private static ReleasedReport withFile(String sha, byte[] bytes) {
        ReleasedReport plain =
                Samples.released(Samples.report("lamps-2025", 2025).build());
        return new ReleasedReport(
                plain.content(),
                plain.audit(),
                1,
                plain.firstPublishedAt(),
                plain.publishedAt(),
                plain.fingerprint(),
                null,
                List.of(),
                List.of(),
                List.of(new AttachedFile(
                        "青石县城市管理局2025年路灯采购项目绩效评价报告.pdf",
                        "application/pdf",
                        bytes.length,
                        sha,
                        Samples.RELEASED,
                        () -> new ByteArrayInputStream(bytes))));
    }

    @Test
    void twoPublishersDoNotMeet() throws Exception {
        publish();
        try (var channel = java.nio.channels.FileChannel.open(
                        out.resolve(".lock"), java.nio.file.StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(this::publish).hasMessageContaining("is being published by another process");
        }
    }

    @Test
    void cleansUpWhatAnInterruptedPublishLeft() throws IOException {
        Files.createDirectories(out.resolve("builds/unfinished/site"));
        Files.writeString(out.resolve("builds/unfinished/site/half.html"), "half");

        assertThat(publish().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(out.resolve("builds/unfinished")).doesNotExist();
    }

    private static Path only(Path year, String id) throws IOException {
        try (Stream<Path> walk = Files.walk(year)) {
            return walk.filter(p -> p.getFileName().toString().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String page(Map<String, String> all, String ending, String containing) {
        return all.entrySet().stream()
                .filter(e -> e.getKey().endsWith(ending) && e.getValue().contains(containing))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + ending + " with " + containing));
    }

    private static Map<String, String> everything(Path root) throws IOException {
        TreeMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root.toRealPath())) {
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                texts.put(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static Map<String, String> checksums(Path root) throws IOException {
        TreeMap<String, String> sums = new TreeMap<>();
        Path real = root.toRealPath();
        everything(root)
                .forEach((path, text) -> sums.put(real.relativize(Path.of(path)).toString(), text));
        return sums;
    }
}
