package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class GradeMarginTest {
    private static final String CODE = "GRADE_MARGIN";

    @Test
    void asksAboutATotalOnTheLineOfAnAssumedScale() {
        Finding finding = finding(
                CODE,
                report().fiscalYear(2013)
                        .scores(sheet("90", row("产出", "100", "90")))
                        .build());
        assertThat(finding.severity()).isEqualTo(Severity.QUESTION);
        assertThat(finding.proof().steps()).containsExactly("90 − 90 = 0");
        assertThat(finding.message()).contains("假定的等级标准");
    }

    @Test
    void warnsWhereAFrameworkSetsTheLine() {
        assertThat(finding(
                                CODE,
                                report().scores(sheet("80.5", row("产出", "100", "80.5")))
                                        .build())
                        .severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void saysNothingAPointAboveTheLine() {
        assertThat(findings(
                        CODE,
                        report().scores(sheet("91", row("产出", "100", "91"))).build()))
                .isEmpty();
        assertThat(findings(
                        CODE,
                        report().scores(sheet("0.5", row("产出", "100", "0.5"))).build()))
                .isEmpty();
    }
}
