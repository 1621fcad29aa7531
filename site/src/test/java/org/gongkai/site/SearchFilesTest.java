package org.gongkai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.schema.format.JsonCodec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Files of the search index are named after their bytes, and an update makes only those anew whose bytes changed. */
class SearchFilesTest {
    @TempDir
    Path temp;

    private final Samples.Memory source = new Samples.Memory();

    @BeforeEach
    void moreReportsThanOneBlockHolds() throws IOException {
        for (int i = 0; i < 130; i++) {
            release("lamps-%03d".formatted(i), "路灯改造项目" + i);
        }
        publish();
    }

    private void release(String id, String title) {
        source.with(Samples.released(Samples.report(id, 2025).title(title).build()));
    }

    private PublishResult publish() throws IOException {
        PublishResult result = Publisher.publish(source, Samples.profile(), temp.resolve("www"), 2);
        assertThat(result.problems()).isEmpty();
        return result;
    }

    /** What of its bytes is in the name of each file, by the rest of its name. */
    private TreeMap<String, String> names() throws IOException {
        TreeMap<String, String> names = new TreeMap<>();
        Path search = temp.resolve("www/current/search");
        try (Stream<Path> files = Files.walk(search)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                String name = search.relativize(file).toString();
                int hyphen = name.lastIndexOf('-');
                names.put(name.substring(0, hyphen), name.substring(hyphen + 1, name.length() - ".json".length()));
            }
        }
        return names;
    }

    @Test
    void aNewReportLeavesTheNumbersOfAllOthersAndTheirBlocks() throws IOException {
        TreeMap<String, String> before = names();
        // By name it would stand first, but it is published last.
        source.with(Samples.released(
                Samples.report("bridges-1", 2025).title("新桥").build(), Samples.RELEASED.plusSeconds(60)));
        publish();
        TreeMap<String, String> after = names();

        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.get("docs/0")).isEqualTo(before.get("docs/0"));
        assertThat(after.get("docs/1")).isNotEqualTo(before.get("docs/1"));
    }

    @Test
    void anotherTitleTouchesItsOwnBlockAndNoFilter() throws IOException {
        TreeMap<String, String> before = names();
        // Of 130 reports of one moment the last by name has number 0, this one number 9.
        release("lamps-120", "另一个名称");
        PublishResult result = publish();
        TreeMap<String, String> after = names();

        assertThat(after.get("docs/0")).isNotEqualTo(before.get("docs/0"));
        assertThat(after.get("filters")).isEqualTo(before.get("filters"));
        assertThat(after.get("docs/1")).isEqualTo(before.get("docs/1"));
        assertThat(result.kept()).isGreaterThan(result.written());
    }

    @Test
    void thePageNamesTheFileThatNamesAllOthers() throws IOException {
        TreeMap<String, String> names = names();
        Path search = temp.resolve("www/current/search");
        assertThat(Files.readString(search.resolve("index.html")))
                .contains("data-index=\"meta-" + names.get("meta") + ".json\"");
        JsonNode meta =
                JsonCodec.read(Files.readString(search.resolve("meta-" + names.get("meta") + ".json")), JsonNode.class);
        assertThat(meta.get("documents").asInt()).isEqualTo(130);
        assertThat(meta.get("filters").asString()).isEqualTo(names.get("filters"));
        assertThat(meta.get("docs").get(1).asString()).isEqualTo(names.get("docs/1"));
        assertThat(meta.get("terms").get(0).asString()).isEqualTo(names.get("terms/0"));
    }
}
