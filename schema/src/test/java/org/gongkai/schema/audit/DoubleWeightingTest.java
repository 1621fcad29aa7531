package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class DoubleWeightingTest {
    private static final String CODE = "DOUBLE_WEIGHTING";

    @Test
    void findsTheExecutionRateThatCountsAsRowAndAsIndicator() {
        Finding finding = finding(CODE, table(row("产出", "50", null, row("预算执行率", "5", "5"), row("数量", "45", "45"))));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).contains("重复计分5分");
    }

    @Test
    void findsTwoRowsOfOneNameTargetAndResult() {
        Measure done = new Measure("4台", null, new BigDecimal("4"), "台");
        Indicator row =
                row("购置数量", "10", "10").toBuilder().target(done).actual(done).build();
        assertThat(findings(CODE, withRows(row, row))).hasSize(1);
        assertThat(findings(
                        CODE,
                        withRows(row, row.toBuilder().target(Measure.text("5台")).build())))
                .isEmpty();
    }

    @Test
    void leavesRowsThatOnlyShareTheirNameAlone() {
        assertThat(findings(CODE, withRows(row("管理制度健全性", "4", "4"), row("管理制度健全性", "3", "3"))))
                .isEmpty();
    }

    private static EvaluationReport table(Indicator... rows) {
        return report().funds(new Funds(List.of(budget("10", "9.84")), List.of()))
                .scores(sheet(null, rows))
                .build();
    }

    private static FundRow budget(String weight, String score) {
        return new FundRow(
                FundSource.TOTAL,
                "年度资金总额",
                null,
                money("32"),
                null,
                null,
                money("31.48"),
                null,
                new BigDecimal(weight),
                new BigDecimal(score));
    }
}
