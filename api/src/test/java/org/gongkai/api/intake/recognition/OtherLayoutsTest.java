package org.gongkai.api.intake.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.FundSource;
import org.gongkai.schema.report.Grade;
import org.gongkai.schema.report.GradeScale;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Statement;
import org.junit.jupiter.api.Test;

/** Invented reports of other places in other layouts: what they print comes out, what can't be told is said. */
class OtherLayoutsTest {

    @Test
    void rowsOnLinesWithTabsAndWeightsInBracketsMakeATree() {
        Recognition recognition = Printed.recognise("""
                青山县农业农村局关于2023年度高标准农田建设项目
                支出绩效自评报告
                一、综合评价结论
                经自评，该项目综合得分为8.5分，评价等级为“良”。
                附件：项目支出绩效自评评分表
                序号\t一级指标\t二级指标\t三级指标\t权重\t自评得分\t扣分原因
                1\t决策（10分）\t项目立项（4分）\t立项依据充分性\t4\t4\t
                2\t\t绩效目标（6分）\t绩效目标合理性\t3\t3\t
                3\t\t\t绩效指标明确性\t3\t1.5\t指标未量化
                合计\t\t\t\t10\t8.5\t
                """);
        EvaluationReport draft = recognition.draft();
        assertThat(draft.title()).isEqualTo("青山县农业农村局关于2023年度高标准农田建设项目支出绩效自评报告");
        assertThat(draft.project().name()).isEqualTo("高标准农田建设项目");
        assertThat(draft.scores().leaves())
                .extracting(Indicator::name)
                .containsExactly("立项依据充分性", "绩效目标合理性", "绩效指标明确性");
        assertThat(Printed.indicator(recognition, "绩效指标明确性").orElseThrow().deductionReason())
                .isEqualTo("指标未量化");
        assertThat(recognition.notes())
                .noneMatch(n -> n.pointer() != null && n.pointer().startsWith("/scores/total"));
    }

    @Test
    void amountsInProseGoToTheSourceTheyName() {
        EvaluationReport draft = Printed.recognise("""
                        某县2023年度道路项目绩效评价报告
                        一、项目概况
                        （一）项目资金情况
                        项目总投资1.25亿元，其中中央财政资金8000万元，省级财政资金3000万元，县级配套资金1500万元。累计支出11560.35万元。
                        """).draft();
        assertThat(draft.funds().rows())
                .extracting(FundRow::source)
                .containsExactly(FundSource.TOTAL, FundSource.CENTRAL, FundSource.PROVINCIAL, FundSource.COUNTY);
        assertThat(draft.funds().rows().get(0).planned()).hasToString("12500");
        assertThat(draft.funds().rows().get(0).spent()).hasToString("11560.35");
    }

    @Test
    void aRateThatDoesNotFitTheAmountsIsNoted() {
        Recognition recognition = Printed.recognise("""
                某县2023年度道路项目绩效评价报告
                一、项目概况
                （一）项目资金情况
                年初预算安排100万元，实际支出50万元，预算执行率95%。
                """);
        assertThat(recognition.notes())
                .anyMatch(
                        n -> n.kind() == Note.Kind.CONTRADICTION && n.message().contains("50.00%"));
    }

    @Test
    void oneCellPerLineWithoutTabsIsPutTogetherByItsSums() {
        Recognition recognition = Printed.recognise("临溪市2024年疫苗接种项目绩效评价指标评分表\n"
                + String.join(
                        "\n",
                        List.of(
                                "一级指标", "二级指标", "三级指标", "分值", "得分", "决策", "15", "项目立项", "立项依据充分性", "5", "5", "立项程序规范性",
                                "5", "5", "绩效目标", "绩效目标合理性", "5", "4", "产出", "85", "产出数量", "疫苗接种人数", "85", "80", "总分",
                                "100", "94")));
        assertThat(recognition.draft().scores().totalScore()).isEqualByComparingTo("94");
        assertThat(Printed.indicator(recognition, "决策").orElseThrow().maxScore())
                .isEqualByComparingTo("15");
        assertThat(Printed.indicator(recognition, "疫苗接种人数").orElseThrow().score())
                .isEqualByComparingTo("80");
    }

    @Test
    void digitsWithoutSeparatorsAreSplitSoThatTheTotalsComeOut() {
        Recognition recognition = Printed.recognise("指标得分 一级指标分值二级指标分值三级指标分值得分决策20项目立项10立项依据充分性55立项程序规范性54"
                + "绩效目标10绩效目标合理性1010产出80产出数量80实际完成率8076.5总分10010010095.5");
        assertThat(Printed.indicator(recognition, "实际完成率").orElseThrow().score())
                .isEqualByComparingTo("76.5");
        assertThat(recognition.draft().scores().totalScore()).isEqualByComparingTo("95.5");
    }

    @Test
    void aSplitThatStaysOpenLeavesTheValuesEmptyAndNamesTheChoices() {
        Recognition recognition = Printed.recognise("指标得分 一级指标二级指标分值得分决策立项依据充分性10.510立项程序规范性55绩效目标合理性55绩效指标明确性55");
        assertThat(Printed.indicator(recognition, "立项依据充分性").orElseThrow().maxScore())
                .isNull();
        assertThat(recognition.notes())
                .anyMatch(n -> n.kind() == Note.Kind.AMBIGUOUS && n.candidates().size() > 1);
    }

