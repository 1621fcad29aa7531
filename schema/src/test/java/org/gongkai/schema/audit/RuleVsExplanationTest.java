package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class RuleVsExplanationTest {
    private static final String CODE = "RULE_VS_EXPLANATION";

    @Test
    void findsARatioThatIsScoredByUnlistedItems() {
        Indicator row = row("完成数量", "10", "10").toBuilder()
                .explanation("实际产出数与计划产出数的比率，用以反映数量目标的实现程度。")
                .criteria("一项不符合扣2分，与目标严重不符不得分。")
                .build();
        assertThat(finding(CODE, withRows(row)).severity()).isEqualTo(Severity.WARNING);
        assertThat(findings(
                        CODE, withRows(row.toBuilder().explanation("项目完成情况。").build())))
                .isEmpty();
        assertThat(findings(
                        CODE,
                        withRows(row.toBuilder()
                                .criteria("完成率100%得满分，每少10%扣1分，扣完为止。")
                                .build())))
                .isEmpty();
    }
}
