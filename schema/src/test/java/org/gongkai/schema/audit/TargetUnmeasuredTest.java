package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class TargetUnmeasuredTest {
    private static final String CODE = "TARGET_UNMEASURED";

    private static final Measure ABOVE_90 = new Measure("大于90%", Comparison.MORE_THAN, new BigDecimal("90"), "%");

    @Test
    void asksAboutAGoalThatIsNeverMentionedAgain() {
        Finding finding = finding(CODE, goals("招投标服务平台正常运转天数达到365天。", "平台运行平稳。"));
        assertThat(finding.severity()).isEqualTo(Severity.QUESTION);
        assertThat(finding.quote()).isEqualTo("招投标服务平台正常运转天数达到365天");
    }

    @Test
    void asksWhetherAResultProvesTheGoal() {
        EvaluationReport report = goals("服务对象满意度达到95%以上。", "满意度较高。").toBuilder()
                .survey(new Survey(null, null, 30, null, null, ABOVE_90))
                .build();
        assertThat(finding(CODE, report).message()).contains("不能证明达到目标");
    }

    @Test
    void acceptsGoalsThatAreTakenUpAgain() {
        assertThat(findings(CODE, goals("培训人员达到500人，满意度达到85%以上。", "全年共培训人员512人，满意度为96%。")))
                .isEmpty();
        assertThat(findings(CODE, withRows(row("数量", "10", "10")))).isEmpty();
    }

    private static EvaluationReport goals(String goals, String text) {
        return report().objectives(new Objectives(null, goals, null, null, null))
                .sections(List.of(section("一、", text)))
                .build();
    }
}
