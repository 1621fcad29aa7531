package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class PriceTimesQuantityTest {
    private static final String CODE = "PRICE_X_QTY";

    @Test
    void provesATotalThatIsNotPriceTimesQuantity() {
        Finding finding =
                finding(CODE, report().outputs(List.of(output("4", "8", "34"))).build());
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.proof().steps()).containsExactly("4 × 8 = 32");
        assertThat(finding.proof().result()).isEqualTo("32 ≠ 34");
    }

    @Test
    void warnsWhereTheBudgetIsPriceTimesQuantityButLessWasPaid() {
        Finding finding = finding(CODE, paid("31.48"));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).contains("差额0.52万元（5200元，1.625%）未说明");
        assertThat(finding.proof().steps())
                .containsExactly("4 × 8 = 32", "32 − 31.48 = 0.52", "31.48 ÷ 4 = 7.87，单价为 8");
    }

    @Test
    void saysNothingWhereEverythingAgrees() {
        assertThat(findings(CODE, paid("32"))).isEmpty();
        assertThat(findings(
                        CODE,
                        report().outputs(List.of(output("3", "3.33", "10"))).build()))
                .isEmpty();
    }

    private static EvaluationReport paid(String spent) {
        FundRow row =
                new FundRow(FundSource.COUNTY, "县财政", money("32"), null, null, null, money(spent), null, null, null);
        return report().outputs(List.of(output("4", "8", "32")))
                .funds(new Funds(List.of(row), List.of()))
                .build();
    }

    private static OutputQuantity output(String quantity, String price, String total) {
        return new OutputQuantity("终端机", null, new BigDecimal(quantity), "台", money(price), money(total));
    }
}
