package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class GradeLabelTest {
    private static final String CODE = "GRADE_LABEL";

    @Test
    void warnsOfALabelThatIsNoneOfTheFour() {
        Finding finding = finding(CODE, graded("94", "优秀", null));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.proof().result()).isEqualTo("写法不规范；等级与得分一致（94 ≥ 90 ⇒ 优）");
        assertThat(finding.correction().to()).isEqualTo("优");
    }

    @Test
    void provesAGradeAgainstThePrintedScale() {
        GradeScale printed = new GradeScale(GradeScale.of2020().bands(), GradeScale.Origin.PRINTED, null);
        Finding finding = finding(CODE, graded("89.5", "优", printed));
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.proof().steps()).containsExactly("89.5 ≥ 80 ⇒ 良");
    }

    @Test
    void onlyWarnsWhereTheScaleIsNotTheReportsOwn() {
        assertThat(finding(CODE, graded("89.5", "优", null)).severity()).isEqualTo(Severity.WARNING);
        assertThat(finding(CODE, graded("89.5", "优", GradeScale.assumed())).message())
                .contains("假定的等级标准");
    }

    @Test
    void acceptsAGradeThatFits() {
        assertThat(findings(CODE, graded("90", "优", null))).isEmpty();
        assertThat(findings(CODE, graded("80", "良", null))).isEmpty();
    }

    private static EvaluationReport graded(String score, String grade, GradeScale scale) {
        return report().scores(new ScoreSheet(List.of(), null, new BigDecimal(score), null, null, grade, scale))
                .build();
    }
}
