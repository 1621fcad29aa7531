package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Arithmetic that stands in running text only. */
class ProseArithmeticTest {
    @Test
    void worksOutAScoreRateAgain() {
        Finding wrong = finding("PERCENT_RECHECK", withText("产出类指标分值30分，得分29分，得分率98.67%。"));
        assertThat(wrong.severity()).isEqualTo(Severity.ERROR);
        assertThat(wrong.message()).isEqualTo("分值30分、得分29分，得分率应为96.67%，印为98.67%。");
        assertThat(findings("PERCENT_RECHECK", withText("产出类指标分值30分，得分29分，得分率96.67%。")))
                .isEmpty();
    }

    @Test
    void looksForTheAmountsBehindAnExecutionRate() {
        Finding wrong = finding("PERCENT_RECHECK", withText("下达资金80.5万元。实际使用79.98万元，资金使用率95.35%。"));
        assertThat(wrong.severity()).isEqualTo(Severity.WARNING);
        for (String right : List.of(
                "下达资金80.5万元。实际使用79.98万元，资金使用率99.35%。", "预算100万元，到位80万元，实际支出60万元，预算执行率75%。", "执行率95.35%，支出情况良好。")) {
            assertThat(findings("PERCENT_RECHECK", withText(right))).as(right).isEmpty();
        }
    }

    @Test
    void worksOutSatisfactionAgainFromTheSheets() {
        assertThat(finding("PERCENT_RECHECK", withText("有效问卷190份，满意171份，满意度95%。"))
                        .message())
                .isEqualTo("有效190份、满意171份，满意度应为90%，印为95%。");
        assertThat(findings("PERCENT_RECHECK", withText("有效问卷190份，满意171份，满意度90%。")))
                .isEmpty();
    }

    @Test
    void multipliesPricesThatStandInTheText() {
        Finding wrong = finding("PRICE_X_QTY", withText("购置电脑150台，每台4000元，共66万元。"));
        assertThat(wrong.severity()).isEqualTo(Severity.ERROR);
        assertThat(wrong.proof().result()).isEqualTo("60 ≠ 66");
        for (String right : List.of("购置电脑150台，每台4000元，共60万元。", "彩超3台（每台120万元，计360万元）", "每台补贴4000元，共66万元。")) {
            assertThat(findings("PRICE_X_QTY", withText(right))).as(right).isEmpty();
        }
    }

    @Test
    void addsUpThePartsOfAnAmount() {
        Finding wrong = finding("ITEMISATION_GAP", withText("部门预算1256.3万元，其中基本支出856.3万元，项目支出500万元。"));
        assertThat(wrong.severity()).isEqualTo(Severity.WARNING);
        for (String right : List.of(
                "部门预算1256.3万元，其中基本支出856.3万元，项目支出400万元。",
                "支出400万元，其中培训150万元、宣传80万元。",
                "预算200万元，其中设备150万元、宣传50万元，实际支出190万元。",
                "预算200万元，其中财政资金150万元，中央资金120万元。")) {
            assertThat(findings("ITEMISATION_GAP", withText(right))).as(right).isEmpty();
        }
    }

    @Test
    void countsEachListedPointOnceAgainstTheWeight() {
        var row = row("制度执行", "5", "5").toBuilder()
                .criteria("①是否已制定办法；②办法是否合规。每发现一处不符合上述要求的，扣1.5分，直至本项分值扣完。")
                .build();
        Finding finding = finding("RULE_COVERAGE", withRows(row));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.proof().steps()).contains("假定：每个要点至多算一处", "5 − 3 = 2 > 0");
    }

    private static org.gongkai.schema.report.EvaluationReport withText(String text) {
        return withSections(section("一、基本情况", text));
    }
}
