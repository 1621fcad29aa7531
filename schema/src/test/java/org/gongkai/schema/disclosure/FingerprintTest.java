package org.gongkai.schema.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.RandomReports;
import org.gongkai.schema.format.CanonicalJson;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.format.MarkdownCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void isWhatTheDocumentationSaysForItsExample() throws IOException {
        String documentation = Files.readString(Path.of("../docs/fingerprint.md"));
        EvaluationReport example = JsonCodec.read(block(documentation, "json"));

        assertThat(CanonicalJson.write(JsonCodec.tree(example))).isEqualTo(block(documentation, "canonical"));
        assertThat(Fingerprint.ofCopy(example)).isEqualTo(block(documentation, "fingerprint"));
    }

    @Test
    void isTheSameForTheJsonAndTheMarkdownOfAReport() {
        RandomReports random = new RandomReports(8);
        for (int i = 0; i < 20; i++) {
            EvaluationReport report = random.next();
            assertThat(Fingerprint.ofCopy(MarkdownCodec.read(MarkdownCodec.write(report))))
                    .isEqualTo(Fingerprint.ofCopy(report))
                    .isEqualTo(Fingerprint.ofCopy(JsonCodec.read(JsonCodec.writePretty(report))))
                    .matches("[0-9a-f]{64}");
        }
    }

    @Test
    void changesWithEveryCharacter() {
        EvaluationReport report = new RandomReports(9).next();

        assertThat(Fingerprint.ofCopy(
                        report.toBuilder().title(report.title() + " ").build()))
                .isNotEqualTo(Fingerprint.ofCopy(report));
    }

    private static String block(String documentation, String kind) {
        Matcher block =
                Pattern.compile("```" + kind + "\n(.*?)\n```", Pattern.DOTALL).matcher(documentation);
        assertThat(block.find()).as("block " + kind).isTrue();
        return block.group(1);
    }
}
