package org.gongkai.api.intake.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.OtherCell;
import org.junit.jupiter.api.Test;

/** Forms of other bureaus whose layouts were wrong or lost when they were first tried. Names and numbers are invented. */
class UnseenFormsTest {

    private static final String TWO_SCORES = """
            广河市2019年大气污染防治专项资金绩效评价报告
            %s
            一级指标\t二级指标\t三级指标\t权重\t自评分\t评审分\t评审意见
            投入\t项目立项\t论证决策\t40\t40\t33\t论证材料不足
            产出\t效率性\t完成进度\t60\t59\t56\t两个子项目延期
            合计\t\t\t100\t99\t89\t
            """;

    @Test
    void ofTwoScoresTheOneThatTheConclusionStatesIsTheReportsAndTheOtherOneStaysBesideIt() {
        Recognition recognition = Printed.recognise(TWO_SCORES.formatted("经评审，该项目最终得分89分，绩效等级为良。"));
        EvaluationReport draft = recognition.draft();
        assertThat(draft.scores().totalScore()).isEqualByComparingTo("89");
        Indicator progress = Printed.indicator(recognition, "完成进度").orElseThrow();
        assertThat(progress.score()).isEqualByComparingTo("56");
        assertThat(progress.reviewScore()).isNull();
        assertThat(progress.otherCells()).contains(new OtherCell("自评分", "59"));
        assertThat(recognition.notes()).anyMatch(n -> n.message().contains("草稿以“评审分”为得分"));
    }

    @Test
    void ofTwoScoresNeitherOfWhichIsStatedAPersonIsAsked() {
        Recognition recognition = Printed.recognise(TWO_SCORES.formatted("评审工作已经完成。"));
        assertThat(Printed.indicator(recognition, "完成进度").orElseThrow().reviewScore())
                .isEqualByComparingTo("56");
        assertThat(recognition.notes())
                .anyMatch(n -> n.kind() == Note.Kind.AMBIGUOUS && n.message().contains("哪一个是本报告的得分"));
    }

    @Test
    void twoValuesInOneCellAreDividedWhereTheHeadNamesBoth() {
        Recognition recognition = Printed.recogniseHtml("""
                <h1>2023年度项目支出绩效自评表</h1><table>
                <tr><td>资金来源</td><td>预算数/执行数（万元）</td><td>执行率</td><td>分值</td><td>得分</td></tr>
                <tr><td>年度资金总额</td><td>100/98.5</td><td>98.5%</td><td>10</td><td>9.85</td></tr>
                <tr><td>其中：中央补助</td><td>60/60</td><td>100%</td><td></td><td></td></tr></table><table>
                <tr><td>二级指标</td><td>三级指标</td><td>指标值/完成值</td><td>分值</td><td>得分</td></tr>
                <tr><td>数量指标</td><td>适配器具数</td><td>200件/196件</td><td>50</td><td>49</td></tr>
                <tr><td>时效指标</td><td>评估次数</td><td>2次/年</td><td>30</td><td>30</td></tr>
                <tr><td>社会效益</td><td>生活便利</td><td>显著/较显著</td><td>10</td><td>8</td></tr></table>""");
        FundRow total = recognition.draft().funds().rows().get(0);
        assertThat(total.adjustedBudget().wanYuan()).isEqualByComparingTo("100");
        assertThat(total.spent().wanYuan()).isEqualByComparingTo("98.5");
        Indicator devices = Printed.indicator(recognition, "适配器具数").orElseThrow();
        assertThat(devices.target().printed()).isEqualTo("200件");
        assertThat(devices.actual().number()).isEqualByComparingTo("196");
        assertThat(Printed.indicator(recognition, "生活便利").orElseThrow().actual().printed())
                .isEqualTo("较显著");
        Indicator times = Printed.indicator(recognition, "评估次数").orElseThrow();
        assertThat(times.target()).as("2次/年 is one value").isNull();
        assertThat(times.actual()).isNull();
        assertThat(recognition.unplaced()).anyMatch(u -> u.text().contains("2次/年"));
        assertThat(recognition.notes()).anyMatch(n -> n.message().contains("“2次/年”，分不出两个值"));
    }

    @Test
    void aTotalBelowARemarkIsStillTheTotalAndTheGradeBesideItTheGrade() {
        Recognition recognition = Printed.recogniseHtml("""
                <table><tr><td colspan="6">2023年度项目支出绩效自评表</td></tr>
                <tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>分值</td><td>得分</td><td>偏差原因</td></tr>
                <tr><td>产出指标</td><td>数量指标</td><td>新建防火通道</td><td>100</td><td>96.41</td><td>雨季</td></tr>
                <tr><td>其他需要说明的事项</td><td colspan="5">无</td></tr>
                <tr><td colspan="3">总分</td><td>100</td><td>96.41</td><td>自评等级：优</td></tr></table>""");
        assertThat(recognition.draft().scores().totalScore()).isEqualByComparingTo("96.41");
        assertThat(recognition.draft().scores().grade()).isEqualTo("优");
        assertThat(recognition.draft().scores().leaves()).hasSize(1);
    }

