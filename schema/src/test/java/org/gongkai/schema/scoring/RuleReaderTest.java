package org.gongkai.schema.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleReaderTest {
    /**
     * Weight, sure or not, kind, legal scores, points, text; what isn't sure promises nothing else. The forms-*.tsv are
     * sets written before the reader was tried on them; docs/scoring.md says how it fared.
     */
    @TestFactory
    Stream<DynamicTest> readsEverySentenceOfTheTablesAsExpectedOrSaysItIsNotSure() {
        return Stream.of(
                        "sentences.tsv",
                        "forms-1.tsv",
                        "forms-2.tsv",
                        "forms-3.tsv",
                        "forms-4.tsv",
                        "forms-5.tsv",
                        "forms-6.tsv",
                        "forms-7.tsv")
                .flatMap(table -> Tables.rows(table).stream())
                .map(row -> DynamicTest.dynamicTest(row[5], () -> check(row)));
    }

    private static void check(String[] row) {
        RuleReading reading = read(row[5], row[0]);
        assertThat(reading.sure()).as("sure").isEqualTo(row[1].equals("sure"));
        if (!reading.sure()) {
            return;
        }
        assertThat(reading.rule().kind()).hasToString(row[2]);
        if (!row[3].isEmpty()) {
            assertThat(reading.rule().legalScores()).hasToString(row[3]);
        }
        for (String point : row[4].isEmpty() ? new String[0] : row[4].split("; ", -1)) {
            String[] sides = point.split("→", 2);
            assertThat(shown(reading, sides[0])).as(sides[0]).isEqualTo(sides[1]);
        }
    }

    private static String shown(RuleReading reading, String measured) {
        return reading.rule()
                .score(Tables.measurement(measured))
                .map(BigDecimal::toPlainString)
                .orElse("null");
    }

    /** real-rules.tsv: the rule texts of the two real reports and the legal scores worked out by hand. */
    @TestFactory
    Stream<DynamicTest> findsTheLegalScoresOfTheRealReportsInTheirRuleTexts() {
        return Tables.rows("real-rules.tsv").stream()
                .map(row -> DynamicTest.dynamicTest(row[0], () -> {
                    RuleReading reading = read(row[4], row[1]);
                    assertThat(reading.rule().legalScores()).hasToString(row[2]);
                    assertThat(reading.sure()).isEqualTo(row[3].equals("sure"));
                }));
    }

    @Test
    void pointsBackToTheOriginalCharacters() {
        RuleReading reading = read("满意度９０％以上，得满分；每降低１个百分点扣０.５分，扣完为止。", "10");
        assertThat(reading.pieces()).extracting(Piece::says).containsExactly("满意度９０％以上，得满分", "每降低１个百分点扣０.５分", "扣完为止");
    }

    @Test
    void leavesTheThresholdOpenWhenTheTextSaysMoreThan() {
        RuleReading reading = read("到位率大于90%的得满分，每少5个百分点扣0.5分，扣完为止。", "1");
        assertThat(shown(reading, "90%")).isEqualTo("null");
        assertThat(reading.rule().weaknesses()).extracting(Weakness::type).containsExactly(Weakness.Type.GAP);
    }

    @Test
    void namesTheCliffOfADecayingRule() {
        RuleReading reading = read("执行率95%以上，得满分；低于95%，每下降1%扣权重的1%；执行率60%以下，不计分", "2");
        assertThat(reading.rule().weaknesses())
                .filteredOn(w -> w.type() == Weakness.Type.CLIFF)
                .singleElement()
                .satisfies(w -> assertThat(w.amount()).isEqualByComparingTo("1.3"));
        assertThat(reading.rule().withMode(StepMode.WHOLE_STEPS).legalScores().nearestAbove(new BigDecimal("0.1")))
                .hasValueSatisfying(s -> assertThat(s).isEqualByComparingTo("1.32"));
    }

    @Test
    void statesARepairInsteadOfMakingItSilently() {
        RuleReading reading = read("完成及时率0的,得满分;完成及时率0,每低5%的,扣1分,直至扣完本项分值。", "8");
        assertThat(reading.sure()).isFalse();
        assertThat(reading.repairs()).extracting(Repair::proposed).containsExactly("≥", "<");
        assertThat(reading.repairs().get(0).at().start()).isEqualTo("完成及时率".length());
    }

    @Test
    void saysWhichWordsItDidNotUnderstand() {
        String text = "完成率90%以上得5分；另按A×40%折算。";
        RuleReading reading = read(text, "5");
        assertThat(reading.sure()).isFalse();
        assertThat(reading.notUnderstood()).extracting(s -> s.of(text)).containsExactly("另按A×40%折算");
    }

    @Test
    void countsTheCheckpointsThatStandBesideTheRule() {
        RuleContext context = new RuleContext("管理制度健全性", "", List.of("制度是否制定", "制度是否合规"));
        RuleReading reading = RuleReader.read("一项不符合扣一分，严重的此项完全不得分。", new BigDecimal("3"), context);
        assertThat(reading.rule().legalScores()).hasToString("{3, 2, 1, 0}");
        assertThat(reading.rule().weaknesses())
                .extracting(Weakness::type)
                .containsExactly(Weakness.Type.COVERAGE_SHORT);
    }

    @Test
    void takesTheMeasuredQuantityFromTheIndicatorBesideTheRule() {
        RuleContext context = new RuleContext("成本节约率", "成本节约率=[（计划成本-实际成本）/计划成本]×100%", List.of());
        RuleReading reading = RuleReader.read("≥0得满分；＜0，每降低5%扣1分，扣完为止。", new BigDecimal("7"), context);
        assertThat(shown(reading, "at=105/100")).isEqualTo("6");
    }

    @Test
    void neverDecidesAScoreWhereSomeValuesHaveNoResult() {
        RuleReading reading = read("满意度≥90%得满分，80%-90%得5分，低于60%不得分。", "10");
        assertThat(reading.sure()).isTrue();
        assertThat(reading.decidesScores()).isFalse();
    }

    @Test
    void findsNoGapBetweenOneThingAndTwo() {
        RuleReading reading = read("全年未发生投诉得4分，发生1次投诉得2分，发生2次及以上不得分。", "4");
        assertThat(reading.rule().weaknesses()).isEmpty();
        assertThat(reading.decidesScores()).isTrue();
        RuleReading holed = read("无违规情况得5分，出现1次违规扣2分，出现3次及以上不得分。", "5");
        assertThat(holed.rule().weaknesses()).extracting(Weakness::type).containsExactly(Weakness.Type.GAP);
        assertThat(holed.decidesScores()).isFalse();
    }

    @Test
    void showsTheMarkAfterAResultAsPartOfItsPiece() {
        RuleReading reading = read("执行率90%以上得满分，每下降1%扣0.3分，60%以下不得分（不含60%）。", "10");
        assertThat(reading.pieces()).extracting(Piece::says).last().isEqualTo("60%以下不得分（不含60%）");
    }

    @Test
    void isNotSureWhenTheMarkAfterAResultSpeaksOfAnotherNumber() {
        assertThat(read("90%以上得满分，每下降1%扣0.3分，60%以下不得分（不含70%）。", "10").sure()).isFalse();
    }

    @Test
    void findsNoRuleInAFormulaAlone() {
        RuleReading reading = read("变动率=[（实际成本-计划成本）/计划成本]×100%。", "4");
        assertThat(reading.rule().kind()).isEqualTo(RuleKind.NONE);
        assertThat(reading.sure()).isTrue();
        assertThat(reading.decidesScores()).isFalse();
    }

    @Test
    void survivesAnyText() {
        for (String text : List.of(
                "", " ", "。", "得", "每", "(((", "100%", "①②③", "≥", "每每每扣分", "99999999999999999999项", "1-", "二〇")) {
            assertThat(read(text, "5")).isNotNull();
        }
    }

    private static RuleReading read(String text, String weight) {
        return RuleReader.read(text.replace("\\n", "\n"), new BigDecimal(weight));
    }
}
