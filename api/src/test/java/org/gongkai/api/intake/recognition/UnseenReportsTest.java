package org.gongkai.api.intake.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.schema.report.EvaluationKind;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Grade;
import org.junit.jupiter.api.Test;

/** Readings that were wrong, without a note, when reports of other counties were tried. Names and numbers are invented. */
class UnseenReportsTest {

    @Test
    void eachFundColumnHasTheUnitOfItsOwnHead() {
        Recognition recognition = Printed.recognise("""
                2020年度青山县路灯安装项目支出绩效自评表
                项目资金\t\t年初预算数（万元）\t全年预算数（万元）\t全年执行数（元）\t分值\t执行率\t得分
                \t年度资金总额\t150\t150\t1425000\t10\t95%\t9.5
                一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分
                产出指标\t数量指标\t安装路灯数量\t500盏\t480盏\t90\t86
                """);
        FundRow total = recognition.draft().funds().rows().get(0);
        assertThat(total.adjustedBudget().wanYuan()).isEqualByComparingTo("150");
        assertThat(total.spent().wanYuan()).isEqualByComparingTo("142.5");
    }

    @Test
    void theScoreOfAnotherYearIsNotTheScoreOfThisReport() {
        Recognition recognition = Printed.recognise("""
                青山县2022年度农田建设项目绩效评价报告
                一、评价结论
                去年同类项目得分78分，等级为中。本次评价得分88.3分，评价等级为良。
                """);
        assertThat(recognition.draft().scores().statedScore()).isEqualByComparingTo("88.3");
        assertThat(recognition.draft().scores().grade()).isEqualTo("良");
        assertThat(Grade.ofLabel("良")).contains(Grade.GOOD);
    }

    @Test
    void twoScoresInOneReportAreAmbiguous() {
        Recognition recognition = Printed.recognise("""
                青山县民政局2022年度项目支出绩效自评报告
                一、项目一
                自评得分98分，等级为优。
                二、项目二
                自评得分85分，等级为良。
                """);
        assertThat(recognition.notes())
                .filteredOn(n -> n.kind() == Note.Kind.AMBIGUOUS)
                .extracting(Note::candidates)
                .contains(List.of("98", "85"));
    }

    @Test
    void theTickedOptionTellsWhoEvaluated() {
        Recognition recognition = Printed.recognise("""
                青山县城市管理局2024年度环卫保洁项目绩效评价报告
                评价方式：□单位自评 □部门评价 √财政评价
                项目名称：环卫保洁项目
                一、基本情况
                """);
        assertThat(recognition.draft().evaluation().kind()).isEqualTo(EvaluationKind.FISCAL_EVALUATION);
    }

    @Test
    void theYearInBracketsBehindAnOrganisationIsNoPartOfItsName() {
        Recognition recognition = Printed.recognise("""
                青山县公路养护项目绩效评价报告
                项目单位：青山县公路段
                主管部门：青山县财政局 （2018年度）
                一、基本情况
                """);
        assertThat(recognition.draft().competentDepartment().name()).isEqualTo("青山县财政局");
    }

    @Test
    void sourcesOfMoneyAreNoExpenditure() {
        Recognition recognition = Printed.recognise("""
                青山县水利局2022年度水库加固项目支出绩效自评报告
                一、项目概况
                总投资1.2亿元，其中中央资金8000万元，省级资金2,500万元，县级配套1500万元。
                """);
        assertThat(recognition.draft().funds().expenditures()).isEmpty();
    }

    @Test
    void aTitleWithABlankBehindEveryCharacterGivesNoProjectName() {
        Recognition recognition = Printed.recognise("""
                2021 年 度 农 村 饮 水 项 目 绩 效 评 价 报 告
                一、基本情况
                """);
        assertThat(recognition.draft().fiscalYear()).isEqualTo(2021);
        assertThat(recognition.notes()).extracting(Note::pointer).contains("/project/name");
    }

    @Test
    void aWordThatEndsLikeAnOrganisationIsNone() {
        Recognition recognition = Printed.recognise("""
                办公楼、食堂及餐厅暖通改造经费绩效自评表
                一、基本情况
                """);
        assertThat(recognition.draft().implementingUnit()).isNull();
        assertThat(recognition.draft().project().name()).isEqualTo("办公楼、食堂及餐厅暖通改造经费");
    }

    @Test
    void digitsThatNoTotalConfirmsAreSplitWithANote() {
        Recognition recognition = Printed.recognise("""
                青山县2014年度农村饮水项目支出绩效评价报告
                附件：评分表
                一级指标二级指标三级指标分值得分决策项目立项立项依据充分性11立项程序规范性111过程资金管理资金使用合规性1211产出产出数量实际完成率1111
                """);
        assertThat(recognition.notes())
                .filteredOn(n -> n.kind() == Note.Kind.CONCLUDED)
                .extracting(Note::messageEn)
                .anyMatch(m -> m.contains("no total confirms"));
    }

    @Test
    void anEmptyFormGivesNoIndicators() {
        Recognition recognition = Printed.recognise("""
                项目支出绩效自评表
                一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分
                产出指标\t数量指标\t指标1：\t\t\t\t
                \t\t指标2：\t\t\t\t
                总分\t\t\t\t\t100\t
                """);
        assertThat(recognition.draft().scores().leaves())
                .noneMatch(i -> i.name().contains("指标1"));
        assertThat(recognition.draft().scores().totalScore()).isNull();
    }
}
