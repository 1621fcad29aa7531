package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class PercentRecheckTest {
    private static final String CODE = "PERCENT_RECHECK";

    @Test
    void provesAReturnRate() {
        Finding finding = finding(CODE, text("共发放调查问卷100份，回收96份，回收率95%。"));
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.proof().steps()).containsExactly("96 ÷ 100 × 100% = 96%");
    }

    @Test
    void asksForTheBaseOfAShareAndShowsTheNearestPrintedOne() {
        Finding finding = finding(CODE, text("省级审批互联网申报事项1239项。出台便民措施,916项审批开通互联网申报功能,占比73%。"));
        assertThat(finding.severity()).isEqualTo(Severity.QUESTION);
        assertThat(finding.proof().steps())
                .containsExactly("916 ÷ 73% = 1255（四舍五入前 1246.3–1263.4）", "文中另有 1239项：916 ÷ 1239 = 73.93%");
    }

    @Test
    void warnsWhereThePrintedBaseGivesAnotherShare() {
        Finding finding = finding(CODE, text("共计受理200件，其中网上办理150件，占比70%。"));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.proof().result()).isEqualTo("75% ≠ 70%");
    }

    @Test
    void provesThatMoreSheetsCannotComeBackThanWereSent() {
        EvaluationReport report =
                report().survey(new Survey(null, null, 30, 32, null, null)).build();
        assertThat(finding(CODE, report).proof().steps()).containsExactly("32 > 30");
    }

    @Test
    void acceptsRoundedAndCutOffShares() {
        assertThat(findings(CODE, text("发放问卷300份，收回287份，回收率95.67%。共计受理300件，其中网上办理287件，占比95.6%。压缩9个工作日，占比偏低。")))
                .isEmpty();
    }

    private static EvaluationReport text(String text) {
        return withSections(section("一、", text));
    }
}
