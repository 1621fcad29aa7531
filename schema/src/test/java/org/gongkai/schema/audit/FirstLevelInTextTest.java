package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.util.List;
import org.gongkai.schema.report.EvaluationReport;
import org.junit.jupiter.api.Test;

class FirstLevelInTextTest {
    private static final String CODE = "TOTAL_NOT_SUM";

    @Test
    void provesThatTheTextTellsAnotherScoreThanTheTable() {
        Finding finding = finding(CODE, told("综合得分90分，其中决策18分、过程26分、产出48分。"));
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).isEqualTo("正文写「过程」得26分，评分表为24分。");
        assertThat(finding(CODE, told("过程类指标分值30分，实际得分25分。")).message()).contains("得25分，评分表为24分");
        assertThat(finding(CODE, told("过程（30分）得25分。")).message()).contains("得25分，评分表为24分");
    }

    @Test
    void takesNoWeightForAScoreAndNothingThatAgreesForAnError() {
        assertThat(findings(CODE, told("综合得分90分，其中决策18分、过程24分、产出48分。"))).isEmpty();
        assertThat(findings(CODE, told("总分100分，其中决策20分、过程30分、产出50分，得分90分。"))).isEmpty();
        assertThat(findings(CODE, told("过程指标30分，主要考察资金和管理，得分较低。"))).isEmpty();
        assertThat(findings(CODE, told("决策20分，扣2分。"))).isEmpty();
    }

    private static EvaluationReport told(String text) {
        return report().scores(sheet("90", row("决策", "20", "18"), row("过程", "30", "24"), row("产出", "50", "48")))
                .sections(List.of(section("三、评价结论", text)))
                .build();
    }
}
