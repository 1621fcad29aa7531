package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.finding;
import static org.gongkai.schema.audit.Reports.findings;
import static org.gongkai.schema.audit.Reports.report;
import static org.gongkai.schema.audit.Reports.row;
import static org.gongkai.schema.audit.Reports.sheet;
import static org.gongkai.schema.audit.Reports.withRows;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.FundSource;
import org.gongkai.schema.report.Funds;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.ScoreSheet;
import org.junit.jupiter.api.Test;

class TotalNotSumTest {
    private static final String CODE = "TOTAL_NOT_SUM";

    @Test
    void provesATotalThatIsNotTheSumOfItsRows() {
        Finding finding = finding(
                CODE,
                report().scores(sheet("95", row("产出", "60", "55"), row("效益", "40", "39")))
                        .build());
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.pointer()).isEqualTo("/scores/totalScore");
        assertThat(finding.message()).isEqualTo("总分为95，各项之和为94，相差1。");
        assertThat(finding.messageEn())
                .isEqualTo("total score is printed as 95, its rows add up to 94; the difference is 1.");
        assertThat(finding.proof().steps()).containsExactly("55 + 39 = 94");
        assertThat(finding.proof().result()).isEqualTo("94 ≠ 95");
        assertThat(finding.proof().inputs()).extracting(Proof.Input::name).containsExactly("产出", "效益", "合计");
    }

    @Test
    void addsUpWeightsAndHoldsScoresAgainstThem() {
        assertThat(finding(CODE, withRows(row("时效", "4", "5"))).message()).isEqualTo("「时效」得5分，超过分值4分。");
        Finding weights = findings(CODE, withRows(row("产出", "30", null, row("数量", "10", null), row("质量", "15", null))))
                .get(0);
        assertThat(weights.pointer()).isEqualTo("/scores/indicators/0/maxScore");
        assertThat(weights.message()).isEqualTo("「产出」分值为30，各项之和为25，相差5。");
    }

    @Test
    void provesADeductionThatIsNotWeightMinusScore() {
        Indicator row =
                row("质量", "5", "3").toBuilder().deduction(BigDecimal.ONE).build();
        assertThat(finding(CODE, withRows(row)).proof().steps()).containsExactly("5 − 3 = 2");
    }

    @Test
    void refusesNegativeValues() {
        assertThat(finding(CODE, withRows(row("质量", "5", "-1"))).message()).isEqualTo("「质量」的得分为负数（-1）。");
    }

    @Test
    void comparesTheTableWithTheText() {
        ScoreSheet sheet = new ScoreSheet(
                List.of(row("产出", "100", "94")), null, new BigDecimal("94"), null, new BigDecimal("94.5"), null, null);
        assertThat(finding(CODE, report().scores(sheet).build()).message()).isEqualTo("评分表总分为94分，正文写为94.5分。");
    }

    @Test
    void countsTheBudgetRowOfASelfEvaluationTable() {
        assertThat(findings(CODE, selfEvaluation("97.34"))).isEmpty();
        assertThat(finding(CODE, selfEvaluation("96.34")).message()).isEqualTo("总分为96.34，各项之和为97.34，相差1。");
    }

    @Test
    void leavesRoundedTotalsAlone() {
        assertThat(findings(CODE, selfEvaluation("97.3"))).isEmpty();
        assertThat(finding(CODE, selfEvaluation("97")).severity()).isEqualTo(Severity.WARNING);
        assertThat(findings(
                        CODE,
                        withRows(row(
                                "产出",
                                "10",
                                "10",
                                row("a", "3.33", "3.33"),
                                row("b", "3.33", "3.33"),
                                row("c", "3.33", "3.33")))))
                .isEmpty();
    }

    @Test
    void saysNothingWhereARowHasNoScore() {
        assertThat(findings(
                        CODE,
                        report().scores(sheet("95", row("产出", "60", null), row("效益", "40", "39")))
                                .build()))
                .isEmpty();
    }

    @Test
    void acceptsBlankDeductionsBesideFullMarks() {
        Indicator parent = row(
                        "产出",
                        "20",
                        "19",
                        row("数量", "10", "10"),
                        row("质量", "10", "9").toBuilder()
                                .deduction(BigDecimal.ONE)
                                .build())
                .toBuilder()
                .deduction(BigDecimal.ONE)
                .build();
        assertThat(findings(CODE, withRows(parent))).isEmpty();
    }

    @Test
    void takesATotalOfTheApplicableRowsForAShareOfAHundred() {
        assertThat(findings(CODE, of("95", "90.7", "95.47"))).isEmpty();
        assertThat(of("95", "90.7", "95.47").scores().score()).hasValue(new BigDecimal("95.47"));
        assertThat(finding(CODE, of("95", "90.7", "95.7")).message()).isEqualTo("评分表总分为90.7分，正文写为95.7分。");
        assertThat(of("95", "90.7", "95.7").scores().score()).hasValue(new BigDecimal("90.7"));
    }

    private static EvaluationReport of(String weight, String total, String stated) {
        return report().scores(new ScoreSheet(
                        List.of(row("产出", weight, total)),
                        new BigDecimal(weight),
                        new BigDecimal(total),
                        null,
                        new BigDecimal(stated),
                        null,
                        null))
                .build();
    }

    @Test
    void letsAnItemBesideTheWeightsTakeAndGivePoints() {
        assertThat(findings(
                        CODE,
                        report().scores(sheet("92.5", row("产出", "100", "94.5"), row("加减分项", "0", "-2")))
                                .build()))
                .isEmpty();
        assertThat(findings(
                        CODE,
                        report().scores(sheet("96.5", row("产出", "100", "94.5"), row("加分项", "0", "2")))
                                .build()))
                .isEmpty();
        assertThat(finding(CODE, withRows(row("数量", "0", "2"))).message()).isEqualTo("「数量」得2分，超过分值0分。");
    }

    @Test
    void leavesWeightsThatAreSharesAloneWhereTheTotalComesOut() {
        assertThat(findings(CODE, weighted("0.40", "87.5"))).isEmpty();
        assertThat(findings(CODE, weighted("40", "87.5"))).isNotEmpty();
        assertThat(findings(CODE, weighted("0.40", "88.5")))
                .extracting(Finding::message)
                .contains("「产出」得85分，超过分值0.6分。");
    }

    /** 0.60 × 85 + 0.40 × 91.25 = 87.5. */
    private static EvaluationReport weighted(String second, String total) {
        return report().scores(sheet(total, row("产出", "0.60", "85"), row("效益", second, "91.25")))
                .build();
    }

    private static EvaluationReport selfEvaluation(String total) {
        FundRow budget = new FundRow(
                FundSource.TOTAL, "年度资金总额", null, null, null, null, null, null, BigDecimal.TEN, new BigDecimal("9.84"));
        return report().funds(new Funds(List.of(budget), List.of()))
                .scores(new ScoreSheet(
                        List.of(row("产出", "50", "48.5"), row("效益", "30", "29"), row("满意度", "10", "10")),
                        Num.HUNDRED,
                        new BigDecimal(total),
                        null,
                        null,
                        null,
                        null))
                .build();
    }
}
