package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class XrefBrokenTest {
    private static final String CODE = "XREF_BROKEN";

    @Test
    void listsTheNamesUnderWhichOneAnnexIsCited() {
        Finding finding = finding(
                CODE,
                withSections(section("二、评价指标体系（见附表1）", ""), section("三、评价结论（详见附件：评分表）", ""), section("附件1", "打分表")));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).contains("附表1、附件：评分表").contains("实际附件为附件1");
    }

    @Test
    void doesNotBlameAReportThatWasImportedWithoutItsAnnexes() {
        assertThat(finding(CODE, withSections(section("一、", "详见附件2。"))).severity())
                .isEqualTo(Severity.IMPORT_QUALITY);
    }

    @Test
    void acceptsReferencesThatFit() {
        assertThat(findings(
                        CODE,
                        report().sections(List.of(section("一、指标体系（见附件1）", "评分情况详见附件。")))
                                .attachments(List.of(new Attachment("附件1 评分表", null, null, null, null)))
                                .build()))
                .isEmpty();
        assertThat(findings(CODE, withSections(section("一、", "如附近居民所见，附加题除外。"))))
                .isEmpty();
    }
}
