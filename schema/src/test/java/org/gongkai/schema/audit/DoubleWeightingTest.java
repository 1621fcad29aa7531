package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.math.BigDecimal;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class DoubleWeightingTest {
    private static final String CODE = "DOUBLE_WEIGHTING";

    @Test
    void findsTheExecutionRateThatCountsAsRowAndAsIndicator() {
        Finding finding =
                finding(CODE, selfEvaluation(row("产出", "50", null, row("预算执行率", "5", "5"), row("数量", "45", "45"))));
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
}
