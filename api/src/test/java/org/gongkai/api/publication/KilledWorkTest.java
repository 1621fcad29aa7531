package org.gongkai.api.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.api.store.Head;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.Revision;
import org.gongkai.site.Publisher;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Import, submission, release and publication, killed again and again: what was told is there, once, and readers see a whole site. */
class KilledWorkTest {
    private static final int KILLS = Integer.getInteger("gongkai.test.kills", 2);

    @TempDir
    private Path folder;

    /** The embedded engine, and the server that {@code GONGKAI_TEST_MONGODB_URI} names. */
    static Stream<String> places() {
        String server = System.getenv("GONGKAI_TEST_MONGODB_URI");
        return server == null ? Stream.of("embedded") : Stream.of("embedded", server);
    }

    @ParameterizedTest
    @MethodSource("places")
    void whatWasToldIsThereOnceAndTheSiteIsWhole(String where) throws Exception {
        String place = where.equals("embedded") ? folder.resolve("data").toString() : where;
        if (!where.equals("embedded")) {
            try (Workplace workplace = Workplace.at(place, WorkingChild.DATABASE)) {
                workplace.database().drop();
            }
        }
        Path site = folder.resolve("site");
        Random random = new Random(20261128);
        Set<String> told = new TreeSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            killAtARandomMoment(place, site, random, told);
            try (Workplace workplace = Workplace.at(place, WorkingChild.DATABASE)) {
                ReportStore store = new ReportStore(workplace.database(), Clock.systemUTC(), true);
                assertThat(Publisher.verify(site))
                        .as("what readers see after kill %s", kill)
                        .isEmpty();
                assertThat(store.verify(null)).as("after kill %s", kill).isEmpty();
                nothingIsLostOrDoubled(store, told);
                publishedAgainItIsTheSiteOfTheStore(store, site, kill);
            }
        }
        assertThat(told).anyMatch(line -> line.startsWith("RELEASED")).anyMatch(line -> line.startsWith("PUBLISHED"));
    }

    private static void nothingIsLostOrDoubled(ReportStore store, Set<String> told) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (Head head : store.heads()) {
            numbers.put(head.id(), head.number());
            assertThat(store.history(head.id()))
                    .extracting(Revision::number)
                    .as(head.id())
                    .isEqualTo(List.of(1, 2, 3).subList(0, head.number()));
        }
        List<String> entries = new ArrayList<>();
        store.trail().forEach(entry -> entries.add(entry.revision()));
        assertThat(entries)
                .doesNotHaveDuplicates()
                .hasSize(numbers.values().stream().mapToInt(n -> n).sum());
        for (String line : told) {
            String id = line.substring(line.indexOf(' ') + 1);
            int least = line.startsWith("IMPORTED")
                    ? 1
                    : line.startsWith("SUBMITTED") ? 2 : line.startsWith("RELEASED") ? 3 : 0;
            assertThat(numbers.getOrDefault(id, 0)).as(line).isGreaterThanOrEqualTo(least);
        }
        assertThat(store.readModels().publishedIds())
                .containsExactlyElementsOf(numbers.keySet().stream()
                        .filter(id -> numbers.get(id) == 3)
                        .toList());
    }

    private void publishedAgainItIsTheSiteOfTheStore(ReportStore store, Path site, int kill) throws IOException {
        PublishedSource source = new PublishedSource(store);
        assertThat(Publisher.publish(source, Workplace.siteProfile(), site).problems())
                .isEmpty();
        Path fresh = folder.resolve("fresh" + kill);
        Publisher.publish(source, Workplace.siteProfile(), fresh);
        assertThat(files(site)).isEqualTo(files(fresh));
    }

    private static Map<String, String> files(Path site) throws IOException {
        Path current = site.resolve("current").toRealPath();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(current)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(current.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }

    private static void killAtARandomMoment(String place, Path site, Random random, Set<String> told) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkingChild.class.getName(),
                        place,
                        site.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.add(line);
                if (line.startsWith("PUBLISHED")) {
                    break;
                }
            }
            Thread.sleep(random.nextInt(2_000));
            child.toHandle().destroyForcibly();
            child.waitFor();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.add(line);
            }
        }
    }
}
