package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class ScoreWithoutValueTest {
    private static final String CODE = "SCORE_WITHOUT_VALUE";

    private static final String STEP = "实际完成率为100%的，得满分；每少10%扣1分；扣完为止。";

    @Test
    void provesPointsForAValueThatTheReportItselfCallsIncalculable() {
        Finding finding = finding(CODE, withRows(rate("没有制定计划产出的产品和提供的服务数。无法计算实际完成率。", null), row("其他", "92", "82")));
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.quote()).isEqualTo("无法计算实际完成率");
        assertThat(finding.proof().steps()).contains("不计该项：(90 − 8) ÷ (100 − 8)");
    }

    @Test
    void warnsOfARateWithoutAnyValue() {
        assertThat(finding(CODE, withRows(rate(null, null))).severity()).isEqualTo(Severity.WARNING);
        assertThat(finding(CODE, withRows(rate("项目设定的完成率为95%以上。", null))).severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void warnsOfASurveyWhoseSizeIsNotGiven() {
        Measure above = new Measure("大于90%", Comparison.MORE_THAN, new BigDecimal("90"), "%");
        EvaluationReport report = report().survey(new Survey(null, null, 30, null, null, above))
                .scores(sheet(
                        null,
                        row("服务对象满意度", "5", "5").toBuilder()
                                .criteria("满意度90%以上得满分，每低10%扣1分，扣完为止。")
                                .actual(above)
                                .build()))
                .build();
        assertThat(finding(CODE, report).message()).contains("没有写明回收份数、有效份数、确切的满意度");
    }

    @Test
    void acceptsValuesWhereverTheyStand() {
        Measure full = new Measure("100%", null, new BigDecimal("100"), "%");
        assertThat(findings(CODE, withRows(rate(null, full)))).isEmpty();
        assertThat(findings(CODE, withRows(rate("实际完成率=(50/50)×100%=100%", null))))
                .isEmpty();
        assertThat(findings(
                        CODE,
                        report().outputs(List.of(new OutputQuantity(
                                        "终端机", new BigDecimal("4"), new BigDecimal("4"), "台", null, null)))
                                .scores(sheet(null, rate(null, null)))
                                .build()))
                .isEmpty();
        assertThat(findings(
                        CODE,
                        withRows(row("社会效益", "6", "6").toBuilder()
                                .criteria("按实现程度计算得分。")
                                .build())))
                .isEmpty();
    }

    private static Indicator rate(String process, Measure actual) {
        return row("实际完成率", "8", "8").toBuilder()
                .criteria(STEP)
                .process(process)
                .actual(actual)
                .build();
    }
}
