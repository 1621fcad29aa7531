package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class RuleGapTest {
    private static final String CODE = "RULE_GAP";

    @Test
    void findsABoundaryThatNoBranchIncludes() {
        Finding finding = finding(CODE, withRows(ruled("资金到位率大于90%的得满分，每少5个百分点扣0.5分，扣完为止。")));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).contains("恰好90%时得分未作规定");
    }

    @Test
    void acceptsABoundaryThatIsIncluded() {
        assertThat(findings(CODE, withRows(ruled("资金到位率90%以上的得满分，每少5个百分点扣0.5分，扣完为止。"))))
                .isEmpty();
    }

    private static Indicator ruled(String criteria) {
        return row("资金到位率", "1", "1").toBuilder().criteria(criteria).build();
    }
}
