package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class HeadingSequenceTest {
    private static final String CODE = "HEADING_SEQUENCE";

    @Test
    void provesANumberThatIsUsedTwice() {
        Finding finding = finding(CODE, headings("一、概况", "二、实施", "三、结论", "四、分析", "四、经验", "5、 问题", "6、 建议", "八、其他"));
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.quote()).isEqualTo("一、 二、 三、 四、 四、 5、 6、 八、");
        assertThat(finding.proof().result()).isEqualTo("按顺序应为 一、 二、 三、 四、 五、 六、 七、 八、");
        assertThat(finding.proof().steps())
                .containsExactly("“四、经验”与前一标题序号重复", "“5、 问题”形式应为“五、”", "“6、 建议”形式应为“六、”", "“八、其他”缺七、");
    }

    @Test
    void warnsOfAnotherFormAndOfAGap() {
        assertThat(finding(CODE, headings("（一）概况", "（2） 目标", "（三）组织")).severity())
                .isEqualTo(Severity.WARNING);
        assertThat(finding(CODE, headings("1.数量", "2.质量", "4.成本")).message()).contains("缺3.");
    }

    @Test
    void looksAtEveryLevel() {
        Finding finding = finding(
                CODE,
                withSections(section(
                        "四、绩效情况",
                        "",
                        section("1. 投入", ""),
                        section("2.过程", ""),
                        section("3.产出", ""),
                        section("3. 效果", ""))));
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.place()).isEqualTo("四、绩效情况");
        assertThat(finding.pointer()).isEqualTo("/sections/0/children/3/heading");
    }

    @Test
    void acceptsSequencesAndListsThatStartAgain() {
        assertThat(findings(CODE, headings("一、概况", "二、实施", "三、结论"))).isEmpty();
        assertThat(findings(CODE, headings("1.甲", "2.乙", "1.甲", "2.乙", "3.丙"))).isEmpty();
        assertThat(findings(CODE, headings("九、其他", "十、附则", "十一、说明"))).isEmpty();
        assertThat(findings(CODE, headings("概况", "1.甲", "建议", "1.甲", "附件1"))).isEmpty();
        assertThat(findings(CODE, headings("①甲", "②乙", "③丙"))).isEmpty();
    }

    private static EvaluationReport headings(String... headings) {
        return report().sections(java.util.Arrays.stream(headings)
                        .map(h -> section(h, ""))
                        .toList())
                .build();
    }
}
