package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class ProrataDeviationTest {
    private static final String CODE = "PRORATA_DEVIATION";

    @Test
    void warnsWhereAMissedTargetEarnsFullMarks() {
        Finding finding = finding(CODE, selfEvaluation(measured("100", "80", "10")));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.proof().steps()).containsExactly("10 × 80 ÷ 100 = 8");
        assertThat(finding.correction().to()).isEqualTo("8");
    }

    @Test
    void acceptsFullMarksForReachedTargetsAndProRataOtherwise() {
        assertThat(findings(
                        CODE,
                        selfEvaluation(
                                measured("100", "100", "10"),
                                measured("100", "120", "10"),
                                measured("100", "80", "8"),
                                measured("3", "2", "6.67"),
                                measured("3", "2", "6.7"))))
                .isEmpty();
    }

    @Test
    void readsTheSignOfATarget() {
        Measure limit = new Measure("≤20天", Comparison.AT_MOST, new BigDecimal("20"), "天");
        Measure late = new Measure("25天", null, new BigDecimal("25"), "天");
        Indicator row =
                row("办结时限", "10", "10").toBuilder().target(limit).actual(late).build();
        assertThat(finding(CODE, selfEvaluation(row)).proof().steps()).containsExactly("10 × 20 ÷ 25 = 8");
        assertThat(findings(
                        CODE,
                        selfEvaluation(
                                row.toBuilder().score(new BigDecimal("8")).build())))
                .isEmpty();
    }

    @Test
    void leavesLowerScoresWithAStatedCauseAlone() {
        assertThat(findings(
                        CODE,
                        selfEvaluation(measured("100", "100", "9").toBuilder()
                                .deviationCause("资料归档不全")
                                .build())))
                .isEmpty();
    }

    @Test
    void holdsTheBudgetRowAgainstTheExecutionRate() {
        EvaluationReport report = selfEvaluation(measured("3", "2", "6.67")).toBuilder()
                .funds(new Funds(List.of(budgetRow("10", "10")), List.of()))
                .build();
        assertThat(finding(CODE, report).proof().steps()).containsExactly("10 × 31.48 ÷ 32 = 9.8375");
        assertThat(findings(CODE, selfEvaluation(measured("100", "100", "10")))).isEmpty();
    }

    private static Indicator measured(String target, String actual, String score) {
        return row("数量" + target + actual, "10", score).toBuilder()
                .target(new Measure(target + "个", null, new BigDecimal(target), "个"))
                .actual(new Measure(actual + "个", null, new BigDecimal(actual), "个"))
                .build();
    }
}
