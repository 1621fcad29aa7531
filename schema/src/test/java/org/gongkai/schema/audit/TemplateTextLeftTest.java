package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class TemplateTextLeftTest {
    private static final String CODE = "TEMPLATE_TEXT_LEFT";

    @Test
    void findsHintsAndPlaceholders() {
        Finding finding = finding(CODE, withSections(section("一、", "20XX年度项目由某单位实施。")));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(findings(CODE, withSections(section("一、", "主要成效（请填写项目实施后的主要成效）"))))
                .hasSize(1);
    }

    @Test
    void leavesRealTextAlone() {
        assertThat(findings(CODE, withSections(section("一、", "合同金额=单价×数量×100%，（详见附件1），经办人张XX。"))))
                .isEmpty();
    }
}
