package org.gongkai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.schema.report.Organisation;
import org.gongkai.schema.report.Project;
import org.gongkai.site.PublishResult.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The next build is made in the place of the oldest one, and nobody can tell. */
class SpareBuildTest {
    @TempDir
    Path temp;

    private final SiteProfile profile = Samples.profile();
    private final Samples.Memory source = new Samples.Memory();
    private Path out;

    @BeforeEach
    void threeReports() throws IOException {
        out = temp.resolve("www");
        for (int year = 2023; year <= 2025; year++) {
            source.with(Samples.released(Samples.report("lamps-" + year, year).build()));
        }
        publish();
    }

    private PublishResult publish() throws IOException {
        return Publisher.publish(source, profile, out, 2);
    }

    /** Round after round something else: a title, a new report, a moved one, one that goes, one retracted. */
    private void change(int round) {
        String id = "lamps-2025";
        switch (round % 5) {
            case 0 ->
                source.with(Samples.released(
                        Samples.report(id, 2025).title("轮次" + round).build()));
            case 1 ->
                source.with(Samples.released(
                        Samples.report("wells-" + round, 2020 + round).build()));
            case 2 ->
                source.with(Samples.released(Samples.report(id, 2025)
                        .implementingUnit(Organisation.named("青石县市政局" + round))
                        .build()));
            case 3 -> source.reports.remove("wells-" + (round - 2));
            default -> retract("lamps-" + (2023 + round / 5));
        }
    }

    private void retract(String id) {
        ReleasedReport gone = source.reports.remove(id);
        source.retractions.add(new Retraction(
                id,
                "撤回的报告",
                gone.content().report().fiscalYear(),
                gone.content().report().implementingUnit(),
                Retraction.Reason.OTHER,
                Instant.parse("2026-04-01T02:00:00Z"),
                null));
    }

    @Test
    void everyUpdateGivesTheBytesAndFoldersOfABuildFromNothing() throws IOException {
        for (int round = 0; round < 8; round++) {
            change(round);
            assertThat(publish().problems()).isEmpty();

            assertThat(tree(out.resolve("current"))).as("round " + round).isEqualTo(fromNothing("fresh-" + round));
            assertThat(Publisher.verify(out)).isEmpty();
        }
    }

    @Test
    void keepsThreeTreesAndMakesNoFourth() throws IOException {
        assertThat(builds()).containsExactly("000001", "spare-1", "spare-2");
        change(0);
        publish();
        assertThat(builds()).containsExactly("000001", "000002", "spare-2");
        change(1);
        publish();
        assertThat(builds()).containsExactly("000002", "000003", "spare-1");
        change(2);
        publish();
        assertThat(builds()).containsExactly("000003", "000004", "spare-1");
    }

    @Test
    void leavesTheBuildToGoBackToAsItWas() throws IOException {
        for (int round = 0; round < 4; round++) {
            TreeMap<String, String> was = tree(out.resolve("current"));
            change(round);
            publish();

            Path back = Publisher.rollback(out);

            assertThat(tree(back.resolve("site"))).isEqualTo(was);
            assertThat(Publisher.verify(out)).isEmpty();
            publish();
            assertThat(tree(out.resolve("current"))).isEqualTo(fromNothing("again-" + round));
        }
    }

