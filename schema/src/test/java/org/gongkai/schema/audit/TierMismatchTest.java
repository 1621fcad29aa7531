package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class TierMismatchTest {
    private static final String CODE = "TIER_MISMATCH";

    @Test
    void warnsWhereAScoreLiesOutsideItsTier() {
        Finding finding = finding(CODE, table(told("部分达成预期指标并具有一定效果", "10")));
        assertThat(finding.proof().steps()).containsExactly("10 ÷ 10 = 100%");
        assertThat(finding.message()).contains("不在该档50%–80%之内");
    }

    @Test
    void acceptsWhatEitherFormAllows() {
        assertThat(findings(
                        CODE,
                        table(
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
