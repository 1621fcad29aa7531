package org.gongkai.api.intake.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.FundSource;
import org.gongkai.schema.report.Indicator;
import org.junit.jupiter.api.Test;

/** What the files of other bureaus taught, one rule in each test; the files themselves are read by {@link ReportsOfOtherBureausTest}. */
class RulesOfOtherBureausTest {

    @Test
    void tablesThatShareAHundredPointsPrintPartsAndNoTotalOfTheReport() {
        EvaluationReport draft = Printed.recogniseHtml("""
                <p>青川县2023年林道养护项目绩效评价报告</p>
                <table><tr><td>一级指标</td><td>二级指标</td><td>分值</td><td>得分</td></tr>
                <tr><td>过程</td><td>预算执行率</td><td>40</td><td>36</td></tr>
                <tr><td colspan="2">合计</td><td>40</td><td>36</td></tr></table>
                <p>产出情况</p>
                <table><tr><td>一级指标</td><td>二级指标</td><td>分值</td><td>得分</td></tr>
                <tr><td>产出</td><td>养护里程</td><td>60</td><td>57</td></tr>
                <tr><td colspan="2">合计</td><td>60</td><td>57</td></tr></table>""").draft();
        assertThat(draft.scores().totalScore()).isNull();
        assertThat(draft.scores().totalMaxScore()).isNull();
        assertThat(draft.scores().indicators())
                .extracting(i -> i.name() + " " + i.maxScore() + " " + i.score())
                .containsExactly("过程 40 36", "产出 60 57");
    }

    @Test
    void anExpertsScoreIsNotTheAverageOfTheExperts() {
        Recognition recognition = Printed.recognise("""
                临江县2022年文化下乡项目绩效评价报告
                一级指标\t二级指标\t分值\t专家1得分\t专家2得分\t平均分
                产出\t演出场次\t60\t60\t56\t58
                效益\t群众满意度\t40\t30\t36\t33
                合计\t\t100\t90\t92\t91
                """);
        Indicator shows = Printed.indicator(recognition, "演出场次").orElseThrow();
        assertThat(shows.score()).isEqualByComparingTo("58");
        assertThat(shows.otherCells())
                .extracting(c -> c.column() + " " + c.text())
                .containsExactly("专家1得分 60", "专家2得分 56");
        assertThat(recognition.draft().scores().totalScore()).isEqualByComparingTo("91");
    }

    @Test
    void aColumnOfWordsIsNoColumnOfPoints() {
        Recognition recognition = Printed.recognise("""
                2022年度项目支出绩效自评表
                一级指标\t二级指标\t三级指标\t分值\t得分情况\t得分
                产出指标\t数量指标\t建设大棚\t50\t已全部建成\t50
                效益指标\t社会效益指标\t带动就业\t50\t人数略少\t45
                总分\t\t\t100\t\t95
                """);
        Indicator jobs = Printed.indicator(recognition, "带动就业").orElseThrow();
        assertThat(jobs.score()).isEqualByComparingTo("45");
        assertThat(recognition.notes()).noneMatch(n -> n.kind() == Note.Kind.NOT_UNDERSTOOD);
    }

