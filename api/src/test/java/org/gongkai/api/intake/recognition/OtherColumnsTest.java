package org.gongkai.api.intake.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.format.MarkdownCodec;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.OtherCell;
import org.junit.jupiter.api.Test;

/** Columns that have no value of their own: nothing that was printed is lost. */
class OtherColumnsTest {

    private static final String TABLE = """
            某县2023年度道路项目绩效评价报告
            附件：评分表
            一级指标\t二级指标\t三级指标\t分值\t得分\t复核得分\t得分率\t数据来源\t佐证材料\t联系科室\t备注
            产出\t产出数量\t道路里程\t60\t58\t57\t96.67%\t施工台账\t竣工图\t工程科\t含支线
            产出\t产出质量\t验收合格率\t40\t40\t38\t100%\t验收报告\t验收单\t质监科\t
            合计\t\t\t100\t98\t95\t\t\t\t\t
            """;

    @Test
    void aCellOfAnyColumnStaysWithTheWordsAboveIt() {
        Recognition recognition = Printed.recognise(TABLE);
        Indicator length = Printed.indicator(recognition, "道路里程").orElseThrow();
        assertThat(length.otherCells())
                .containsExactlyInAnyOrder(
                        new OtherCell("得分率", "96.67%"),
                        new OtherCell("数据来源", "施工台账"),
                        new OtherCell("佐证材料", "竣工图"),
                        new OtherCell("联系科室", "工程科"),
                        new OtherCell("备注", "含支线"));
        assertThat(length.reviewScore()).isEqualByComparingTo("57");
        assertThat(Printed.indicator(recognition, "验收合格率").orElseThrow().otherCells())
                .extracting(OtherCell::column)
                .containsExactlyInAnyOrder("得分率", "数据来源", "佐证材料", "联系科室");
    }

    @Test
    void theTotalOfTheReviewColumnIsKept() {
        var scores = Printed.recognise(TABLE).draft().scores();
        assertThat(scores.totalScore()).isEqualByComparingTo("98");
        assertThat(scores.totalReviewScore()).isEqualByComparingTo("95");
    }

    @Test
    void theyTravelThroughJsonAndMarkdown() {
        var draft = Printed.recognise(TABLE).draft();
        assertThat(JsonCodec.read(JsonCodec.write(draft))).isEqualTo(draft);
        String markdown = MarkdownCodec.write(draft);
        assertThat(markdown).contains("**其他栏目**", "| 数据来源 | 施工台账 |");
        assertThat(MarkdownCodec.read(markdown).scores()).isEqualTo(draft.scores());
    }

    @Test
    void aSignOrUnitThatDidNotBelongToANumberIsKept() {
        Recognition recognition = Printed.recognise("""
                项目支出绩效自评表
                一级指标\t二级指标\t三级指标\t指标性质\t年度指标值\t度量单位\t实际完成值\t分值\t得分
                产出\t数量指标\t道路里程\t≥\t12\t公里\t12.5\t30\t30
                效益\t社会效益\t出行条件\t定性\t明显改善\t\t明显改善\t20\t20
                """);
        assertThat(Printed.indicator(recognition, "道路里程").orElseThrow().otherCells())
                .isEmpty();
        assertThat(Printed.indicator(recognition, "出行条件").orElseThrow().otherCells())
                .containsExactly(new OtherCell("指标性质", "定性"));
    }

    @Test
    void wordsThatASecondTablePrintsDifferentlyAreKeptBeside() {
        Recognition recognition = Printed.recognise("""
                某县2023年度道路项目绩效评价报告
                附件1：评分表
                一级指标\t二级指标\t三级指标\t评价标准\t分值\t得分
                产出\t产出数量\t道路里程\t完成得满分\t60\t58
                产出\t产出质量\t验收合格率\t合格得满分\t40\t40
                合计\t\t\t\t100\t98
                附件2：指标体系
                一级指标\t二级指标\t三级指标\t评价标准\t分值
                产出\t产出数量\t道路里程\t每少1公里扣2分\t60
                产出\t产出质量\t验收合格率\t合格得满分\t40
                """);
        assertThat(Printed.indicator(recognition, "道路里程").orElseThrow().otherCells())
                .containsExactly(new OtherCell("评价标准", "每少1公里扣2分"));
    }
}
