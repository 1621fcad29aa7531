package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class RuleCliffTest {
    private static final String CODE = "RULE_CLIFF";

    @Test
    void findsASuddenLoss() {
        Finding finding = finding(CODE, withRows(ruled("完成率", "8", "完成率为100%的，得满分；每少10%扣1分；完成率不足50%的，本项得分为0。")));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).contains("突变3分");
    }

    @Test
    void addsUpWhatGradedScalesNeverTakeAway() {
        String graded = "分为五级：好,较好,一般,较差,差。(好为3分,较好2.5分,一般2分,较差1.5分,差1分)。";
        Finding finding = finding(CODE, withRows(ruled("规范化", "3", graded), ruled("便民化", "3", graded)));
        assertThat(finding.proof().steps()).containsExactly("1 + 1 = 2");
        assertThat(finding.message()).contains("合计分值6，最低得2分");
    }

    @Test
    void acceptsARuleThatRunsDownToZero() {
        assertThat(findings(CODE, withRows(ruled("完成率", "8", "完成率为100%的，得满分；每少10%扣1分；扣完为止。"))))
                .isEmpty();
    }

    private static Indicator ruled(String name, String weight, String criteria) {
        return row(name, weight, weight).toBuilder().criteria(criteria).build();
    }
}
