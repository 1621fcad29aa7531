package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class ChoiceUnsetTest {
    private static final String CODE = "CHOICE_UNSET";

    @Test
    void reportsAChoiceWithoutATickAndProposesWhatTheTextSays() {
        FormField field = choice(null, null);
        Finding finding = finding(
                CODE,
                report().form(List.of(field))
                        .sections(List.of(section("一、概况", "本项目属于经常性项目。")))
                        .build());
        assertThat(finding.severity()).isEqualTo(Severity.IMPORT_QUALITY);
        assertThat(finding.correction().to()).isEqualTo("经常性项目");
    }

    @Test
    void warnsWhereTheEmptyBoxesAreStillThere() {
        assertThat(finding(CODE, report().form(List.of(choice(false, false))).build())
                        .severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void acceptsATickedChoice() {
        assertThat(findings(CODE, report().form(List.of(choice(true, false))).build()))
                .isEmpty();
    }

    private static FormField choice(Boolean first, Boolean second) {
        return new FormField("项目类型", null, List.of(new Choice("经常性项目", first), new Choice("一次性项目", second)));
    }
}
