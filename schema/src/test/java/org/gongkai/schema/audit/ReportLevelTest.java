package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class ReportLevelTest {
    private static final Indicator BANDED = row("绩效指标明确性", "6", "3").toBuilder()
            .criteria("全部符合,得满分;符合其中3项得4分;符合其中2项得2分;只符合其中1项或全部不符合得0分。")
            .build();
    private static final Indicator RATE = row("质量达标率", "10", "10").toBuilder()
            .criteria("质量达标率为100%的,得满分;每低5%的,扣1分,直至扣完本项分值。")
            .process("没有设定质量标准。")
            .build();
    private static final Indicator OPEN =
            row("社会效益", "84", "77").toBuilder().criteria("按社会效益实现程度计算得分。").build();

    @Test
    void measuresTheMarginsOfAGradeAndSaysWhenTheScaleIsAssumed() {
        GradeSensitivity grade = Audit.of(report().fiscalYear(2013)
                        .scores(sheet("90", BANDED, RATE, OPEN))
                        .build())
                .sensitivity();
        assertThat(grade.total()).isEqualByComparingTo("90");
        assertThat(grade.grade()).isEqualTo("优");
        assertThat(grade.marginBelow()).isEqualByComparingTo("0");
        assertThat(grade.marginAbove()).isNull();
        assertThat(grade.scale().origin()).isEqualTo(GradeScale.Origin.ASSUMED);
        assertThat(grade.scenarios()).allMatch(s -> s.assumption().endsWith("等级标准为假定"));
    }

    @Test
    void measuresTheMarginsOnBothSidesScaledToAHundred() {
        // 45 + 54 = 99 of 50 + 70 = 120 points; 99 ÷ 120 × 100 = 82.5, between 80 and 90.
        GradeSensitivity grade = Audit.of(report().scores(sheet(null, row("产出", "50", "45"), row("效益", "70", "54")))
                        .build())
                .sensitivity();
        assertThat(grade.total()).isEqualByComparingTo("99");
        assertThat(grade.grade()).isEqualTo("良");
        assertThat(grade.marginBelow()).isEqualByComparingTo("2.5"); // 82.5 − 80
        assertThat(grade.marginAbove()).isEqualByComparingTo("7.5"); // 90 − 82.5
    }

    /**
     * 3 + 10 + 77 = 90. The band gives 6, 4, 2 or 0, so 3 becomes 2 or 4: 90 − 3 + 2 = 89, 90 − 3 + 4 = 91. Without the rate
     * that the report denies: (90 − 10) ÷ (100 − 10) × 100 = 88.89. With it at zero: 90 − 10 = 80. Both at their lowest:
     * 90 − 10 − 1 = 79.
     */
    @Test
    void givesAnIntervalUnderEachAssumption() {
        GradeSensitivity grade = Audit.of(
                        report().scores(sheet("90", BANDED, RATE, OPEN)).build())
                .sensitivity();
        assertThat(grade.scenarios())
                .extracting(s ->
                        s.name() + " " + Num.text(s.lowest()) + "–" + Num.text(s.highest()) + " " + s.gradeLowest())
                .containsExactly(
                        "不可能的得分取相邻值 89–91 良", "不计报告称无法计算的指标 88.89–88.89 良", "没有数值的指标按0分 80–80 良", "各项存疑同取最低 79–79 中");
    }

    @Test
    void splitsTheWeightsByWhatStandsBehindThem() {
        Indicator checked = row("立项", "10", "10").toBuilder()
                .criteria("①是否申请；②是否审批。一项不符合扣5分。")
                .build();
        Indicator formula = row("资金变动率", "4", "4").toBuilder()
                .criteria("变动率=[（实际成本-计划成本）/计划成本]×100%。")
                .build();
        Indicator rate = row("预算执行率", "6", "6").toBuilder()
                .criteria("执行率95%以上得满分，每低1个百分点扣1分，扣完为止。")
                .build();
        EvidenceCoverage coverage = Audit.of(report().scores(sheet(null, checked, formula, rate, RATE, OPEN))
                        .funds(new Funds(
                                List.of(new FundRow(
                                        FundSource.TOTAL,
                                        "合计",
                                        money("32"),
                                        null,
                                        null,
                                        null,
                                        money("31.48"),
                                        null,
                                        null,
                                        null)),
                                List.of()))
                        .build())
                .coverage();
        assertThat(List.of(
                        coverage.derivable(),
                        coverage.checkpoints(),
                        coverage.judged(),
                        coverage.unsupported(),
                        coverage.ruleMissing()))
                .extracting(BigDecimal::intValueExact)
                .containsExactly(6, 10, 84, 10, 4);
        assertThat(coverage.fullMarksWithoutValue()).containsExactly("/scores/indicators/3");
    }

    @Test
    void showsDerivedValuesWithTheirInputs() {
        DerivedValues.Derived value = DerivedValues.of(report().scores(sheet(null, row("资金变动率", "4", "4")))
                        .funds(new Funds(
                                List.of(new FundRow(
                                        FundSource.TOTAL,
                                        "合计",
                                        money("32"),
                                        null,
                                        null,
                                        null,
                                        money("31.48"),
                                        null,
                                        null,
                                        null)),
                                List.of()))
                        .build())
                .values()
                .get(0);
        assertThat(value.percent()).isEqualByComparingTo("-1.625");
        assertThat(value.arithmetic()).isEqualTo("(31.48 − 32) ÷ 32 × 100% = -1.625%");
        assertThat(value.inputs())
                .extracting(Proof.Input::pointer)
                .containsExactly("/funds/rows/0/spent", "/funds/rows/0");
    }

    @Test
    void isReadAgainFromItsJson() {
        AuditResult result =
                Audit.of(report().scores(sheet("90", BANDED, RATE, OPEN)).build());
        assertThat(JsonCodec.read(JsonCodec.write(result), AuditResult.class)).isEqualTo(result);
    }

    @Test
    void saysNothingAboutAReportWithoutScores() {
        AuditResult result = Audit.of(report().build());
        assertThat(result.sensitivity()).isNull();
        assertThat(result.coverage()).isNull();
    }

    @Test
    void givesTheSameFindingsInTheSameOrderEveryTime() {
        EvaluationReport report =
                report().scores(sheet("91", BANDED, RATE, OPEN)).build();
        assertThat(Audit.of(report)).isEqualTo(Audit.of(report));
        assertThat(Audit.of(report).findings()).extracting(Finding::id).doesNotHaveDuplicates();
    }
}
