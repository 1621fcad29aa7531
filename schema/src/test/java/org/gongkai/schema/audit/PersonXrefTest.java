package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class PersonXrefTest {
    private static final String CODE = "PERSON_XREF";

    @Test
    void warnsWhereTheLeaderIsNotInTheTable() {
        Finding finding = finding(CODE, team(new Evaluator("乙", null, null, true, null)));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).doesNotContain("乙");
    }

    @Test
    void acceptsALeaderWhoIsInTheTable() {
        assertThat(findings(CODE, team(new Evaluator("乙", "高级会计师", null, true, "乙"))))
                .isEmpty();
        assertThat(findings(CODE, team(new Evaluator("甲", null, null, true, null))))
                .isEmpty();
    }

    private static EvaluationReport team(Evaluator leader) {
        return report().evaluation(new Evaluation(
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(new Evaluator("甲", "注册会计师", "某事务所", false, "甲"), leader),
                        null,
                        null,
                        null))
                .build();
    }
}
