package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class FieldEmptyTest {
    private static final String CODE = "FIELD_EMPTY";

    @Test
    void reportsEachEmptyLabelOnceHoweverOftenItIsPrinted() {
        FormField empty = new FormField("主管部门", null, List.of());
        Finding finding = finding(
                CODE,
                report().form(List.of(empty, new FormField("电话", "1", List.of()), empty))
                        .build());
        assertThat(finding.severity()).isEqualTo(Severity.IMPORT_QUALITY);
        assertThat(finding.message()).isEqualTo("「主管部门」为空（2处）。");
    }

    @Test
    void warnsOfANarrativeReportThatSaysNeitherWhenNorByWhom() {
        Section text = section("一、基本情况", "项目按计划实施。".repeat(200));
        Finding finding = finding(
                CODE,
                report().sections(List.of(text))
                        .scores(sheet(null, row("服务对象满意度", "10", "10")))
                        .build());
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).isEqualTo("报告没有写明：报告日期、评价时段、评价机构或评价人员、签字、满意度调查数据。");
    }

    @Test
    void saysNothingAboutADatedAndSignedReportNorAboutATable() {
        Evaluation done = new Evaluation(
                null,
                null,
                null,
                null,
                Organisation.named("某事务所"),
                List.of(),
                null,
                PartialDate.parse("2024-05"),
                null);
        Section text = section("一、基本情况", "项目按计划实施。".repeat(200));
        assertThat(findings(
                        CODE, report().evaluation(done).sections(List.of(text)).build()))
                .isEmpty();
        assertThat(findings(CODE, withRows(row("产出", "100", "90")))).isEmpty();
    }
}
