package org.gongkai.api.intake.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.SourceSpan;
import org.junit.jupiter.api.Test;

/** Tables of which copying left a tab before each cell and a blank line between rows. */
class CellPerLineTableTest {

    private static final String TABLE = """
            某县教育局2023年营养餐项目支出绩效评价报告

            \t一级
            指标
            \t二级指标
            \t三级指标
            \t评价标准
            \t指标分值
            \t评价得分
            \t扣分情况
            \t扣分原因

            \t决策(10)
            \t项目立项(10分)
            \t立项依据充分性（4分）
            \t①依据充分；
            ②程序合规。
            \t4
            \t4
            \t
            \t

            \t
            \t
            \t立项程序规范性（6分）
            \t一项不符合扣2分。
            \t6
            \t4
            \t[bookmark: _GoBack]2
            \t未集体决策

            \t合计
            \t10
            \t8
            \t2
            \t

            """;

    private final Recognition recognition = Printed.recognise(TABLE);

    @Test
    void emptyCellsBelongToTheParentAbove() {
        assertThat(recognition.draft().scores().indicators()).hasSize(1);
        assertThat(recognition.draft().scores().leaves())
                .extracting(Indicator::name)
                .containsExactly("立项依据充分性", "立项程序规范性");
        assertThat(Printed.indicator(recognition, "项目立项").orElseThrow().maxScore())
                .isEqualByComparingTo("10");
    }

    @Test
    void editorResidueInACellIsIgnoredAndTheCellIsKeptAsPrinted() {
        Indicator procedure = Printed.indicator(recognition, "立项程序规范性").orElseThrow();
        assertThat(procedure.deduction()).isEqualByComparingTo("2");
        assertThat(procedure.deductionReason()).isEqualTo("未集体决策");
        SourceSpan span = recognition.draft().spans().stream()
                .filter(s -> s.pointer().equals("/scores/indicators/0/children/0/children/1/deduction"))
                .findFirst()
                .orElseThrow();
        assertThat(span.printed()).isEqualTo("[bookmark: _GoBack]2");
    }

    @Test
    void theTotalRowHasFewerCellsThanTheTable() {
        assertThat(recognition.draft().scores().totalMaxScore()).isEqualByComparingTo(BigDecimal.TEN);
        assertThat(recognition.draft().scores().totalScore()).isEqualByComparingTo("8");
        assertThat(recognition.draft().scores().totalDeduction()).isEqualByComparingTo("2");
    }

    @Test
    void aCellOfSeveralLinesStaysOneCell() {
        assertThat(Printed.indicator(recognition, "立项依据充分性").orElseThrow().criteria())
                .isEqualTo("①依据充分；\n②程序合规。");
    }

    @Test
    void allOfTheTextIsAccountedFor() {
        assertThat(recognition.coverage().unplaced()).isZero();
    }
}
