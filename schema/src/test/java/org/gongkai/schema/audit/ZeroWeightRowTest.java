package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class ZeroWeightRowTest {
    private static final String CODE = "ZERO_WEIGHT_ROW";

    @Test
    void namesARowThatCountsForNothingAndWhatIsSaidAboutIt() {
        Indicator moved = row("生态效益", "0", "0").toBuilder()
                .process("难以产生生态效益，故将此项分值调列其他项目中。")
                .build();
        Finding finding = finding(CODE, withRows(row("社会效益", "20", "18"), moved));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.quote()).isEqualTo("调列其他项目中");
        assertThat(finding.message()).contains("未写明原分值和调往的指标");
        assertThat(finding(CODE, withRows(row("生态效益", "0", "0"))).message()).contains("未说明原因");
    }

    @Test
    void saysNothingOfRowsThatCount() {
        assertThat(findings(CODE, withRows(row("生态效益", "5", "0"), row("社会效益", "20", "18"))))
                .isEmpty();
        assertThat(findings(CODE, withRows(row("社会效益", "20", "18"), row("加减分项", "0", "-2"))))
                .isEmpty();
    }
}
