package org.gongkai.api.intake.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.FundSource;
import org.gongkai.schema.report.Indicator;
import org.junit.jupiter.api.Test;

/**
 * Forms of which copying left only the cells: one per line with a bar behind it, one per paragraph, or a blank between them. The
 * shapes are those of published pages and Word texts; names and numbers are invented.
 */
class CellStreamTest {

    private static final List<String> FORM = List.of(
            "项目名称",
            "乡镇卫生院设备购置项目",
            "主管部门",
            "青山县卫生健康局",
            "实施单位",
            "青山县柳河镇卫生院",
            "项目资金(万元)",
            "年初预算数",
            "全年预算数",
            "全年执行数",
            "分值",
            "执行率",
            "得分",
            "年度资金总额",
            "50",
            "48",
            "36",
            "10",
            "75%",
            "7.5",
            "其中：当年财政拨款",
            "50",
            "48",
            "36",
            "",
            "",
            "",
            "绩效指标",
            "一级指标",
            "二级指标",
            "三级指标",
            "年度指标值",
            "实际完成值",
            "分值",
            "得分",
            "偏差原因分析及改进措施",
            "产出指标",
            "数量指标",
            "购置设备数量",
            "≥12台",
            "9",
            "20",
            "15",
            "两次流标，已重新招标",
            "质量指标",
            "验收合格率",
            "100%",
            "100%",
            "20",
            "20",
            "",
            "时效指标",
            "到货及时率",
            "100%",
            "75%",
            "10",
            "7.5",
            "",
            "效益指标",
            "社会效益指标",
            "诊疗能力",
            "提升",
            "提升",
            "30",
            "28",
            "",
            "满意度指标",
            "服务对象满意度指标",
            "患者满意度",
            "≥90%",
            "93.5%",
            "10",
            "10",
            "",
            "总分",
            "100",
            "88");

    @Test
    void cellsOfAWebPageThatEachEndWithABar() {
        check("柳河镇2023年度项目支出绩效自评表 |\n" + FORM.stream().map(c -> c + " |\n").collect(Collectors.joining()));
    }

    @Test
    void oneCellPerParagraphWithAnEmptyParagraphForAnEmptyCell() {
        check("2023年度项目支出绩效自评表\n\n"
                + FORM.stream().map(c -> (c.isEmpty() ? " " : c) + "\n\n").collect(Collectors.joining()));
    }

    @Test
    void aHeadAndAnIndicatorNameBrokenByANarrowColumnAreOneCell() {
        List<String> broken = FORM.stream()
                .flatMap(c -> c.equals("年度指标值")
                        ? Stream.of("年度", "指标值")
                        : c.equals("社会效益指标") ? Stream.of("社会效益", "指标") : Stream.of(c))
                .toList();
        check("2023年度项目支出绩效自评表\n\n"
                + broken.stream().map(c -> (c.isEmpty() ? " " : c) + "\n\n").collect(Collectors.joining()));
    }

    @Test
    void cellsInOneLineWithBlanksBetweenThemAndEmptyOnesLost() {
        check("附件: 项目支出绩效自评表 (2023年度) "
                + FORM.stream().filter(c -> !c.isEmpty()).collect(Collectors.joining(" ")));
    }

    @Test
    void aRowThatCouldBeCutInTwoWaysIsLeftAloneInsteadOfGuessed() {
        String table = "一级指标 二级指标 三级指标 分值 得分 扣分原因 备注 "
                + "产出指标 数量指标 补助人数 40 30 人数未足额 见附件 质量指标 足额发放率 50 40 部分月份迟发 "
                + "效益指标 社会效益指标 学生营养状况 10 10 合计 100 80 填表说明：得分依据学校台账和抽查记录逐项核定，满分一百分。";
        Recognition recognition = Printed.recognise("青山县教育局2023年度食堂补助项目支出绩效自评表\n" + table);
        assertThat(table.length()).isGreaterThan(120);
        assertThat(recognition.draft().scores().leaves()).isEmpty();
        assertThat(recognition.notes()).extracting(Note::pointer).contains("/scores/indicators");

        Recognition withoutRemark = Printed.recognise(
                "青山县教育局2023年度食堂补助项目支出绩效自评表\n" + table.replace(" 备注", "").replace(" 见附件", "，见附件"));
        assertThat(withoutRemark.draft().scores().leaves())
                .extracting(Indicator::name, Indicator::deductionReason)
                .containsExactly(tuple("补助人数", "人数未足额，见附件"), tuple("足额发放率", "部分月份迟发"), tuple("学生营养状况", null));
    }

    @Test
    void thePlaceholdersOfTheFormAreNoIndicators() {
        Recognition recognition = Printed.recognise("""
                青山县林业局2022年度防火专项经费绩效自评表
                一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分
                产出指标\t数量指标\t指标1：巡护里程\t100公里\t100公里\t40\t40
                \t\t指标2：\t\t\t\t
                \t\t……\t\t\t\t
                \t质量指标\t指标1：设备完好率\t95%\t96%\t50\t50
                总分\t\t\t\t\t90\t90
                """);
        assertThat(recognition.draft().scores().leaves())
                .extracting(Indicator::name)
                .containsExactly("巡护里程", "设备完好率");
    }

    private static void check(String text) {
        Recognition recognition = Printed.recognise(text);
        var draft = recognition.draft();
        assertThat(draft.fiscalYear()).isEqualTo(2023);
        assertThat(draft.project().name()).isEqualTo("乡镇卫生院设备购置项目");
        assertThat(draft.implementingUnit().name()).isEqualTo("青山县柳河镇卫生院");
        FundRow total = draft.funds().rows().stream()
                .filter(r -> r.source() == FundSource.TOTAL)
                .findFirst()
                .orElseThrow();
        assertThat(total.initialBudget().wanYuan()).isEqualByComparingTo("50");
        assertThat(total.adjustedBudget().wanYuan()).isEqualByComparingTo("48");
        assertThat(total.spent().wanYuan()).isEqualByComparingTo("36");
        assertThat(total.score()).isEqualByComparingTo("7.5");
        assertThat(draft.scores().leaves())
                .extracting(i -> i.name() + " " + i.maxScore().toPlainString() + "/"
                        + i.score().toPlainString())
                .containsExactly("购置设备数量 20/15", "验收合格率 20/20", "到货及时率 10/7.5", "诊疗能力 30/28", "患者满意度 10/10");
        assertThat(Printed.indicator(recognition, "购置设备数量").orElseThrow().deviationCause())
                .isEqualTo("两次流标，已重新招标");
        assertThat(Printed.indicator(recognition, "质量指标").orElseThrow().children())
                .extracting(Indicator::name)
                .containsExactly("验收合格率");
        assertThat(draft.scores().totalMaxScore()).isEqualByComparingTo(BigDecimal.valueOf(100));
        assertThat(draft.scores().totalScore()).isEqualByComparingTo("88");
        assertThat(recognition.notes())
                .anySatisfy(n -> assertThat(n.messageEn()).contains("its rows were concluded"));
    }
}
