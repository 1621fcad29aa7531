package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class CrossContradictionTest {
    private static final String CODE = "CROSS_CONTRADICTION";

    @Test
    void asksWhetherTwoIndicatorsMeanTheSameThing() {
        Indicator quality = row("项目质量可控性", "4", "4").toBuilder()
                .checkpoints(List.of(new Checkpoint("是否已制定或具有相应的项目质量要求或标准", true)))
                .build();
        Indicator rate = row("质量达标率", "8", "8").toBuilder().process("没有设定质量标准。").build();
        Finding finding = finding(CODE, withRows(quality, rate));
        assertThat(finding.severity()).isEqualTo(Severity.QUESTION);
        assertThat(finding.message()).endsWith("两处所指是否同一事项？");
        assertThat(finding.proof().steps()).hasSize(3);
    }

    @Test
    void saysNothingWhereTheOtherIndicatorLostPointsOrAsksSomethingElse() {
        Indicator lost = row("项目质量可控性", "4", "2").toBuilder()
                .checkpoints(List.of(new Checkpoint("是否已制定或具有相应的项目质量要求或标准", null)))
                .build();
        Indicator other = row("管理制度健全性", "4", "4").toBuilder()
                .checkpoints(List.of(new Checkpoint("业务管理制度是否合法、合规、完整", true)))
                .build();
        Indicator rate = row("质量达标率", "8", "8").toBuilder().process("没有设定质量标准。").build();
        assertThat(findings(CODE, withRows(lost, other, rate))).isEmpty();
    }
}
