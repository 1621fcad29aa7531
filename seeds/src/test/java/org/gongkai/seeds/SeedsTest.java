package org.gongkai.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.format.MarkdownCodec;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.gongkai.schema.report.Checkpoint;
import org.gongkai.schema.report.EvaluationKind;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.FundSource;
import org.gongkai.schema.report.GradeScale;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.OutputQuantity;
import org.gongkai.schema.report.Section;
import org.gongkai.schema.report.SourceFile;
import org.gongkai.schema.report.SourceSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeedsTest {
    private final EvaluationReport fumin = Seeds.fumin2025();
    private final EvaluationReport hainan = Seeds.hainan2013();

    static List<EvaluationReport> reports() {
        return Seeds.all();
    }

    @Test
    void fuminHoldsEveryRowAndTotal() {
        assertThat(levels(fumin)).containsExactly(4L, 6L, 21L, 0L);
        assertThat(sum(fumin, Level.MAX)).isEqualByComparingTo("100");
        assertThat(sum(fumin, Level.SCORE)).isEqualByComparingTo("94");
        assertThat(sum(fumin, Level.DEDUCTION)).isEqualByComparingTo("6");
        assertThat(fumin.scores().totalScore()).isEqualByComparingTo("94");
        assertThat(fumin.scores().statedScore()).isEqualByComparingTo("94");
        assertThat(fumin.scores().totalDeduction()).isEqualByComparingTo("6");
        assertThat(fumin.scores().grade()).isEqualTo("优秀");
        assertThat(fumin.scores().scale()).isEqualTo(GradeScale.of2020());
        assertThat(checkpoints(fumin)).hasSize(30);
        assertThat(fumin.scores().leaves().filter(i -> i.criteria() != null)).hasSize(21);
        assertThat(fumin.scores().leaves().filter(i -> i.deductionReason() != null))
                .extracting(Indicator::deductionReason)
                .containsExactly("指标不够细化", "项目是正常运转开支，无合同及验收报告等", "未制定相应的书面质量要求", "社会效益不明显");
        assertThat(fumin.evaluation().kind()).isEqualTo(EvaluationKind.SELF_EVALUATION);
        assertThat(fumin.region().code()).isEqualTo("530124");
    }

    @Test
    void fuminHoldsItsMoneyOutputAndCitations() {
        FundRow county = fumin.funds().row(FundSource.COUNTY).orElseThrow();
        assertThat(county.initialBudget()).isEqualTo(Money.wanYuan("32"));
        assertThat(county.spent()).isEqualTo(Money.wanYuan("31.48"));
        assertThat(county.inPlace()).as("never printed").isNull();
        assertThat(fumin.outputs())
                .containsExactly(new OutputQuantity(
                        "“e 办通”终端机",
                        new BigDecimal("4"),
                        new BigDecimal("4"),
                        "台",
                        Money.wanYuan("8"),
                        Money.wanYuan("32")));
        assertThat(fumin.citations()).extracting("number").containsExactly("国发〔2016〕55号", "昆政发〔2017〕35号");
        assertThat(fumin.project().otherNames()).containsExactly("“e”办通终端机采购项目", "“e办通”自助终端机采购项目");
    }

    @Test
    void fuminKeepsItsWrongNumbersAndTheEditorsResidue() {
        assertThat(fumin.sections())
                .extracting(Section::heading)
                .containsExactly(
                        "一、基本情况",
                        "二、绩效评价工作开展情况",
                        "三、综合评价情况及评价结论（详见附件：评分表）",
                        "四、绩效评价指标分析",
                        "四、主要经验及做法",
                        "5、 存在的问题及原因分析",
                        "6、 有关建议",
                        "八、其它需要说明的问题",
                        "附件1");
        assertThat(fumin.spans())
                .filteredOn(span -> span.printed() != null && span.printed().contains("bookmark"))
                .extracting(SourceSpan::pointer)
                .containsExactlyInAnyOrder(
                        "/sections/8/heading", "/scores/indicators/1/children/0/children/2/deduction");
    }

    @Test
    void hainanHoldsEveryRowAndTotal() {
        assertThat(levels(hainan)).containsExactly(4L, 6L, 20L, 4L);
        assertThat(hainan.scores().indicators())
                .extracting(i -> i.maxScore() + ">" + i.score())
                .containsExactly("25>22", "24>20", "31>31", "20>17");
        assertThat(sum(hainan, Level.MAX)).isEqualByComparingTo("100");
        assertThat(sum(hainan, Level.SCORE)).isEqualByComparingTo("90");
        assertThat(hainan.scores()
                        .leaves()
                        .filter(i -> i.maxScore() != null && i.maxScore().signum() == 0))
                .extracting(Indicator::name)
                .containsExactly("经济效益", "生态效益");
        assertThat(hainan.scores().grade()).isEqualTo("优");
        assertThat(hainan.scores().scale()).isEqualTo(GradeScale.assumed());
        assertThat(checkpoints(hainan)).hasSize(28);
        assertThat(hainan.scores().leaves().filter(i -> i.process() == null)).isEmpty();
        assertThat(hainan.scores().leaves().filter(i -> i.result() == null))
                .as("the two rows of weight zero have no result")
                .hasSize(2);
    }

    @Test
    void hainanHoldsItsMoneyPeopleAndForms() {
        assertThat(hainan.funds().rows())
                .extracting(FundRow::source)
                .containsExactly(
                        FundSource.TOTAL,
                        FundSource.CENTRAL,
                        FundSource.PROVINCIAL,
                        FundSource.PREFECTURE_AND_COUNTY,
                        FundSource.LOCAL_BOND);
        assertThat(hainan.funds().row(FundSource.CENTRAL).orElseThrow().planned())
                .isNull();
        assertThat(hainan.funds().total().orElseThrow().spent()).isEqualTo(Money.wanYuan("406.52"));
        assertThat(hainan.funds().expenditures()).hasSize(7);
        assertThat(hainan.funds().expenditures().stream().map(e -> e.amount()).reduce(Money.wanYuan("0"), Money::plus))
                .isEqualTo(Money.wanYuan("289.90"));
        assertThat(hainan.evaluation().evaluators()).extracting("leader").containsExactly(false, false, true);
        assertThat(hainan.evaluation().mode()).as("no tick survives").isNull();
        assertThat(hainan.form())
                .filteredOn(f -> !f.choices().isEmpty())
                .hasSize(4)
                .allSatisfy(field -> assertThat(field.choices())
                        .allSatisfy(choice -> assertThat(choice.ticked()).isNull()));
        assertThat(hainan.form())
                .filteredOn(f -> f.value() == null && f.choices().isEmpty())
                .extracting("label")
                .containsExactly("主管部门", "主管部门", "邮编");
        assertThat(hainan.survey().sent()).isEqualTo(30);
        assertThat(hainan.survey().returned()).isNull();
        assertThat(hainan.problems()).hasSize(2);
        assertThat(hainan.suggestions()).hasSize(3);
    }

    @Test
    void hainanEndsWhereItsCopyWasCutOff() {
        Indicator convenience = hainan.scores()
                .walk()
                .filter(i -> i.name().equals("政务便民化"))
                .findFirst()
                .orElseThrow();
        assertThat(convenience.explanation()).endsWith("间接影响情");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyCodeIsInTheCatalogueAndEveryNameLeadsToIt(EvaluationReport report) {
        report.scores().walk().forEach(parent -> parent.children().forEach(child -> {
            String label = child.printedLabel() == null ? child.name() : child.printedLabel();
            assertThat(IndicatorCatalogue.standard().byName(label, parent.name()))
                    .hasValueSatisfying(match -> assertThat(match.code()).isEqualTo(child.code()));
        }));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everySpanPointsAtAValue(EvaluationReport report) {
        assertThat(report.spans()).allSatisfy(span -> assertThat(
                        JsonCodec.tree(report).at(span.pointer()).isMissingNode())
                .as(span.pointer())
                .isFalse());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theFileIsInCanonicalForm(EvaluationReport report) {
        String file = Seeds.files().get(Seeds.all().indexOf(report));
        assertThat(MarkdownCodec.write(report)).isEqualTo(Seeds.markdown(file));
        assertThat(JsonCodec.read(JsonCodec.write(report))).isEqualTo(report);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theSourceFileIsUntouched(EvaluationReport report) throws Exception {
        SourceFile source = report.source();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Seeds.source(report));
        assertThat(source.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(report.id()).endsWith(source.sha256().substring(0, 8));
    }

    @Test
    void everyCharacterOfTheSourcesStandsInTheReports() {
        Coverage ofFumin = new Coverage(text(fumin), fumin);
        assertThat(ofFumin.length()).isEqualTo(5054);
        assertThat(ofFumin.describe()).isEmpty();

        Coverage ofHainan = new Coverage(text(hainan), hainan);
        assertThat(ofHainan.length()).isEqualTo(13135);
        assertThat(ofHainan.describe()).isEmpty();
    }

    private static String text(EvaluationReport report) {
        return new String(Seeds.source(report), StandardCharsets.UTF_8);
    }

    private enum Level {
        MAX,
        SCORE,
        DEDUCTION
    }

    /** The sum over the third level, where every row of the printed tables stands. */
    private static BigDecimal sum(EvaluationReport report, Level what) {
        return level(report.scores().indicators(), 3).stream()
                .map(i -> switch (what) {
                    case MAX -> i.maxScore();
                    case SCORE -> i.score();
                    case DEDUCTION -> i.deduction();
                })
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Long> levels(EvaluationReport report) {
        return List.of(1, 2, 3, 4).stream()
                .map(n -> (long) level(report.scores().indicators(), n).size())
                .toList();
    }

    private static List<Indicator> level(List<Indicator> indicators, int level) {
        return level == 1
                ? indicators
                : indicators.stream()
                        .flatMap(i -> level(i.children(), level - 1).stream())
                        .toList();
    }

    private static List<Checkpoint> checkpoints(EvaluationReport report) {
        return report.scores().leaves().flatMap(i -> i.checkpoints().stream()).toList();
    }
}
