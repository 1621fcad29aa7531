package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class WeightPolicyTest {
    private static final String CODE = "WEIGHT_POLICY";

    @Test
    void warnsWhereAWeightIsNotTheUsualOne() {
        Finding finding = finding(
                CODE, selfEvaluation(row("产出指标", "60", null), row("效益指标", "20", null), row("满意度指标", "10", null)));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.proof().steps()).containsExactly("产出：60 ≠ 50", "效益：20 ≠ 30");
    }

    @Test
    void acceptsTheUsualWeightsAndOtherForms() {
        assertThat(findings(
                        CODE,
                        selfEvaluation(row("产出指标", "50", null), row("效益指标", "30", null), row("满意度指标", "10", null))))
                .isEmpty();
        assertThat(findings(
                        CODE,
                        selfEvaluation(
                                row("产出指标", "40", null),
                                row("成本指标", "20", null),
                                row("效益指标", "20", null),
                                row("满意度指标", "10", null))))
                .isEmpty();
        assertThat(findings(CODE, withRows(row("产出", "60", null), row("效益", "40", null))))
                .isEmpty();
    }

    @Test
    void asksForPointsWhereWeightsAreShares() {
        Finding finding = finding(
                CODE,
                report().scores(sheet("87.5", row("产出", "0.60", "85"), row("效益", "0.40", "91.25")))
                        .build());
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).contains("如「产出」分值60、得分51；否则得分率会显示为85÷0.6。");
        assertThat(finding.proof().steps()).containsExactly("60 × 85% = 51");
    }

    @Test
    void prefersTheWeightsThatTheFormStates() {
        EvaluationReport own =
                selfEvaluation(row("产出指标", "60", null), row("效益指标", "20", null), row("满意度指标", "10", null)).toBuilder()
                        .sections(List.of(section("说明", "产出指标60分、效益指标20分、满意度指标10分、预算执行率10分。")))
                        .build();
        assertThat(findings(CODE, own)).isEmpty();
    }
}
