package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class VetoIgnoredTest {
    private static final String CODE = "VETO_IGNORED";

    private static final String RULE = "前4项评价要点每项分值1分，依据资料评价。如果存在第5评价要点情况的，此项分值扣完。";

    @Test
    void asksWithTheConsequencesOfEitherAnswer() {
        Finding finding = finding(CODE, report("资金的拨付有较完整的审批程序,但部分资金用于其他项目。", null));
        assertThat(finding.severity()).isEqualTo(Severity.QUESTION);
        assertThat(finding.message()).contains("如是，该项应得0分，总分由90变为87").contains("如不是，现得分3分不受影响");
        assertThat(finding.proof().inputs()).extracting(Proof.Input::value).contains("是否存在截留、挤占、挪用、虚列支出等情况");
    }

    @Test
    void isAnErrorOnceAPersonStatedThatTheVetoApplies() {
        Finding finding = finding(CODE, report("部分资金用于其他项目。", true));
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.correction().totalAfter()).isEqualByComparingTo("87");
        assertThat(findings(CODE, report("部分资金用于其他项目。", false))).isEmpty();
    }

    @Test
    void readsDenialsAsDenials() {
        assertThat(findings(CODE, report("资金使用规范，未发现挪用、截留、挤占情况，无虚列支出。", null))).isEmpty();
        assertThat(findings(CODE, report("审批程序完整。", null))).isEmpty();
    }

    private static EvaluationReport report(String process, Boolean veto) {
        Indicator row = row("资金使用合规性", "4", "3").toBuilder()
                .criteria(RULE)
                .process(process)
                .vetoTriggered(veto)
                .checkpoints(List.of("是否符合法规", "审批是否完整", "是否经过论证", "是否符合用途", "是否存在截留、挤占、挪用、虚列支出等情况").stream()
                        .map(text -> new Checkpoint(text, null))
                        .toList())
                .build();
        return Reports.report()
                .scores(sheet("90", row, Reports.row("其他", "96", "87")))
                .build();
    }
}