    @Test
    void aRefusedPublishLeavesASpareBuildThatIsStillGood() throws IOException {
        change(0);
        publish();
        ReleasedReport good = source.reports.get("lamps-2024");
        source.with(new ReleasedReport(
                good.content(),
                good.audit(),
                1,
                good.firstPublishedAt(),
                good.publishedAt(),
                good.fingerprint(),
                null,
                List.of(),
                List.of(new Waiver("standing", "有疑问请联系13812345678", "局办公室", Samples.RELEASED)),
                List.of()));
        assertThat(publish().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(builds()).containsExactly("000001", "000002", "spare-1");
        assertThat(tree(out.resolve("builds/spare-1/site"))).isEqualTo(tree(out.resolve("current")));

        source.with(good);
        change(1);
        assertThat(publish().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(tree(out.resolve("current"))).isEqualTo(fromNothing("fresh"));
    }

    @Test
    void aSpareBuildThatAKilledPublisherHadBegunToUseIsThrownAway() throws IOException {
        change(0);
        publish();
        Path spare = out.resolve("builds/spare-2");
        Files.delete(spare.resolve("state"));
        Files.delete(spare.resolve("site/index.html"));
        Files.writeString(spare.resolve("site/half.html"), "half");

        change(1);
        publish();

        assertThat(tree(out.resolve("current"))).isEqualTo(fromNothing("fresh"));
        assertThat(builds()).containsExactly("000002", "000003", "spare-1");
    }

    @Test
    void whatAKilledPublisherHadMadeOfASpareBuildIsThrownAway() throws IOException {
        change(0);
        publish();
        Path work = out.resolve("builds/unfinished");
        Files.move(out.resolve("builds/spare-2"), work);
        Files.delete(work.resolve("state"));
        Files.writeString(work.resolve("site/half.html"), "half");

        change(1);
        publish();

        assertThat(work).doesNotExist();
        assertThat(tree(out.resolve("current"))).isEqualTo(fromNothing("fresh"));
    }

    @Test
    void aSpareBuildOfAnotherProfileIsNotKept() throws IOException {
        SiteProfile other = new SiteProfile(
                profile.site(),
                profile.column(),
                "示例县审计局",
                profile.indexPrefix(),
                profile.disclosure(),
                profile.footer(),
                profile.show(),
                profile.licence(),
                profile.feedback());
        Publisher.publish(source, other, out, 2);
        change(0);
        Publisher.publish(source, other, out, 2);
        change(1);
        Publisher.publish(source, other, out, 2);

        Path fresh = temp.resolve("other");
        Publisher.publish(source, other, fresh, 2);
        assertThat(tree(out.resolve("current"))).isEqualTo(tree(fresh.resolve("current")));
        assertThat(builds()).containsExactly("000003", "000004", "spare-1");
    }

    @Test
    void aManifestThatSomebodyElseWroteLeadsNowhereOutsideTheBuild() throws IOException {
        change(0);
        publish();
        Path precious = Files.writeString(temp.resolve("precious.txt"), "kept");
        Path manifest = out.resolve("builds/spare-2/site/manifest.tsv");
        String planted = "../../../../precious.txt\t" + "0".repeat(64) + "\t4\n";
        Files.delete(manifest);
        Files.writeString(manifest, planted);

        change(1);
        assertThatThrownBy(this::publish).hasMessageContaining("which is no file of the site");

        assertThat(precious).exists();
        assertThat(publish().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(tree(out.resolve("current"))).isEqualTo(fromNothing("fresh"));
    }

    @Test
    void aSpareBuildWithoutItsManifestIsThrownAway() throws IOException {
        change(0);
        publish();
        Files.delete(out.resolve("builds/spare-2/site/manifest.tsv"));

        change(1);
        assertThat(publish().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(tree(out.resolve("current"))).isEqualTo(fromNothing("fresh"));
    }

    /** What stands in a spare build is known by the last build's state and manifest only. */
    @ParameterizedTest
    @ValueSource(strings = {"state", "site/manifest.tsv", "site/data/indicators.csv", "site/data/reports.json"})
    void whatIsGoneOrAlteredInTheLastBuildLeavesNothingOfItInTheNext(String name) throws IOException {
        // A report that no other one touches: its parts are copied from the last build where that can be.
        source.with(Samples.released(Samples.report("pumps-1", 2025)
                .project(Project.named("泵站维修项目"))
                .implementingUnit(Organisation.named("青石县水务局"))
                .build()));
        publish();
        for (String text : new String[] {"", "damaged"}) {
            Path file = out.resolve("current").toRealPath().resolveSibling(name);
            Files.delete(file);
            if (!text.isEmpty()) {
                Files.writeString(file, text);
            }

            source.reports.remove(text.isEmpty() ? "lamps-2023" : "lamps-2024");
            assertThat(publish().outcome()).isEqualTo(Outcome.PUBLISHED);
            assertThat(tree(out.resolve("current"))).isEqualTo(fromNothing("fresh" + text));
            assertThat(Publisher.verify(out)).isEmpty();
        }
    }

    @Test
    void aPublishThatEndsHalfWayLeavesNothingInTheBuildsToCome() throws IOException {
        change(0);
        publish();
        for (int i = 0; i < 60; i++) {
            source.with(Samples.released(
                    Samples.report("wells-%02d".formatted(i), 2025).build()));
        }

        source.given = 40;
        assertThat(publish().problems()).singleElement().asString().contains("was listed but not given");
        source.broken = true;
        assertThatThrownBy(this::publish).hasMessage("the store is gone");
        source.given = Integer.MAX_VALUE;
        source.broken = false;

        assertThat(publish().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(tree(out.resolve("current"))).isEqualTo(fromNothing("fresh"));
        assertThat(Publisher.verify(out)).isEmpty();
    }

    private TreeMap<String, String> fromNothing(String name) throws IOException {
        Publisher.publish(source, profile, temp.resolve(name), 1);
        return tree(temp.resolve(name).resolve("current"));
    }

    private List<String> builds() throws IOException {
        try (Stream<Path> list = Files.list(out.resolve("builds"))) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /** Every file with its text and every folder. */
    private static TreeMap<String, String> tree(Path root) throws IOException {
        TreeMap<String, String> tree = new TreeMap<>();
        Path real = root.toRealPath();
        try (Stream<Path> walk = Files.walk(real)) {
            for (Path path : (Iterable<Path>) walk::iterator) {
                tree.put(
                        real.relativize(path).toString(),
                        Files.isDirectory(path) ? "a folder" : Files.readString(path, StandardCharsets.UTF_8));
            }
        }
        return tree;
    }
}
