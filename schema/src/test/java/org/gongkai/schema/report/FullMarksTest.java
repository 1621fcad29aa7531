package org.gongkai.schema.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FullMarksTest {
    /** @param funds points of the budget row, absent where it has none */
    private static EvaluationReport report(
            @Nullable String max,
            @Nullable String score,
            @Nullable String stated,
            String weight,
            @Nullable String funds) {
        FundRow total = new FundRow(FundSource.TOTAL, "资金总额", null, null, null, null, null, null, decimal(funds), null);
        ScoreSheet sheet = new ScoreSheet(
                List.of(Indicator.named("产出")
                        .children(List.of(
                                Indicator.named("数量").maxScore(decimal(weight)).build()))
                        .build()),
                decimal(max),
                decimal(score),
                null,
                decimal(stated),
                null,
                null);
        return EvaluationReport.titled("桥梁养护项目支出绩效评价报告", Project.named("桥梁养护"))
                .funds(new Funds(List.of(total), List.of()))
                .scores(sheet)
                .build();
    }

    private static @Nullable BigDecimal decimal(@Nullable String value) {
        return value == null ? null : new BigDecimal(value);
    }

    @Test
    void areAsPrintedElseWhatTheRowsWeigh() {
        assertThat(FullMarks.of(report("200", "170", null, "190", null))).isEqualTo("200");
        assertThat(FullMarks.of(report(null, "95", null, "200", null))).isEqualTo("200");
        assertThat(FullMarks.of(report("0", "95", null, "0", null)))
                .as("nothing tells: a hundred, as in the forms")
                .isEqualTo("100");
    }

    @Test
    void holdTheBudgetRowUnlessItStandsAmongTheIndicatorsToo() {
        assertThat(FullMarks.of(report(null, "92", null, "90", "10"))).isEqualTo("100");
        assertThat(FullMarks.of(report(null, "92", null, "100", "10"))).isEqualTo("100");
    }

    @Test
    void ofAConvertedScoreAreAHundred() {
        assertThat(FullMarks.ofScore(report("95", "90.7", "95.47", "95", null))).contains(FullMarks.HUNDRED);
        assertThat(FullMarks.of(report("95", "90.7", "95.47", "95", null))).isEqualTo("95");
    }

    @Test
    void ofAScoreAboveWhatTheRowsWeighAreAHundredOrUnknown() {
        assertThat(FullMarks.ofScore(report(null, "85", null, "40", null))).contains(FullMarks.HUNDRED);
        assertThat(FullMarks.ofScore(report(null, "150", null, "40", null))).isEmpty();
    }

    @Test
    void scaleBothWays() {
        BigDecimal full = new BigDecimal("200");
        assertThat(FullMarks.toHundred(new BigDecimal("170"), full)).isEqualByComparingTo("85");
        assertThat(FullMarks.ofHundred(new BigDecimal("90"), full)).isEqualTo("180");
    }
}
