package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

/** A printed value held against its score by the rule in words. */
class ScoredValueTest {
    private static final String CODE = "UNREACHABLE_SCORE";
    private static final String STEP = "满意度达到90%得满分，每低1个百分点扣1分，扣完为止。";

    @Test
    void provesThatAPrintedValueEarnsAnotherScore() {
        Finding finding =
                finding(CODE, withRows(measured("群众满意度", "15", "15", STEP, "88", "%"), row("其他", "85", "80")));
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).isEqualTo("「群众满意度」为88%，按其评价标准应得13分，实得15分。");
        assertThat(finding.correction())
                .isEqualTo(new Correction("/scores/indicators/0/score", "15", "13", new BigDecimal("93"), "优"));
    }

    @Test
    void saysNothingOfTheScoreThatTheValueEarns() {
        assertThat(findings(CODE, withRows(measured("群众满意度", "15", "13", STEP, "88", "%"))))
                .isEmpty();
        assertThat(findings(CODE, withRows(measured("群众满意度", "15", "15", STEP, "90", "%"))))
                .isEmpty();
    }

    @Test
    void allowsEveryWayOfCountingBegunStepsAndOnlyWarnsBetweenThem() {
        String rule = "合格率达到100%得满分，每降低5个百分点扣2分，扣完为止。";
        for (String score : List.of("10", "8", "9.2")) {
            assertThat(findings(CODE, withRows(measured("合格率", "10", score, rule, "98", "%"))))
                    .as(score)
                    .isEmpty();
        }
        assertThat(finding(CODE, withRows(measured("合格率", "10", "6", rule, "98", "%")))
                        .severity())
                .isEqualTo(Severity.ERROR);
        assertThat(finding(CODE, withRows(measured("合格率", "10", "9.5", rule, "98", "%")))
                        .severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void allowsForAValueThatWasRounded() {
        assertThat(findings(CODE, withRows(measured("群众满意度", "15", "13.3", STEP, "88.3", "%"))))
                .isEmpty();
        assertThat(findings(CODE, withRows(measured("群众满意度", "15", "13.5", STEP, "88.3", "%"))))
                .extracting(Finding::severity)
                .containsOnly(Severity.WARNING);
    }

    @Test
    void onlyWarnsWherePointsWereTakenForAStatedReason() {
        Indicator row = measured("群众满意度", "15", "12", STEP, "88", "%").toBuilder()
                .deductionReason("调查对象不够全面")
                .build();
        assertThat(finding(CODE, withRows(row)).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void saysNothingOfABoundOfAGapOrOfAValueInAnotherUnit() {
        Indicator bound = measured("群众满意度", "15", "15", STEP, "88", "%").toBuilder()
                .actual(new Measure(">88%", Comparison.MORE_THAN, new BigDecimal("88"), "%"))
                .build();
        assertThat(findings(CODE, withRows(bound))).isEmpty();
        assertThat(findings(CODE, withRows(measured("群众满意度", "15", "15", STEP, "88", "人"))))
                .isEmpty();
        assertThat(findings(CODE, withRows(measured("群众满意度", "15", "15", STEP, "4.4", null))))
                .isEmpty();
    }

    @Test
    void countsTheCheckpointsThatAreStatedAsMet() {
        Indicator row = row("明确性", "6", "4").toBuilder()
                .criteria("全部符合,得满分;符合其中3项得4分;符合其中2项得2分;只符合其中1项或全部不符合得0分。")
                .checkpoints(List.of(
                        new Checkpoint("一", true),
                        new Checkpoint("二", true),
                        new Checkpoint("三", false),
                        new Checkpoint("四", false)))
                .build();
        assertThat(finding(CODE, withRows(row)).message()).contains("2/4项符合").contains("应得2分，实得4分");
    }

    @Test
    void onlyWarnsOfAValueThatStandsInRunningText() {
        Indicator row = row("质量达标率", "15", "15").toBuilder()
                .criteria("达标率95%以上得满分，每低1个百分点扣1分，扣完为止。")
                .build();
        EvaluationReport report = report().scores(sheet(null, row))
                .sections(List.of(
                        new Section("四、指标分析", SectionRole.INDICATOR_ANALYSIS, "项目质量达标率为90%，个别工程返工。", List.of())))
                .build();
        assertThat(finding(CODE, report).severity()).isEqualTo(Severity.WARNING);
    }

    private static Indicator measured(
            String name, String weight, String score, String rule, String value, String unit) {
        return row(name, weight, score).toBuilder()
                .criteria(rule)
                .actual(new Measure(value + (unit == null ? "" : unit), null, new BigDecimal(value), unit))
                .build();
    }
}