    @Test
    void theFirstYearOfAFundTableByYearsIsNotTheWhole() {
        Recognition recognition = Printed.recogniseHtml("""
                <p>关于海陵区智慧停车项目绩效评价情况的报告</p><p>一、资金情况（单位：万元）</p>
                <table><tr><td>年度</td><td>预算数</td><td>支出数</td></tr>
                <tr><td>2021年</td><td>1500</td><td>1380</td></tr>
                <tr><td>2022年</td><td>1800</td><td>1638</td></tr>
                <tr><td>合计</td><td>3300</td><td>3018</td></tr></table>""");
        assertThat(recognition.draft().funds().rows())
                .extracting(FundRow::source, r -> r.spent().wanYuan().intValue())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(FundSource.TOTAL, 3018));
        assertThat(recognition.notes())
                .extracting(Note::message)
                .anyMatch(m -> m.contains("资金表“2021年”一行不是已知的资金来源"))
                .anyMatch(m -> m.contains("资金表“2022年”一行不是已知的资金来源"));
    }

    @Test
    void aFundHeadOfTwoRowsDividesEachStageIntoAmountAndShare() {
        EvaluationReport draft = Printed.recogniseHtml("""
                <p>黔岭县2022年补助资金绩效评价报告</p>
                <table><tr><td rowspan="2">资金来源</td><td colspan="2">资金计划（万元）</td><td colspan="2">资金支出（元）</td></tr>
                <tr><td>占比</td><td>金额</td><td>金额</td><td>支出率</td></tr>
                <tr><td>中央财政</td><td>70%</td><td>3,500</td><td>33,250,000</td><td>95%</td></tr>
                <tr><td>合计</td><td>100%</td><td>5,000</td><td>46,000,000</td><td>92%</td></tr></table>""").draft();
        FundRow central = draft.funds().rows().get(0);
        assertThat(central.planned().wanYuan()).isEqualByComparingTo("3500");
        assertThat(central.spent().wanYuan()).isEqualByComparingTo("3325");
        assertThat(central.executionRatePercent()).isEqualByComparingTo("95");
    }

    @Test
    void aYearThatOnlyTheTextPrintsIsConcludedAndNoted() {
        Recognition recognition = Printed.recognise("""
                北津区民政局养老服务补贴项目绩效评价报告
                一、项目概况
                根据北民〔2017〕12号文件，截至2018年12月31日，项目全部完成。
                """);
        assertThat(recognition.draft().fiscalYear()).isEqualTo(2018);
        assertThat(recognition.notes())
                .anyMatch(n -> "/fiscalYear".equals(n.pointer()) && n.message().contains("2018"));

        Recognition two = Printed.recognise("""
                北津区民政局养老服务补贴项目绩效评价报告
                一、项目概况
                2018年度完成一期，2019年度完成二期。
                """);
        assertThat(two.draft().fiscalYear()).isNull();
        assertThat(two.notes()).anyMatch(n -> n.candidates().equals(List.of("2018", "2019")));
    }

    @Test
    void numbersInChineseCharactersAreScoresAndMoneyToo() {
        EvaluationReport draft = Printed.recognise("""
                北津区民政局2024年度养老服务补贴项目绩效评价报告
                一、项目概况
                预算安排三千二百万元，年末实际支出三千零八十六万五千元。
                二、评价结论
                本项目绩效评价得分为九十二点五分，评定等级为二级。
                """).draft();
        assertThat(draft.scores().statedScore()).isEqualByComparingTo("92.5");
        assertThat(draft.scores().grade()).isEqualTo("二级");
        assertThat(draft.funds().rows().get(0).spent().wanYuan()).isEqualByComparingTo("3086.5");
    }

    @Test
    void moneyInTheSentenceOfAnEnumerationIsReadBesideItsItems() {
        EvaluationReport draft = Printed.recognise("""
                松河县2021年农机推广项目绩效评价报告
                一、资金使用情况
                项目实际支出96.5万元，主要用于：机具购置费60万元，培训费21.5万元，宣传费15万元。
                """).draft();
        assertThat(draft.funds().expenditures()).hasSize(3);
        assertThat(draft.funds().rows().get(0).spent().wanYuan()).isEqualByComparingTo("96.5");
    }

    @Test
    void aTotalBelowATableOfDeductionsIsTheScoreWhateverColumnItStandsIn() {
        EvaluationReport draft = Printed.recognise("""
                阳澄县2020年度托养服务项目绩效评价扣分表
                序号\t评价指标\t标准分\t扣分\t扣分原因
                1\t立项规范性\t40\t扣2分\t论证不足
                2\t托养人数完成率\t60\t-6.5\t完成率92.5%
                合计\t\t100\t8.5\t
                最终得分\t\t\t91.5\t优
                """).draft();
        assertThat(draft.scores().totalScore()).isEqualByComparingTo("91.5");
        assertThat(draft.scores().totalDeduction()).isEqualByComparingTo("8.5");
        assertThat(draft.scores().leaves())
                .extracting(Indicator::deduction)
                .containsExactly(decimal("2"), decimal("6.5"));
        assertThat(draft.scores().grade()).isEqualTo("优");
    }

    @Test
    void eachRowOfAListIsADraftWithTheUnitAndTheYearAboveIt() {
        List<Recognition> rows = Printed.all(Printed.text("""
                南屏县教育体育局2022年度预算项目支出绩效自评结果汇总表（单位：元）
                序号\t项目名称\t项目实施单位\t全年预算数\t全年执行数\t自评得分\t自评等级
                1\t校舍维修改造\t南屏县校建中心\t6400000\t6125000\t96.2\t优
                2\t教师培训经费\t\t800000\t612000\t84.65\t良
                合计\t\t\t7200000\t6737000\t\t
                """));
        assertThat(rows).extracting(r -> r.draft().project().name()).containsExactly("校舍维修改造", "教师培训经费");
        EvaluationReport training = rows.get(1).draft();
        assertThat(training.fiscalYear()).isEqualTo(2022);
        assertThat(training.scores().statedScore()).isEqualByComparingTo("84.65");
        assertThat(training.scores().grade()).isEqualTo("良");
        assertThat(training.funds().rows().get(0).spent().wanYuan()).isEqualByComparingTo("61.2");
        assertThat(rows.get(0).draft().implementingUnit().name()).isEqualTo("南屏县校建中心");
        assertThat(training.implementingUnit())
                .as("the row leaves it open, the heading's may be another")
                .isNull();
    }

    @Test
    void aTableOfSourcesWhoseHeadNobodyKnowsIsNamed() {
        Recognition recognition = Printed.recognise("""
                临川县2020年扶贫车间项目绩效评价报告
                一、资金情况
                渠道\t甲栏\t乙栏
                中央资金\t300\t280
                县级资金\t30\t25
                """);
        assertThat(recognition.draft().funds().rows()).isEmpty();
        assertThat(recognition.notes()).anyMatch(n -> n.message().contains("这张表像资金表"));
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }
}
