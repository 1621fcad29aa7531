package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class PersonalDataPrintedTest {
    private static final String CODE = "PERSONAL_DATA";

    @Test
    void countsPersonalDataWithoutRepeatingIt() {
        Finding finding = finding(CODE, withSections(section("一、", "如有疑问请与项目经办人联系，手机号码19900005627。")));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.pointer()).isEqualTo("/sections/0/markdown");
        assertThat(finding.toString()).doesNotContain("19900005627").contains("****");
    }

    @Test
    void saysNothingAboutAReportWithoutAny() {
        assertThat(findings(CODE, withSections(section("一、", "共受理事项1239项，支出406.52万元。"))))
                .isEmpty();
    }
}
