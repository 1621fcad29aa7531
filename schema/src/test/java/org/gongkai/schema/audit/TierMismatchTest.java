package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class TierMismatchTest {
    private static final String CODE = "TIER_MISMATCH";

    @Test
    void warnsWhereAScoreLiesOutsideItsTier() {
        Finding finding = finding(CODE, selfEvaluation(told("部分达成预期指标并具有一定效果", "10")));
        assertThat(finding.proof().steps()).containsExactly("10 ÷ 10 = 100%");
        assertThat(finding.message()).contains("不在该档50%–80%之内");
    }

    @Test
    void acceptsWhatEitherFormAllows() {
        assertThat(findings(
                        CODE,
                        selfEvaluation(
                                told("达成预期指标", "10"),
                                told("达成年度指标", "8"),
                                told("部分达成预期指标", "5"),
                                told("部分达成年度指标并具有一定效果", "8"),
                                told("未达成年度指标且效果较差", "5.5"),
                                told("持续提升", "3"))))
                .isEmpty();
    }

    private static Indicator told(String words, String score) {
        return row("社会效益", "10", score).toBuilder().actual(Measure.text(words)).build();
    }
}
