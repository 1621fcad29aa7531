package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class WeightPolicyTest {
    private static final String CODE = "WEIGHT_POLICY";

    @Test
    void warnsWhereAWeightIsNotTheUsualOne() {
        Finding finding =
                finding(CODE, table(row("产出指标", "60", null), row("效益指标", "20", null), row("满意度指标", "10", null)));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.proof().steps()).containsExactly("产出：60 ≠ 50", "效益：20 ≠ 30");
    }

    @Test
    void acceptsTheUsualWeightsAndOtherForms() {
        assertThat(findings(CODE, table(row("产出指标", "50", null), row("效益指标", "30", null), row("满意度指标", "10", null))))
                .isEmpty();
        assertThat(findings(
                        CODE,
                        table(
                                row("产出指标", "40", null),
                                row("成本指标", "20", null),
                                row("效益指标", "20", null),
                                row("满意度指标", "10", null))))
                .isEmpty();
        assertThat(findings(CODE, withRows(row("产出", "60", null), row("效益", "40", null))))
                .isEmpty();
    }

    @Test
    void prefersTheWeightsThatTheFormStates() {
        EvaluationReport own =
                table(row("产出指标", "60", null), row("效益指标", "20", null), row("满意度指标", "10", null)).toBuilder()
                        .sections(List.of(section("说明", "产出指标60分、效益指标20分、满意度指标10分、预算执行率10分。")))
                        .build();
        assertThat(findings(CODE, own)).isEmpty();
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
