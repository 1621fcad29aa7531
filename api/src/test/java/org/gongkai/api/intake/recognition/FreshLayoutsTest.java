package org.gongkai.api.intake.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.OtherCell;
import org.junit.jupiter.api.Test;

/** Layouts of ten further files (county, city and province; 2016–2023) that were read wrongly or not at all at first. Invented. */
class FreshLayoutsTest {

    @Test
    void aReEvaluationPrintsTheUnitsScoreBesideTheBureausAndConcludesTheBureaus() {
        Recognition recognition = Printed.recognise("""
                平江市财政局关于2019年度社区养老服务补贴项目绩效重点评价报告
                项目单位：平江市民政局
                一、评价结论
                该项目自评得分95分，经复核评价得分82.3分，评价等级为良。
                二、评价指标得分情况
                评价维度\t具体指标\t指标权重\t单位自评\t财政复评\t复评扣分原因
                项目决策\t立项规范性\t20\t20\t17\t论证不充分
                项目管理\t资金使用合规性\t20\t19\t16.3\t凭证附件不全
                项目绩效\t补贴发放及时性\t60\t56\t49\t延迟一个月
                合计\t\t100\t95\t82.3\t
                """);
        EvaluationReport draft = recognition.draft();
        assertThat(draft.project().name()).isEqualTo("社区养老服务补贴项目");
        assertThat(draft.scores().statedScore()).isEqualByComparingTo("82.3");
        assertThat(draft.scores().totalScore()).isEqualByComparingTo("82.3");
        assertThat(draft.evaluation().kind())
                .as("re-evaluated, not self-evaluated")
                .isNull();
        Indicator vouchers = Printed.indicator(recognition, "资金使用合规性").orElseThrow();
        assertThat(vouchers.score()).isEqualByComparingTo("16.3");
        assertThat(vouchers.otherCells()).contains(new OtherCell("单位自评", "19"));
        assertThat(recognition.notes()).anyMatch(n -> n.message().contains("一句话里有几个得分，草稿取 82.3"));
    }

    @Test
    void aFundTableHeadedProjectListsSourcesAndNoProjects() {
        Recognition recognition = Printed.recognise("""
                北麓县残疾人联合会2018年度残疾人康复项目支出绩效评价报告
                一、资金情况
                以下金额单位均为元。
                项目\t预算数\t实际支出\t执行率
                合计\t1250000.00\t1187430.25\t94.99%
                省级资金\t800000.00\t800000.00\t100%
                县级资金\t450000.00\t387430.25\t86.10%
                """);
        assertThat(recognition.draft().funds().rows())
                .extracting(FundRow::label)
                .containsExactly("合计", "省级资金", "县级资金");
        assertThat(recognition.draft().funds().rows().get(2).spent().wanYuan()).isEqualByComparingTo("38.743025");
        assertThat(recognition.notes()).noneMatch(n -> n.message().contains("每行是一个项目"));
    }

    @Test
    void aFormThatBeginsWithTheProjectsNameIsNoListOfProjects() {
        Recognition recognition = Printed.recognise("""
                2020年度项目支出绩效自评表\t\t\t\t\t\t
                项目名称\t农村电网改造补助\t\t\t实施单位\t白石县发展和改革局\t
                \t资金情况（元）\t年初预算数\t全年预算数\t全年执行数\t执行率\t得分
                \t年度资金总额\t5,000,000.00\t4,850,000.00\t4,801,500.00\t99%\t9.9
                一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分
                产出指标\t数量指标\t改造台区\t24个\t23个\t50\t48
                效益指标\t社会效益指标\t受益户数\t3200户\t3188户\t40\t39
                总分\t\t\t\t\t100\t96.9
                """);
        EvaluationReport draft = recognition.draft();
        assertThat(draft.project().name()).isEqualTo("农村电网改造补助");
        assertThat(draft.implementingUnit().name()).isEqualTo("白石县发展和改革局");
        assertThat(draft.funds().rows().get(0).spent().wanYuan()).isEqualByComparingTo("480.15");
        assertThat(draft.scores().leaves()).hasSize(2);
    }

    @Test
    void theUnitOfMoneyBehindANameIsNoPartOfTheName() {
        EvaluationReport draft = Printed.recognise("""
                2021年度县级部门预算项目支出绩效自评表
                填报单位（盖章）：临泽湾县农业农村局　　　　金额单位：万元
                项目名称：高标准农田建设项目
                """).draft();
        assertThat(draft.implementingUnit().name()).isEqualTo("临泽湾县农业农村局");
    }

    @Test
    void theTitleOfAScoreSheetInsideTheSheetIsTheTitle() {
        EvaluationReport draft = Printed.recogniseHtml("""
                <table><tr><td colspan="6">西港市2021年度就业见习补贴资金绩效评价评分表</td></tr>
                <tr><td colspan="3">指标体系</td><td colspan="3">评分情况</td></tr>
                <tr><td>一级</td><td>二级</td><td>三级</td><td>权重</td><td>得分</td><td>扣减说明</td></tr>
                <tr><td>决策</td><td>目标</td><td>目标合理性</td><td>40</td><td>36</td><td>未分解到年度</td></tr>
                <tr><td>产出</td><td>数量</td><td>见习人数</td><td>60</td><td>58.8</td><td></td></tr>
                <tr><td>合计</td><td></td><td></td><td>100</td><td>94.8</td><td></td></tr></table>""").draft();
        assertThat(draft.title()).isEqualTo("西港市2021年度就业见习补贴资金绩效评价评分表");
        assertThat(draft.fiscalYear()).isEqualTo(2021);
        assertThat(draft.scores().leaves())
                .extracting(Indicator::deductionReason)
                .contains("未分解到年度");
    }
}
