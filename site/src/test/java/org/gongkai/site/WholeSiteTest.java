package org.gongkai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.site.PublishResult.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers see one build or the next, whole, whatever happens to the publisher. */
class WholeSiteTest {
    private static final Pattern ROUND = Pattern.compile("轮次(\\d+)。");

    @TempDir
    Path out;

    @Test
    void aReaderNeverMeetsAHalfOrMissingPageWhileBuildsReplaceEachOther() throws Exception {
        PublishingChild.publish(out, 1);
        List<String> pages = pages();
        AtomicBoolean ended = new AtomicBoolean();
        AtomicInteger reads = new AtomicInteger();
        AtomicReference<String> trouble = new AtomicReference<>("");
        Thread reader = new Thread(() -> {
            while (!ended.get()) {
                for (String page : pages) {
                    try {
                        String html = Files.readString(out.resolve("current").resolve(page));
                        if (!html.strip().endsWith("</html>") || rounds(html).size() > 1) {
                            trouble.set(page + " is half a page or of two rounds");
                        }
                        reads.incrementAndGet();
                    } catch (Exception e) {
                        trouble.set(page + ": " + e);
                    }
                }
            }
        });
        reader.start();
        for (int round = 2; round <= 4; round++) {
            assertThat(PublishingChild.publish(out, round).outcome()).isEqualTo(Outcome.PUBLISHED);
        }
        ended.set(true);
        reader.join();

        assertThat(trouble.get()).isEmpty();
        assertThat(reads.get()).isGreaterThan(pages.size());
    }

    @Test
    void aPublisherThatIsKilledLeavesTheLastBuildWhole() throws Exception {
        PublishingChild.publish(out, 1);
        for (int kill = 0; kill < 2; kill++) {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            PublishingChild.class.getName(),
                            out.toString())
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader said =
                    new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(said.readLine()).isIn("UNCHANGED", "PUBLISHED");
                Thread.sleep(300L * kill);
                child.destroyForcibly().waitFor();
            }

            assertThat(Publisher.verify(out)).isEmpty();
            Set<String> seen = pages().stream()
                    .flatMap(page -> rounds(read(page)).stream())
                    .collect(Collectors.toSet());
            assertThat(seen).as("all pages are of one round").hasSize(1);
        }
        assertThat(PublishingChild.publish(out, 1_000).outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(Publisher.verify(out)).isEmpty();
    }

    private List<String> pages() throws Exception {
        Path root = out.resolve("current").toRealPath();
        try (Stream<Path> walk = Files.walk(root.resolve("2025"))) {
            return walk.filter(path -> path.getFileName().toString().equals("index.html"))
                    .map(path -> root.relativize(path).toString())
                    .toList();
        }
    }

    private String read(String page) {
        try {
            return Files.readString(out.resolve("current").resolve(page));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> rounds(String html) {
        Matcher rounds = ROUND.matcher(html);
        return rounds.results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
