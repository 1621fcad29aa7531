package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class UnreachableScoreTest {
    private static final String CODE = "UNREACHABLE_SCORE";

    private static final String HALVES = "①是否已制定质量标准；②是否采取质量检查措施。一项不符合扣2.5分，严重的此项完全不得分。";

    @Test
    void provesAScoreThatItsRuleCannotGiveAndCorrectsItWhereOneScoreIsLeft() {
        EvaluationReport report = report().scores(sheet("94", ruled("质量可控性", "5", "3", HALVES), row("其他", "95", "91")))
                .build();
        Finding finding = finding(CODE, report);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).isEqualTo("「质量可控性」得3分，按其评价标准只能得{5, 2.5, 0}。");
        assertThat(finding.correction())
                .isEqualTo(new Correction("/scores/indicators/0/score", "3", "2.5", new BigDecimal("93.5"), "优"));
    }

    @Test
    void leavesTheCorrectionOpenBetweenTwoPossibleScores() {
        Finding finding =
                finding(CODE, withRows(ruled("明确性", "6", "3", "全部符合,得满分;符合其中3项得4分;符合其中2项得2分;只符合其中1项或全部不符合得0分。")));
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.correction()).isNull();
        assertThat(finding.proof().steps()).contains("相邻的可能得分：2 或 4");
    }

    @Test
    void onlyWarnsWhereHalfACheckpointCouldBeMeant() {
        Indicator row = ruled("健全性", "4", "3", "每项评价要点分值2分,依据相关资料进行评价。").toBuilder()
                .checkpoints(List.of(new Checkpoint("是否已制定管理办法", null), new Checkpoint("是否合规", null)))
                .build();
        assertThat(finding(CODE, withRows(row)).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void acceptsEveryScoreThatSomeWayOfCountingStepsGives() {
        String step = "资金到位率达到100%得满分；每少5%扣1分，扣完为止。";
        assertThat(findings(CODE, withRows(ruled("到位率", "5", "4.5", step), ruled("到位率二", "5", "4", step))))
                .isEmpty();
    }

    @Test
    void saysNothingAboutRulesItDidNotFullyUnderstand() {
        assertThat(findings(
                        CODE,
                        withRows(
                                ruled("其他", "5", "3.3", "参照附件所列细则由评审组综合打分并结合往年情况酌定"),
                                ruled("效益", "6", "4.4", "按实现程度计算得分。"))))
                .isEmpty();
    }

    private static Indicator ruled(String name, String weight, String score, String criteria) {
        return row(name, weight, score).toBuilder().criteria(criteria).build();
    }
}
