package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class DeductionWithoutProblemTest {
    private static final String CODE = "DEDUCTION_WITHOUT_PROBLEM";

    @Test
    void asksAboutLostPointsThatNoProblemExplainsAndAboutProblemsWithoutLostPoints() {
        EvaluationReport report = report().problems(List.of(Statement.of("资金分配没有制定严格的用款计划，一些评价指标不够科学。")))
                .scores(sheet(null, lost("绩效指标明确性", "指标不够细化"), lost("制度执行有效性", "无合同及验收报告")))
                .build();
        List<Finding> found = findings(CODE, report);
        assertThat(found).extracting(Finding::severity).containsOnly(Severity.QUESTION);
        assertThat(found.get(0).message()).contains("制度执行有效性（扣1）").doesNotContain("绩效指标明确性");
        assertThat(found.get(1).message()).contains("资金分配");
    }

    @Test
    void acceptsALinkThatAPersonMade() {
        EvaluationReport report = report().problems(List.of(new Statement("档案不全。", List.of("X.Y"), null)))
                .scores(sheet(null, lost("社会效益", null).toBuilder().code("X.Y").build()))
                .build();
        assertThat(findings(CODE, report)).extracting(Finding::message).noneMatch(m -> m.contains("社会效益（"));
    }

    @Test
    void saysNothingWithoutAListOfProblemsOrWithoutLostPoints() {
        assertThat(findings(CODE, withRows(lost("社会效益", null)))).isEmpty();
        assertThat(findings(
                        CODE,
                        report().problems(List.of(Statement.of("指标不够细化。"))).build()))
                .isEmpty();
    }

    private static Indicator lost(String name, String reason) {
        return row(name, "5", "4").toBuilder().deductionReason(reason).build();
    }
}
