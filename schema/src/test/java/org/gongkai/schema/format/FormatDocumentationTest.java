package org.gongkai.schema.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.RandomReports;
import org.gongkai.schema.report.Comparison;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FollowUpStatus;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Measure;
import org.gongkai.schema.report.SectionRole;
import org.junit.jupiter.api.Test;

class FormatDocumentationTest {
    private static final Path DOCUMENTATION = Path.of("../docs/format.md");

    @Test
    void readsTheExampleOfTheDocumentation() throws IOException {
        EvaluationReport report = MarkdownCodec.read(example());

        assertThat(report.scores().leaves().map(Indicator::name)).containsExactly("完成数量", "质量达标率");
        Indicator quality = report.scores().leaves().skip(1).findFirst().orElseThrow();
        assertThat(quality.actual())
                .isEqualTo(new Measure("大于90%", Comparison.MORE_THAN, new java.math.BigDecimal("90"), "%"));
        assertThat(quality.checkpoints()).hasSize(2);
        assertThat(report.suggestions().get(0).followUp())
                .isNotNull()
                .satisfies(followUp -> assertThat(followUp.status()).isEqualTo(FollowUpStatus.IN_PROGRESS));
        assertThat(report.sections().get(0).role()).isEqualTo(SectionRole.BASIC_INFORMATION);
        assertThat(report.sections().get(0).children().get(0).heading()).isEqualTo("（一）项目概况");
        assertThat(MarkdownCodec.read(MarkdownCodec.write(report))).isEqualTo(report);
    }

    @Test
    void namesEveryHeadingAndColumnThatIsWritten() throws IOException {
        String documentation = Files.readString(DOCUMENTATION);
        RandomReports random = new RandomReports(12);
        for (int i = 0; i < 5; i++) {
            for (String line : MarkdownCodec.write(random.next()).split("\n")) {
                if (line.startsWith("# ")) {
                    assertThat(documentation).contains("`" + line + "`");
                }
            }
        }
        for (Labels labels : new Labels[] {Labels.SOURCE, Labels.SECTION_ROLE, Labels.EVALUATION_KIND, Labels.ORIGIN}) {
            assertThat(documentation).contains(labels.all());
        }
    }

    private static String example() throws IOException {
        Matcher block = Pattern.compile("```markdown\n(.*?)```\n\n## Head", Pattern.DOTALL)
                .matcher(Files.readString(DOCUMENTATION));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
