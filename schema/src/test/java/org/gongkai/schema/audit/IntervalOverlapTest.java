package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class IntervalOverlapTest {
    private static final String CODE = "INTERVAL_OVERLAP";

    @Test
    void findsAnAmountThatBelongsToTwoSteps() {
        Finding finding = finding(
                CODE, text("综合处处长签批(3000元以上20000(含)以下报分管中心副主任审核,20000元以上50000元(含)以下报中心主任审核,超5万元以上的由中心主任办公会研究审定)。"));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).contains("都包括20000元");
        assertThat(finding.proof().steps()).contains("3000元以下未作规定", "“3000元以上20000(含)以下”有一个数没有单位");
    }

    @Test
    void acceptsStepsThatExcludeTheBoundary() {
        assertThat(findings(CODE, text("超过3000元20000元（含）以下由副主任审核，超过20000元50000元以下由主任审核。")))
                .isEmpty();
        assertThat(findings(CODE, text("满意度90%以上得满分，80%以下不得分。"))).isEmpty();
        assertThat(findings(CODE, text("1万元以上5万元（不含）以下报副局长，5万元以上10万元以下报局长。"))).isEmpty();
    }

    private static EvaluationReport text(String text) {
        return withSections(section("一、", text));
    }
}
