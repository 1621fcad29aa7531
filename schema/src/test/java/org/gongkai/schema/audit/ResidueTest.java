package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class ResidueTest {
    private static final String CODE = "RESIDUE";

    @Test
    void countsBookmarksInTextAndInPrintedCells() {
        SourceSpan cell =
                new SourceSpan("/scores/indicators/0/deduction", "[bookmark: _GoBack]2", "附件1 扣分情况列", null, null, null);
        EvaluationReport report = report().sections(List.of(section("[bookmark: _Toc72852509]附件1", "")))
                .scores(sheet(null, row("质量", "5", "3")))
                .spans(List.of(cell))
                .build();
        Finding finding = finding(CODE, report);
        assertThat(finding.severity()).isEqualTo(Severity.IMPORT_QUALITY);
        assertThat(finding.message()).isEqualTo("文中有文字处理软件的书签标记（2处）。");
        assertThat(finding.proof().inputs())
                .extracting(Proof.Input::pointer)
                .containsExactly("/sections/0/heading", "/scores/indicators/0/deduction");
    }

    @Test
    void findsWebPageTextAndStrayPageNumbers() {
        assertThat(findings(CODE, withSections(section("一、", "形成全过程参与的机制。32项目支出绩效评价指标体系"))))
                .hasSize(1);
        assertThat(findings(CODE, withSections(section("一、", "见下表&nbsp;展开阅读全文"))))
                .hasSize(2);
    }

    @Test
    void leavesCleanTextAlone() {
        assertThat(findings(CODE, withSections(section("一、", "共采购32台设备。2023年全部投入使用。"))))
                .isEmpty();
    }
}
