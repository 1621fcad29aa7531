package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.gongkai.schema.format.MarkdownCodec;
import org.junit.jupiter.api.Test;

/** What is kept about a form's texts from one report to the next changes no finding. */
class RepeatedFormTest {
    @Test
    void theSameReportGivesTheSameFindingsHoweverOftenItsFormWasSeen() throws IOException {
        List<Finding> first = findings(text());
        for (int i = 0; i < 3; i++) {
            assertThat(findings(text())).isEqualTo(first);
        }
    }

    @Test
    void aWrongCharacterInAFormIsFoundInEveryReportThatPrintsIt() throws IOException {
        String printed = text().replace("①有预算资金管理办法（2分）", "①有预算资金管理办法，制度建全，资金拔付及时（2分）");
        for (int i = 0; i < 3; i++) {
            assertThat(findings(printed)).extracting(Finding::code).contains("TYPO");
        }
        assertThat(findings(text())).extracting(Finding::code).doesNotContain("TYPO");
    }

    @Test
    void aNameInTheCriteriaIsFoundInEveryReportThatPrintsIt() throws IOException {
        String printed = text().replace("①有预算资金管理办法（2分）", "①有预算资金管理办法，项目负责人：王静（2分）");
        for (int i = 0; i < 3; i++) {
            assertThat(findings(printed)).extracting(Finding::code).contains("PERSONAL_DATA");
        }
    }

    private static List<Finding> findings(String markdown) {
        return Audit.of(MarkdownCodec.read(markdown)).findings();
    }

    private static String text() throws IOException {
        String file = "fresh/department-wide.md";
        try (InputStream in = Objects.requireNonNull(RepeatedFormTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
