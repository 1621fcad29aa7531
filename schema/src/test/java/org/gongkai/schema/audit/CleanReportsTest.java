package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

/** Reports in several styles in which everything is right, odd as some of it looks: no error, and no arithmetic finding. */
class CleanReportsTest {
    private static final Set<String> ARITHMETIC = Set.of(
            "TOTAL_NOT_SUM",
            "FUNDS_NOT_SUM",
            "EXEC_RATE_RECALC",
            "ITEMISATION_GAP",
            "PRICE_X_QTY",
            "UNREACHABLE_SCORE",
            "PRORATA_DEVIATION",
            "TIER_MISMATCH",
            "PERCENT_RECHECK",
            "GRADE_LABEL",
            "YEAR_MISMATCH",
            "HEADING_SEQUENCE");

    @Test
    void aSelfEvaluationTableWithProRataScoresAndARateOfOneDecimal() {
        assertClean(report().evaluation(kind(EvaluationKind.SELF_EVALUATION))
                .funds(new Funds(
                        List.of(
                                fund(FundSource.TOTAL, "年度资金总额", "120.5", "118.57", "98.4", "10", "9.84"),
                                fund(FundSource.FISCAL_APPROPRIATION, "当年财政拨款", "100.5", "98.57", "98.1", null, null),
                                fund(FundSource.CARRIED_OVER, "上年结转资金", "20", "20", "100", null, null),
                                fund(FundSource.OTHER, "其他资金", null, null, null, null, null)),
                        List.of()))
                .scores(new ScoreSheet(
                        List.of(
                                group(
                                        "产出指标",
                                        "50",
                                        row("数量指标", "20", null, measured("培训人次", "≥300", "288", "人次", "20", "19.2")),
                                        row("质量指标", "15", null, measured("合格率", "≥95", "96.2", "%", "15", "15")),
                                        row("时效指标", "15", null, told("按时完成", "达成预期指标", "15", "14"))),
                                group(
                                        "效益指标",
                                        "30",
                                        row("社会效益", "30", null, told("服务能力提升", "部分达成预期指标并具有一定效果", "30", "22"))),
                                group(
                                        "满意度指标",
                                        "10",
                                        row("服务对象满意度", "10", null, measured("群众满意度", "≥90", "94.5", "%", "10", "10")))),
                        Num.HUNDRED,
                        new BigDecimal("90.04"),
                        null,
                        null,
                        "优",
                        null))
                .build());
    }

    @Test
    void aReportOfThe2013FrameworkWithBandsSubRowsAndBlankDeductions() {
        Indicator banded = row("绩效目标合理性", "6", "4").toBuilder()
                .criteria("全部符合,得满分;符合其中3项得4分;符合其中2项得2分;只符合其中1项或全部不符合得0分。")
                .build();
        Indicator step = row("资金到位率", "5", "4").toBuilder()
                .criteria("以100%为基数,资金到位率每少5%扣1分,直至扣完本项分值为止。资金到位率100%,得满分。")
                .actual(new Measure("95%", null, new BigDecimal("95"), "%"))
                .build();
        Indicator graded = row("社会效益", "9", "7.5", grade("规范化", "2.5"), grade("便民化", "2.5"), grade("高效化", "2.5"));
        assertClean(report().title("2013年某项目绩效评价报告")
                .fiscalYear(2013)
                .scores(new ScoreSheet(
                        List.of(group("投入", "11", banded, step), group("效果", "9", graded), row("其他", "80", "71")),
                        Num.HUNDRED,
                        new BigDecimal("86.5"),
                        new BigDecimal("13.5"),
                        new BigDecimal("86.5"),
                        "良",
                        null))
                .build());
    }

    @Test
    void aReportOfThe2020FrameworkWithScoresRoundedToTwoDecimals() {
        assertClean(report().scores(new ScoreSheet(
                        List.of(
                                group(
                                        "决策",
                                        "20",
                                        row("立项", "6.67", "6.67"),
                                        row("目标", "6.67", "5.34"),
                                        row("资金", "6.66", "6.66")),
                                group("过程", "20", row("资金管理", "10", "9.83"), row("组织实施", "10", "9.17")),
                                group("产出", "30", row("数量", "15", "14.33"), row("质量", "15", "15")),
                                group("效益", "30", row("效益", "30", "26.65"))),
                        Num.HUNDRED,
                        new BigDecimal("93.65"),
                        null,
                        new BigDecimal("93.65"),
                        "优",
                        GradeScale.of2020()))
                .build());
    }

    @Test
    void aNarrativeWithNumberedListsOtherYearsAndPercentages() {
        assertClean(report().sections(List.of(
                        section(
                                "一、基本情况",
                                "项目于2021年立项，2022年完成一期建设。2023年安排资金120.5万元，实际支出118.57万元，执行率98.4%。",
                                section("（一）项目概况", "服务对象300人，其中女性156人，占比52%。"),
                                section("（二）绩效目标", "1.培训300人次；2.满意度达到90%以上。")),
                        section("二、评价情况", "共发放问卷120份，回收113份，回收率94.17%。主要采取三项措施：一是培训；二是督导；三是考核。"),
                        section("三、评价结论", "综合得分93.65分，等级为优（详见附件1）。"),
                        section("附件1 2023年某项目绩效评价评分表", ""),
                        section("附件2 2022年预算批复", "")))
                .build());
    }

    private static void assertClean(EvaluationReport report) {
        List<Finding> findings = Audit.of(report).findings();
        assertThat(findings).filteredOn(f -> f.severity() == Severity.ERROR).isEmpty();
        assertThat(findings).filteredOn(f -> ARITHMETIC.contains(f.code())).isEmpty();
    }

    private static Evaluation kind(EvaluationKind kind) {
        return new Evaluation(kind, null, null, null, null, List.of(), null, null, null);
    }

    private static FundRow fund(
            FundSource source, String label, String budget, String spent, String rate, String weight, String score) {
        return new FundRow(
                source,
                label,
                null,
                money(budget),
                null,
                null,
                money(spent),
                decimal(rate),
                decimal(weight),
                decimal(score));
    }

    private static Indicator group(String name, String weight, Indicator... rows) {
        return row(name, weight, null, rows);
    }

    private static Indicator measured(
            String name, String target, String actual, String unit, String weight, String score) {
        BigDecimal goal = new BigDecimal(target.substring(1));
        return row(name, weight, score).toBuilder()
                .target(new Measure(target + unit, Comparison.AT_LEAST, goal, unit))
                .actual(new Measure(actual + unit, null, new BigDecimal(actual), unit))
                .build();
    }

    private static Indicator told(String name, String actual, String weight, String score) {
        return row(name, weight, score).toBuilder()
                .target(Measure.text("有效提升"))
                .actual(Measure.text(actual))
                .build();
    }

    private static Indicator grade(String name, String score) {
        return row(name, "3", score).toBuilder()
                .criteria("分为五级：好,较好,一般,较差,差。(好为3分,较好2.5分,一般2分,较差1.5分,差1分)。")
                .build();
    }
}
