package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class FundsNotSumTest {
    private static final String CODE = "FUNDS_NOT_SUM";

    @Test
    void provesSourcesThatExceedTheTotal() {
        Finding finding = finding(CODE, funds("100", "80", "30", null));
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).isEqualTo("全年预算数合计印为100万元，各来源之和为110万元，多出10万元。");
    }

    @Test
    void warnsWhereTheSourcesStayBelowTheTotal() {
        assertThat(finding(CODE, funds("100", "60", "30", null)).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void acceptsLevelsInsideTheAppropriationAndBesideIt() {
        assertThat(findings(CODE, funds("100", "80", "20", "50"))).isEmpty();
        assertThat(findings(CODE, funds("150", "80", "20", "50"))).isEmpty();
        assertThat(findings(CODE, funds("70", "80", "20", "50"))).isEmpty();
    }

    @Test
    void saysNothingAboutEmptyRows() {
        assertThat(findings(CODE, funds("406.52", "406.52", null, null))).isEmpty();
    }

    private static EvaluationReport funds(String total, String fiscal, String other, String central) {
        return report().funds(new Funds(
                        List.of(
                                row(FundSource.TOTAL, total),
                                row(FundSource.FISCAL_APPROPRIATION, fiscal),
                                row(FundSource.CENTRAL, central),
                                row(FundSource.OTHER, other)),
                        List.of()))
                .build();
    }

    private static FundRow row(FundSource source, String adjusted) {
        return new FundRow(source, source.label(), null, money(adjusted), null, null, null, null, null, null);
    }
}
