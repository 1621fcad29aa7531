package org.gongkai.api.intake.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Expenditure;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Indicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Units in sentences, other decimal signs, annex words before a title, money by use, sums of rows, turned tables. Invented. */
class OddTablesTest {

    private static final String FORM = """
            清源县水务局2022年度农村饮水项目支出绩效自评表
            %s
            一、预算执行情况
            资金情况\t年初预算数\t全年预算数\t全年执行数
            年度资金总额\t1200000\t1186000\t1172000
            """;

    // ---- units ---------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "以下金额单位均为万元。,1172000",
        "本报告所涉金额除特别说明外以万元为单位。,1172000",
        "本表金额单位：人民币元,117.2",
        "文中货币单位统一为元；数据截至2022年12月31日。,117.2"
    })
    void theUnitThatASentenceStatesIsTheUnitOfATableWithoutOne(String sentence, String spent) {
        Recognition recognition = Printed.recognise(FORM.formatted(sentence));
        FundRow total = recognition.draft().funds().rows().get(0);
        assertThat(total.spent().wanYuan()).isEqualByComparingTo(spent);
        assertThat(recognition.notes()).noneMatch(n -> n.message().contains("没有写明金额单位"));
    }

    @Test
    void aSentenceBelowTheTableStatesItsUnitToo() {
        Recognition recognition = Printed.recognise(FORM.formatted("说明如下。") + "二、其他\n注：以上金额单位均为元。\n");
        assertThat(recognition.draft().funds().rows().get(0).spent().wanYuan()).isEqualByComparingTo("117.2");
        assertThat(recognition.notes()).anyMatch(n -> n.message().contains("文字写明金额单位为“元”"));
    }

    @ParameterizedTest
    @CsvSource({"填报单位：元谋县水务局　　金额单位：万元,1172000", "实施单位为元江县水务局,1172000", "填报单位：元谋县水务局　　金额单位：元　　填报日期：2023年2月,117.2"})
    void anOfficeWhoseNameBeginsLikeAUnitIsNoUnit(String line, String spent) {
        FundRow total =
                Printed.recognise(FORM.formatted(line)).draft().funds().rows().get(0);
        assertThat(total.spent().wanYuan()).isEqualByComparingTo(spent);
    }

    // ---- decimal signs -------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"12，5", "12,5", "12·5", "12・5"})
    void aNumberWithAnotherDecimalSignIsReadWithANoteAndDoubted(String printed) {
        Recognition recognition = Printed.recognise("""
                清源县水务局2022年度农村饮水项目支出绩效自评表
                一级指标\t二级指标\t三级指标\t分值\t得分
                产出指标\t数量指标\t新建管网\t12.5\t%s
                效益指标\t社会效益指标\t受益人口\t87.5\t80
                合计\t\t\t100\t92.5
                """.formatted(printed));
        Indicator pipes = Printed.indicator(recognition, "新建管网").orElseThrow();
        assertThat(pipes.score()).isEqualByComparingTo("12.5");
        assertThat(recognition.notes()).anyMatch(n -> n.message().contains("“" + printed + "”的小数点写成了别的符号，按 12.5 读取"));
        assertThat(recognition.draft().spans())
                .filteredOn(s -> printed.equals(s.printed()))
                .singleElement()
                .satisfies(s -> assertThat(s.confidence()).isEqualTo(Confidence.DOUBTFUL));
    }

    @Test
    void aGroupOfThousandsIsNoDecimalAndAFullWidthPointIsAPoint() {
        Recognition recognition = Printed.recognise("""
                清源县水务局2022年度农村饮水项目支出绩效自评表
                资金情况（元）\t年初预算数\t全年预算数\t全年执行数
                年度资金总额\t1，200，000\t1,186,000\t1172000．50
                """);
        FundRow total = recognition.draft().funds().rows().get(0);
        assertThat(total.initialBudget().wanYuan()).isEqualByComparingTo("120");
        assertThat(total.adjustedBudget().wanYuan()).isEqualByComparingTo("118.6");
        assertThat(total.spent().wanYuan()).isEqualByComparingTo("117.20005");
        assertThat(recognition.notes()).noneMatch(n -> n.message().contains("小数点"));
    }

    @Test
    void inASentenceSuchANumberIsNamedAndItsLastDigitIsNoAmount() {
        Recognition recognition = Printed.recognise("""
                清源县水务局2022年度农村饮水项目支出绩效评价报告
                一、项目资金情况
                2022年预算安排12，5万元，实际支出12·3万元。
                二、评价结论
                综合得分91，5分。
                """);
        assertThat(recognition.draft().funds().rows()).isEmpty();
        assertThat(recognition.draft().scores().statedScore()).isNull();
        assertThat(recognition.notes())
                .extracting(Note::candidates)
                .contains(List.of("12.5"), List.of("12.3"), List.of("91.5"));
    }

    // ---- titles --------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"附件：\n", "附件1：\n", "附件1\n", "附件2：", "附件 ", "附件", "附件1-2：", "（附件3）", "附表三："})
    void theWordsThatNumberAnAnnexAreNoneOfTheTitle(String words) {
        EvaluationReport draft = Printed.recognise(words + """
                        清源县水务局2022年度农村饮水项目支出绩效评价报告
                        一、项目概况
                        项目覆盖三个乡镇。
                        """).draft();
        assertThat(draft.title()).isEqualTo("清源县水务局2022年度农村饮水项目支出绩效评价报告");
        assertThat(draft.implementingUnit().name()).isEqualTo("清源县水务局");
        assertThat(draft.project().name()).isEqualTo("农村饮水项目");
        assertThat(draft.fiscalYear()).isEqualTo(2022);
        assertThat(draft.attachments()).isEmpty();
    }

    @Test
    void aYearRightBehindTheNumberOfAnAnnexIsTheYearOfTheTitle() {
        EvaluationReport draft = Printed.recognise("附件12022年度农村饮水项目支出绩效评价报告\n一、项目概况\n项目覆盖三个乡镇。\n")
                .draft();
        assertThat(draft.title()).isEqualTo("2022年度农村饮水项目支出绩效评价报告");
        assertThat(draft.fiscalYear()).isEqualTo(2022);
    }

    // ---- money by use --------------------------------------------------------------------------------------------

    @Test
    void whatMoneyWasSpentOnIsExpenditureAndItsPartsStandBelowIt() {
        Recognition recognition = Printed.recognise("""
                清源县水务局2022年度部门整体支出绩效自评表
                部门整体支出（万元）\t年初预算数\t调整预算数\t决算数\t执行率
                合计\t1862.40\t1975.32\t1936.80\t98.05%
                基本支出\t1420.00\t1470.00\t1465.12\t99.67%
                其中：人员经费\t1300\t1345\t1340\t99.63%
                公用经费\t120\t125\t125.12\t100.1%
                项目支出\t442.40\t510.20\t471.68\t92.45%
                """);
        List<Expenditure> uses = recognition.draft().funds().expenditures();
        assertThat(uses).extracting(Expenditure::name).containsExactly("基本支出", "项目支出");
        assertThat(uses.get(0).amount().wanYuan()).isEqualByComparingTo("1465.12");
        assertThat(uses.get(0).items()).extracting(Expenditure::name).containsExactly("人员经费", "公用经费");
        assertThat(recognition.draft().funds().rows())
                .extracting(FundRow::label)
                .containsExactly("合计");
        assertThat(recognition.unplaced()).anyMatch(u -> u.text().contains("1420.00"));
    }

    // ---- sums of rows --------------------------------------------------------------------------------------------

    @Test
    void aSubTotalThatIsTheSumOfItsRowsIsTheirParentsAndAnotherOneIsNamedAndKept() {
        Recognition recognition = Printed.recognise("""
                清源县水务局2022年度农村饮水项目支出绩效自评表
                一级指标\t二级指标\t三级指标\t分值\t得分\t扣分
                产出指标\t数量指标\t新建管网\t30\t28\t2
                产出指标\t质量指标\t合格率\t20\t20\t0
                小计\t\t\t50\t48\t2
                效益指标\t社会效益指标\t受益人口\t40\t39\t1
                效益指标\t满意度\t村民满意\t10\t10\t0
                小计\t\t\t50\t47\t3
                合计\t\t\t100\t97\t3
                """);
        Indicator output = Printed.indicator(recognition, "产出指标").orElseThrow();
        assertThat(output.maxScore()).isEqualByComparingTo("50");
        assertThat(output.score()).isEqualByComparingTo("48");
        assertThat(output.deduction()).isEqualByComparingTo("2");
        assertThat(Printed.indicator(recognition, "效益指标").orElseThrow().score()).isNull();
        assertThat(recognition.notes()).anyMatch(n -> n.message().contains("小计“50、47、3”与上方各行之和不符"));
        assertThat(recognition.unplaced()).anyMatch(u -> u.text().contains("47"));
    }

    // ---- turned tables -------------------------------------------------------------------------------------------

    @Test
    void turnedTablesOfFundsAndOfScoresThatShareASheetAreBothRead() {
        Recognition recognition = Printed.recognise("""
                清源县水务局2022年度农村饮水项目支出绩效自评表

                资金来源（万元）\t年度资金总额\t财政拨款\t其他资金\t
                年初预算数\t120\t100\t20\t
                全年预算数\t118\t100\t18\t
                全年执行数\t117\t99\t18\t
                执行率\t99.15%\t99%\t100%\t
                一级指标\t产出指标\t产出指标\t效益指标\t满意度指标
                二级指标\t数量指标\t质量指标\t社会效益\t服务对象满意度
                三级指标\t新建管网\t合格率\t受益人口\t村民满意
                分值\t30\t20\t30\t10
                得分\t29\t20\t28\t10
                """);
        assertThat(recognition.draft().funds().rows())
                .extracting(FundRow::label)
                .containsExactly("年度资金总额", "财政拨款", "其他资金");
        assertThat(recognition.draft().funds().rows().get(1).spent().wanYuan()).isEqualByComparingTo("99");
        assertThat(recognition.draft().scores().leaves())
                .extracting(Indicator::name)
                .containsExactly("新建管网", "合格率", "受益人口", "村民满意");
        assertThat(Printed.indicator(recognition, "受益人口").orElseThrow().score()).isEqualByComparingTo("28");
    }

    // ---- a second table ------------------------------------------------------------------------------------------

    @Test
    void aSecondScoreTableCompletesTheFirstAndWhereTheyDifferTheFirstOneStays() {
        Recognition recognition = Printed.recognise("""
                清源县水务局2022年度农村饮水项目支出绩效评价报告
                一、评分表
                一级指标\t二级指标\t三级指标\t分值\t得分
                产出\t产出数量\t实际完成率\t60\t58
                效益\t项目效益\t实施效益\t40\t36
                合计\t\t\t100\t94
                二、指标体系
                一级指标\t二级指标\t三级指标\t分值\t得分\t指标解释\t评价标准
                产出\t产出数量\t实际完成率\t60.0\t58\t管网实际长度与计划长度之比\t每少1%扣1分
                效益\t项目效益\t实施效益\t40\t38\t用水条件改善程度\t酌情给分
                合计\t\t\t100\t96\t\t
                """);
        EvaluationReport draft = recognition.draft();
        assertThat(draft.scores().leaves()).hasSize(2);
        Indicator rate = Printed.indicator(recognition, "实际完成率").orElseThrow();
        assertThat(rate.explanation()).isEqualTo("管网实际长度与计划长度之比");
        assertThat(rate.maxScore()).isEqualByComparingTo("60");
        assertThat(Printed.indicator(recognition, "实施效益").orElseThrow().score()).isEqualByComparingTo("36");
        assertThat(draft.scores().totalScore()).isEqualByComparingTo("94");
        assertThat(recognition.notes())
                .filteredOn(n -> n.kind() == Note.Kind.CONTRADICTION)
                .extracting(Note::message)
                .anyMatch(m -> m.contains("指标“实施效益”") && m.contains("36 与 38"))
                .anyMatch(m -> m.contains("另一张表的") && m.contains("96"))
                .noneMatch(m -> m.contains("60.0"));
    }
}