    @Test
    void aPrintedGradeScaleIsTakenAndSpendingTablesInYuanBecomeWanYuan() {
        EvaluationReport draft = Printed.recogniseHtml("""
                        <h1>2022年度永丰区教育补助资金绩效评价报告</h1><h2>一、资金使用情况</h2>
                        <table><tr><th>资金来源</th><th>预算金额（元）</th><th>支出金额（元）</th></tr>
                        <tr><td>合计</td><td>12,500,000.00</td><td>11,875,000.00</td></tr></table>
                        <h2>二、评价结论</h2><p>评价得分87.6分，绩效等级为“良”。90（含）-100分为优、80（含）-90分为良、60（含）-80分为中、60分以下为差。</p>
                        """).draft();
        assertThat(draft.funds().rows().get(0).adjustedBudget()).hasToString("1250");
        assertThat(draft.scores().grade()).isEqualTo("良");
        assertThat(draft.scores().scale().origin()).isEqualTo(GradeScale.Origin.PRINTED);
        assertThat(draft.scores().scale().bands().get(1).grade()).isEqualTo(Grade.GOOD);
    }

    @Test
    void aScoreAboveItsWeightIsKeptAndNoted() {
        Recognition recognition = Printed.recogniseHtml("""
                <h3>北河市2021年垃圾分类项目绩效自评表</h3><table>
                <tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>分值</td><td>得分</td></tr>
                <tr><td>产出</td><td>数量</td><td>分类亭</td><td>10</td><td>12</td></tr>
                <tr><td colspan=3>合计</td><td>10</td><td>10</td></tr></table>
                """);
        assertThat(Printed.indicator(recognition, "分类亭").orElseThrow().score()).isEqualByComparingTo("12");
        assertThat(recognition.notes())
                .filteredOn(n -> n.kind() == Note.Kind.CONTRADICTION)
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aTextInAScoreCellIsNotGuessed() {
        Recognition recognition = Printed.recogniseHtml("""
                <table><tr><td>一级指标</td><td>三级指标</td><td>分值</td><td>得分</td></tr>
                <tr><td>产出</td><td>完成数量</td><td>10</td><td>基本完成</td></tr>
                <tr><td>产出</td><td>完成质量</td><td>10</td><td>9分</td></tr></table>
                """);
        assertThat(Printed.indicator(recognition, "完成数量").orElseThrow().score()).isNull();
        assertThat(recognition.notes()).anyMatch(n -> n.kind() == Note.Kind.NOT_UNDERSTOOD);
        assertThat(recognition.unplaced()).extracting(Unplaced::text).contains("基本完成");
    }

    @Test
    void twoReportsInOneFileAreTwoDrafts() {
        List<Recognition> reports = Printed.all(Printed.html("""
                <h3>2023年度饮水安全项目重点绩效评价报告</h3><p>一、基本情况</p><p>项目单位为云阳市水务局。</p><p>二、评价结论</p><p>项目综合得分81.5分，等级为良。</p><p>三、存在的问题</p><p>1.水质检测不到位。</p>
                <h3>2023年度公交补贴项目重点绩效评价报告</h3><p>一、基本情况</p><p>项目单位为云阳市交通局。</p><p>二、评价结论</p><p>项目综合得分90.2分，等级为优。</p><p>三、存在的问题</p><p>1.线路优化不足。</p>
                """));
        assertThat(reports).extracting(r -> r.draft().project().name()).containsExactly("饮水安全项目", "公交补贴项目");
        assertThat(reports.get(1).draft().problems())
                .extracting(Statement::text)
                .containsExactly("线路优化不足。");
    }

    @Test
    void lostBracketsAreProposedAndNeverApplied() {
        Recognition recognition = Printed.recognise("""
                某县2023年度某项目绩效评价报告
                一、项目概况
                按琼财采20112978号关于政府采购协议供货有关事宜的通知有关规定执行。
                """);
        assertThat(recognition.draft().citations().get(0).number()).isEqualTo("琼财采20112978号");
        assertThat(recognition.notes())
                .filteredOn(n -> n.kind() == Note.Kind.REPAIR_PROPOSED)
                .flatExtracting(Note::candidates)
                .containsExactly("琼财采〔2011〕2978号");
    }

    @Test
    void aFileWithoutAReportStaysWholeInTheTrayOrItsSections() {
        Recognition recognition = Printed.recognise("会议通知\n请各单位于周五参加会议。");
        assertThat(recognition.draft().scores().indicators()).isEmpty();
        assertThat(recognition.notes()).anyMatch(n -> n.kind() == Note.Kind.NOT_FOUND);
        assertThat(recognition.coverage().placed() + recognition.coverage().unplaced())
                .isEqualTo(recognition.coverage().characters());
    }

    @Test
    void theDisclosureBlockOfAPageIsItsOriginalPublication() {
        EvaluationReport draft = Printed.recogniseHtml("""
                        <table><tr><td>索引号：</td><td>11340000/202303-00360</td><td>发布机构：</td><td>某县财政局</td></tr>
                        <tr><td>发布日期：</td><td>2023-03-15</td><td>主题分类：</td><td>财政</td></tr></table>
                        <h1>某县2022年度道路项目绩效评价报告</h1><h2>一、评价结论</h2><p>综合得分88分。</p>
                        """).draft();
        assertThat(draft.originalPublication()).isNotNull();
        assertThat(draft.originalPublication().date()).hasToString("2023-03-15");
        assertThat(draft.originalPublication().properties()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(draft.form()).isEmpty();
    }
}