    @Test
    void aTextBesideTheWordConclusionIsNoGradeAndAHeadOfRowNamesNoStageOfMoney() {
        Recognition recognition = Printed.recogniseHtml("""
                <table><tr><td colspan="6">部门预算项目支出绩效自评表（2023年度）</td></tr>
                <tr><td>项目名称</td><td colspan="5">工资性支出</td></tr>
                <tr><td rowspan="3">预算执行情况</td><td>年度预算数（万元）</td><td>年初预算</td><td>预算执行数</td><td>权重</td><td>得分</td></tr>
                <tr><td>总额</td><td>238.93</td><td>251.89</td><td>10</td><td></td></tr>
                <tr><td>单位资金</td><td>0.00</td><td>0.00</td><td>/</td><td>/</td></tr>
                <tr><td rowspan="2">绩效指标</td><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>权重</td><td>得分</td></tr>
                <tr><td>产出指标</td><td>数量指标</td><td>发放覆盖率</td><td>90</td><td></td></tr>
                <tr><td>评价结论</td><td colspan="5">说明项目自评总分和取得的成效（200字以内）</td></tr></table>""");
        EvaluationReport draft = recognition.draft();
        assertThat(draft.scores().grade()).isNull();
        FundRow total = draft.funds().rows().get(0);
        assertThat(total.initialBudget().wanYuan()).isEqualByComparingTo("238.93");
        assertThat(total.spent().wanYuan()).isEqualByComparingTo("251.89");
        assertThat(total.maxScore()).isEqualByComparingTo("10");
        assertThat(recognition.notes()).anyMatch(n -> n.message().contains("没有一个得分"));
    }

    @Test
    void aTableOfProjectsIsNotTheMoneyOfTheReportItStandsIn() {
        Recognition recognition = Printed.recognise("""
                江口市住房和城乡建设局2023年度项目支出绩效自评报告
                一、基本情况
                各项目自评情况见下表。
                序号\t项目名称\t预算数\t执行数\t自评得分
                1\t市政道路维护\t500\t486.2\t96.7
                2\t路灯电费\t320\t320\t100
                二、存在的问题
                执行进度不均衡。
                三、改进措施
                按月通报进度。
                """);
        assertThat(recognition.draft().funds().rows()).isEmpty();
        assertThat(recognition.notes()).anyMatch(n -> n.message().contains("每行是一个项目（共 2 个）"));
    }

    @Test
    void moneyByUseIsNamedAndTheSourcesBelowItAreStillRead() {
        Recognition recognition = Printed.recognise("""
                2022年度青溪县市场监督管理局部门整体支出绩效自评表
                部门整体支出（万元）\t年初预算数\t调整预算数\t决算数\t执行率
                合计\t1862.40\t1975.32\t1936.80\t98.05%
                基本支出\t1420.00\t1465.12\t1465.12\t100%
                其他资金\t442.40\t510.20\t471.68\t92.45%
                """);
        assertThat(recognition.draft().funds().rows())
                .extracting(FundRow::label)
                .containsExactly("合计", "其他资金");
        assertThat(recognition.draft().funds().expenditures())
                .singleElement()
                .satisfies(e -> assertThat(e.name()).isEqualTo("基本支出"))
                .satisfies(e -> assertThat(e.amount().wanYuan()).isEqualByComparingTo("1465.12"));
        assertThat(recognition.notes()).anyMatch(n -> n.message().contains("“基本支出”是支出用途，不是资金来源"));
        assertThat(recognition.unplaced()).anyMatch(u -> u.text().contains("1420.00"));
    }

    @Test
    void aNameEndsWithItsSentence() {
        Recognition recognition = Printed.recognise("""
                学前教育普惠补助项目2023年度部门评价报告
                项目名称：学前教育普惠补助；主管部门：海淀湾区教育委员会。2023年项目预算1.26亿元，全年支出1.2348亿元。
                """);
        assertThat(recognition.draft().competentDepartment().name()).isEqualTo("海淀湾区教育委员会");
    }

    @Test
    void aTextWhoseCharactersStandApartIsReadWithoutTheBlanksAndNothingInItIsCertain() {
        String printed = String.join(
                "\n",
                List.of(
                                "高台县2021年度电子商务进农村项目绩效评价报告",
                                "一、项目基本情况",
                                "2021年预算安排资金500万元，实际到位500万元，实际支出468.3万元。",
                                "二、综合评价结论",
                                "项目综合得分88.5分，评价等级为“良”。")
                        .stream()
                        .map(line -> line.replaceAll("(?<=.)(?=.)", " "))
                        .toList());
        Recognition recognition = Printed.recognise(printed);
        EvaluationReport draft = recognition.draft();
        assertThat(draft.fiscalYear()).isEqualTo(2021);
        assertThat(draft.scores().statedScore()).isEqualByComparingTo("88.5");
        assertThat(draft.funds().rows().get(0).spent().wanYuan()).isEqualByComparingTo("468.3");
        assertThat(draft.spans()).noneMatch(s -> s.confidence() == Confidence.CERTAIN);
        assertThat(draft.spans())
                .filteredOn(s -> s.pointer().equals("/scores/statedScore"))
                .allMatch(s -> printed.substring(s.start(), s.end()).equals("8 8 . 5 分"));
        assertThat(recognition.notes()).anyMatch(n -> n.message().contains("逐个对照原件"));
    }
}
