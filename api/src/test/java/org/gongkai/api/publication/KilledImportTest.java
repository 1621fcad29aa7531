package org.gongkai.api.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gongkai.api.store.Head;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.projection.ListingRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledImportTest {
    private static final int KILLS = Integer.getInteger("gongkai.test.kills", 2);
    private static final int REPORTS = 3_000;

    @Test
    void aKilledImportLosesAndDoublesNothingAndGoesOnWhereItWas(@TempDir Path data) throws Exception {
        Random random = new Random(20260302);
        Set<String> told = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            killAtARandomMoment(data, random, told);
            try (Workplace workplace = new Workplace(data)) {
                ReportStore store = workplace.store();
                assertThat(store.verify(null)).as("after kill %s", kill).isEmpty();
                List<String> published = store.readModels().publishedIds();
                assertThat(published).containsAll(told).doesNotHaveDuplicates();
                assertThat(store.readModels().listing())
                        .extracting(ListingRow::revision)
                        .containsOnly(2);
                assertThat(revisions(store)).doesNotHaveDuplicates().hasSize(revisionsByHeads(store));
                if (kill == KILLS - 1) {
                    assertThat(store.rebuild(done -> {}))
                            .isEqualTo(store.heads().size());
                    assertThat(store.readModels().publishedIds()).isEqualTo(published);
                }
            }
        }
        assertThat(told).hasSizeGreaterThan(100);
    }

    private static List<String> revisions(ReportStore store) {
        List<String> revisions = new ArrayList<>();
        store.trail().forEach(entry -> revisions.add(entry.revision()));
        return revisions;
    }

    private static int revisionsByHeads(ReportStore store) {
        return store.heads().stream().mapToInt(Head::number).sum();
    }

    private static void killAtARandomMoment(Path data, Random random, Set<String> told) throws Exception {
        Process child = start(data);
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null && !line.startsWith("NEW"); line = lines.readLine()) {
                told.add(id(line));
            }
            Thread.sleep(random.nextInt(900));
            child.toHandle().destroyForcibly();
            child.waitFor();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("NEW RELEASED ")) {
                    told.add(id(line));
                }
            }
        }
    }

    private static String id(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private static Process start(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportingChild.class.getName(),
                        data.toString(),
                        Integer.toString(REPORTS))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
