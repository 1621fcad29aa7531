package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class ExecutionRateTest {
    private static final String CODE = "EXEC_RATE_RECALC";

    @Test
    void provesARateThatTheAmountsDoNotGive() {
        Finding finding = finding(CODE, funds("32", "31.48", "96.5"));
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.pointer()).isEqualTo("/funds/rows/0/executionRatePercent");
        assertThat(finding.proof().steps()).containsExactly("31.48 ÷ 32 × 100% = 98.375%");
        assertThat(finding.message()).contains("印为96.5%").contains("应为98.38%");
    }

    @Test
    void acceptsEveryUsualWayOfRounding() {
        for (String printed : List.of("98.375", "98.38", "98.37", "98.4", "98.3", "98")) {
            assertThat(findings(CODE, funds("32", "31.48", printed)))
                    .as(printed)
                    .isEmpty();
        }
    }

    @Test
    void allowsForAmountsThatWereRoundedThemselves() {
        assertThat(findings(CODE, funds("0.67", "0.33", "49.6"))).isEmpty();
        assertThat(findings(CODE, funds("0.67", "0.33", "52"))).hasSize(1);
    }

    @Test
    void warnsWhereTheRateWasTakenFromAnotherBase() {
        FundRow row = new FundRow(
                FundSource.TOTAL,
                "年度资金总额",
                money("50"),
                money("40"),
                null,
                null,
                money("38"),
                new BigDecimal("76"),
                null,
                null);
        Finding finding =
                finding(CODE, report().funds(new Funds(List.of(row), List.of())).build());
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).contains("执行数÷年初预算数一致");
    }

    @Test
    void saysNothingWithoutABudgetOrWithABudgetOfZero() {
        assertThat(findings(CODE, funds("0", "0", "0"))).isEmpty();
        assertThat(findings(CODE, funds(null, "31.48", "98"))).isEmpty();
    }

    private static EvaluationReport funds(String budget, String spent, String rate) {
        return report().funds(new Funds(
                        List.of(new FundRow(
                                FundSource.TOTAL,
                                "年度资金总额",
                                null,
                                money(budget),
                                null,
                                null,
                                money(spent),
                                new BigDecimal(rate),
                                null,
                                null)),
                        List.of()))
                .build();
    }
}
