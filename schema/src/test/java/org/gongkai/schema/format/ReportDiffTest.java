package org.gongkai.schema.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.RandomReports;
import org.gongkai.schema.format.ReportDiff.BlockShare;
import org.gongkai.schema.format.ReportDiff.Change;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Project;
import org.gongkai.schema.report.ScoreSheet;
import org.gongkai.schema.report.Section;
import org.gongkai.schema.report.Survey;
import org.junit.jupiter.api.Test;

class ReportDiffTest {
    private static final Indicator QUANTITY = leaf("完成数量", "10");
    private static final Indicator QUALITY = leaf("质量达标率", "12");

    @Test
    void namesEachChangedFieldForPeople() {
        ReportDiff diff = ReportDiff.of(report(QUANTITY, QUALITY), report(QUANTITY, leaf("质量达标率", "11.5")));

        assertThat(diff.changes())
                .containsExactly(new Change(
                        "/scores/indicators/0/children/1/score", "指标与得分", "评分 › 指标 › 产出 › 质量达标率 › 得分", "12", "11.5"));
        assertThat(diff.blocks()).containsExactly(new BlockShare("基本信息", 2, 2), new BlockShare("指标与得分", 4, 5));
        assertThat(diff.overall().percent()).isEqualByComparingTo("85.71");
        assertThat(diff.toText()).isEqualTo("""
                指标与得分  4/5 相同（80.00%）
                  评分 › 指标 › 产出 › 质量达标率 › 得分
                    - 12
                    + 11.5
                共 1 处不同，6/7 相同（85.71%）
                """);
        assertThat(JsonCodec.mapper()
                        .readTree(diff.toJson())
                        .at("/changes/0/after")
                        .asString())
                .isEqualTo("11.5");
    }

    @Test
    void matchesIndicatorsByNameWhenOneIsInsertedBeforeThem() {
        ReportDiff diff = ReportDiff.of(report(QUALITY), report(QUANTITY, QUALITY));

        assertThat(diff.changes())
                .containsExactly(new Change(
                        "/scores/indicators/0/children/0", "指标与得分", "评分 › 指标 › 产出 › 完成数量", null, "名称：完成数量；得分：10"));
    }

    @Test
    void showsARenamedIndicatorAsOneChangedName() {
        ReportDiff diff = ReportDiff.of(report(QUANTITY, QUALITY), report(QUANTITY, leaf("质量合格率", "12")));

        assertThat(diff.changes()).extracting(Change::before).containsExactly("质量达标率");
        assertThat(diff.changes()).extracting(Change::after).containsExactly("质量合格率");
    }

    @Test
    void noticesAnotherOrderAndARecordThatSaysNothing() {
        assertThat(ReportDiff.of(report(QUANTITY, QUALITY), report(QUALITY, QUANTITY))
                        .changes())
                .extracting(Change::label)
                .containsExactly("评分 › 指标 › 产出 › 顺序");
        EvaluationReport report = report(QUANTITY);
        Survey silent = new Survey(null, null, null, null, null, null);
        assertThat(ReportDiff.of(report, report.toBuilder().survey(silent).build())
                        .changes())
                .extracting(Change::label)
                .containsExactly("满意度调查");
    }

    @Test
    void matchesSectionsByTheirHeading() {
        EvaluationReport before = report(QUANTITY).toBuilder()
                .sections(List.of(section("一、概况", "甲"), section("二、结论", "乙")))
                .build();
        EvaluationReport after =
                before.toBuilder().sections(List.of(section("二、结论", "乙。"))).build();

        assertThat(ReportDiff.of(before, after).changes())
                .extracting(Change::label)
                .containsExactly("正文 › 二、结论 › 文字", "正文 › 一、概况");
    }

    @Test
    void isEmptyExactlyWhenBothReportsAreEqual() {
        RandomReports random = new RandomReports(42);
        for (int i = 0; i < 60; i++) {
            EvaluationReport one = random.next();
            EvaluationReport other = random.next();
            assertThat(ReportDiff.of(one, one).isEmpty()).isTrue();
            assertThat(ReportDiff.of(one, one).overall().percent()).isEqualByComparingTo("100");
            assertThat(ReportDiff.of(one, other).isEmpty()).isFalse();
            EvaluationReport mixed = one.toBuilder()
                    .funds(other.funds())
                    .evaluation(other.evaluation())
                    .build();
            assertThat(ReportDiff.of(one, mixed).isEmpty()).isEqualTo(one.equals(mixed));
        }
    }

    @Test
    void knowsTheChineseNameAndTheMeaningOfEveryComponent() {
        assertThat(ComponentNames.all().keySet())
                .containsExactlyInAnyOrderElementsOf(ComponentWalk.keys(EvaluationReport.class));
    }

    private static EvaluationReport report(Indicator... leaves) {
        Indicator output = Indicator.named("产出").children(List.of(leaves)).build();
        return EvaluationReport.titled("报告", Project.named("项目"))
                .scores(new ScoreSheet(List.of(output), null, null, null, null, null, null))
                .build();
    }

    private static Indicator leaf(String name, String score) {
        return Indicator.named(name).score(new BigDecimal(score)).build();
    }

    private static Section section(String heading, String text) {
        return new Section(heading, null, text, List.of());
    }
}
