package org.gongkai.schema.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.format.FormatException;
import org.gongkai.schema.format.JsonCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RuleTableTest {
    private static JsonNode read(String json) {
        return JsonCodec.mapper().readTree(RuleTable.read(json).json()).get(0);
    }

    @Test
    void answersEveryInputWithAScoreOrNull() {
        JsonNode row = read("""
                [{"id": "a", "text": "满意度大于90%得满分，每少1个百分点扣0.3分，扣完为止", "weight": 10,
                  "inputs": [{"value": 95, "unit": "%"}, {"value": "90%"}, {"value": "88.5", "unit": "%"}]}]
                """);
        assertThat(row.get("id").stringValue()).isEqualTo("a");
        assertThat(row.get("kind").stringValue()).isEqualTo("SURVEY");
        assertThat(row.get("unsure").booleanValue()).isFalse();
        assertThat(row.get("points").get(0).get("score").stringValue()).isEqualTo("10");
        assertThat(row.get("points").get(1).get("score").isNull()).isTrue();
        assertThat(row.get("points").get(2).get("score").stringValue()).isEqualTo("9.7");
        assertThat(row.get("points").get(2).get("otherwise").get("LINEAR").stringValue())
                .isEqualTo("9.55");
        assertThat(row.get("assumptions").get(0).get("code").stringValue()).isEqualTo("STEP_MODE_WHOLE_STEPS");
    }

    @Test
    void givesAnIntervalWhereTheScoresAreNoFiniteSet() {
        JsonNode row = read("[{\"id\": 1, \"text\": \"按实际完成比例得分\", \"weight\": \"8\"}]");
        assertThat(row.get("interval").get(0).get("high").stringValue()).isEqualTo("8");
        assertThat(row.has("legalScores")).isFalse();
    }

    @Test
    void readsEveryKindOfInput() {
        JsonNode row = read("""
                [{"id": 1, "text": "2025年6月30日前完成得满分，每逾期1天扣1分，扣完为止；一票否决的不得分", "weight": 5,
                  "inputs": [{"date": "2025-07-02"}, {"days": 3}, {"veto": true}]}]
                """);
        assertThat(row.get("points").get(0).get("score").stringValue()).isEqualTo("3");
        assertThat(row.get("points").get(1).get("score").stringValue()).isEqualTo("2");
    }

    @Test
    void namesThePlaceOfBadInput() {
        assertThatThrownBy(() -> RuleTable.read("{"))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("is not JSON");
        assertThatThrownBy(() -> RuleTable.read("{}"))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("must be an array");
        assertThat(problems("[{\"id\": 1, \"weight\": 1}]")).containsExactly("/0/text");
        assertThat(problems("[{\"id\": 1, \"text\": \"x\"}]")).containsExactly("/0/weight");
        assertThat(problems("[7, {\"text\": \"x\", \"weight\": 1}]")).containsExactly("/0/text", "/1/id");
    }

    private static List<String> problems(String json) {
        return RuleTable.read(json).problems().stream()
                .map(FormatException::place)
                .toList();
    }

    /** Weights and inputs that can't be, each with the field it is told of. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "weight": -1                                      | /0/weight
            "weight": NaN                                     | /0/weight
            "weight": "NaN"                                   | /0/weight
            "weight": "many"                                  | /0/weight
            "weight": null                                    | /0/weight
            "weight": 1e999999999                             | /0/weight
            "weight": 5, "inputs": {"count": 1}               | /0/inputs
            "weight": 5, "inputs": [3]                        | /0/inputs/0
            "weight": 5, "inputs": [{"mett": 1}]              | /0/inputs/0/mett
            "weight": 5, "inputs": [{"count": -1}]            | /0/inputs/0/count
            "weight": 5, "inputs": [{"value": Infinity}]      | /0/inputs/0/value
            "weight": 5, "inputs": [{"value": 9, "unit": 1}]  | /0/inputs/0/unit
            "weight": 5, "inputs": [{"met": 5, "of": 4}]      | /0/inputs/0/of
            "weight": 5, "inputs": [{"failed": 5, "of": 4}]   | /0/inputs/0/of
            "weight": 5, "inputs": [{"grade": 1}]             | /0/inputs/0/grade
            "weight": 5, "inputs": [{"veto": "yes"}]          | /0/inputs/0/veto
            "weight": 5, "inputs": [{"date": "someday"}]      | /0/inputs/0/date
            "weight": 5, "context": 7                         | /0/context
            "weight": 5, "expected": 7                        | /0/expected
            """)
    void namesTheFieldOfABadEntryAndAnswersTheRest(String fields, String place) {
        RuleTable.Answers answers = RuleTable.read("[{\"id\": 1, \"text\": \"每发现一处扣1分\", " + fields + "},"
                + "{\"id\": 2, \"text\": \"每发现一处扣1分\", \"weight\": 5, \"inputs\": [{\"count\": 2}]}]");
        assertThat(answers.problems()).extracting(FormatException::place).containsExactly(place);
        JsonNode good = answers.rows().get(1);
        assertThat(good.get("points").get(0).get("score").stringValue()).isEqualTo("3");
        assertThat(good.has("error")).isFalse();
    }

    @Test
    void answersTheOtherInputsOfAnEntryWithABadOne() {
        JsonNode row = read("[{\"id\": 1, \"text\": \"每发现一处扣1分\", \"weight\": 5,"
                + " \"inputs\": [{\"count\": \"x\"}, {\"count\": 1}]}]");
        assertThat(row.get("points").get(0).get("error").get("field").stringValue())
                .isEqualTo("/0/inputs/0/count");
        assertThat(row.get("points").get(0).get("score").isNull()).isTrue();
        assertThat(row.get("points").get(1).get("score").stringValue()).isEqualTo("4");
    }

    @Test
    void refusesATextThatIsNoRuleButAReport() {
        String json = "[{\"id\": 1, \"weight\": 5, \"text\": \"" + "扣".repeat(5_001) + "\"}]";
        assertThat(problems(json)).containsExactly("/0/text");
    }

    @Test
    void refusesAnAbyssOfBracketsAsNoJson() {
        assertThatThrownBy(() -> RuleTable.read("[".repeat(100_000))).isInstanceOf(FormatException.class);
    }

    /** One line per form of input: rule, weight, input, score. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            完成率≥90%得满分，每低1个百分点扣1分 | 5 | {"value": 88, "unit": "%"}                  | 3
            完成率≥90%得满分，每低1个百分点扣1分 | 5 | {"value": "88%"}                            | 3
            完成率≥90%得满分，每低1个百分点扣1分 | 5 | {"value": 88, "unit": "个百分点"}           | 3
            完成率≥90%得满分，每低1个百分点扣1分 | 5 | {"value": 88}                               | 3
            完成率≥90%得满分，每低1个百分点扣1分 | 5 | {"value": 0.88}                             | null
            完成率≥90%得满分，每低1个百分点扣1分 | 5 | {"value": 0.88, "unit": "ratio"}            | 3
            完成率≥90%得满分，每低1个百分点扣1分 | 5 | {"value": 88, "unit": "万元"}               | null
            完成率≥90%得满分，每低1个百分点扣1分 | 5 | {"actual": 44, "target": 50}                | 3
            完成率≥90%得满分，每低1个百分点扣1分 | 5 | {"actual": 44, "target": 0}                 | null
            完成率≥90%得满分，每低1个百分点扣1分 | 5 | {"met": 44, "of": 50}                       | 3
            完成率≥90%得满分，每低1个百分点扣1分 | 5 | {}                                          | null
            成本不超过10万元得满分，每超1万元扣1分 | 5 | {"value": 120000, "unit": "元"}           | 3
            成本不超过10万元得满分，每超1万元扣1分 | 5 | {"value": 12, "unit": "万元"}             | 3
            每发现一处扣1分                  | 5 | {"count": 2}                                    | 3
            每发现一处扣1分                  | 5 | {"value": 2, "unit": "处"}                      | 3
            每发现一处扣1分                  | 5 | {"failed": 2, "of": 9}                          | 3
            每符合一项得1分，共5项           | 5 | {"met": 2, "of": 5}                             | 2
            每符合一项得1分，共5项           | 5 | {"failed": 2, "of": 5}                          | 3
            好得5分，较好得4分，一般得3分    | 5 | {"grade": "较好"}                               | 4
            每逾期1天扣1分                   | 5 | {"days": 2}                                     | 3
            每逾期1个月扣1分                 | 5 | {"months": 2}                                   | 3
            每逾期1个月扣1分                 | 5 | {"quarters": 1}                                 | 2
            每逾期1个季度扣1分               | 5 | {"quarters": 1}                                 | 4
            2025年6月30日前完成得满分，每逾期1天扣1分 | 5 | {"date": "2025-07-02"}                 | 3
            满意度≥90%得满分，每低1个百分点扣1分；回收率低于80%不得分 | 5 | {"value": "88%", "returnRate": 85} | 3
            满意度≥90%得满分，每低1个百分点扣1分；回收率低于80%不得分 | 5 | {"value": "88%", "returnRate": 70} | 0
            满意度≥90%得满分，每低1个百分点扣1分；有效问卷少于30份不得分 | 5 | {"value": "88%", "valid": 29} | 0
            每发现一处扣1分；弄虚作假的不得分 | 5 | {"count": 1, "veto": true}                     | 0
            每发现一处扣1分；弄虚作假的不得分 | 5 | {"count": 1, "veto": false}                    | 4
            """)
    void scoresEveryFormOfInput(String text, String weight, String input, String score) {
        JsonNode row = read(
                "[{\"id\": 1, \"text\": \"" + text + "\", \"weight\": " + weight + ", \"inputs\": [" + input + "]}]");
        JsonNode found = row.get("points").get(0).get("score");
        assertThat(found.isNull() ? null : found.stringValue()).isEqualTo(score);
        assertThat(row.get("unsure").booleanValue()).isFalse();
    }

    @Test
    void printsTheReadingForAPerson() {
        String printed = RulePrinter.print(RuleReader.read("执行率95%以上得满分，每低1个百分点扣0.5分，扣完为止", new BigDecimal("4")));
        assertThat(printed)
                .contains("可能得分 legal: {4, 3.5, 3, 2.5, 2, 1.5, 1, 0.5, 0}")
                .contains("95% → 4")
                .contains("94% → 3.5");
    }
}
