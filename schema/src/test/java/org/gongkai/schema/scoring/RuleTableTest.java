package org.gongkai.schema.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.gongkai.schema.format.FormatException;
import org.gongkai.schema.format.JsonCodec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RuleTableTest {
    private static JsonNode read(String json) {
        return JsonCodec.mapper().readTree(RuleTable.read(json)).get(0);
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
        assertThatThrownBy(() -> RuleTable.read("[{\"id\": 1, \"weight\": 1}]")).hasMessageStartingWith("/0/text");
        assertThatThrownBy(() -> RuleTable.read("[{\"id\": 1, \"text\": \"x\"}]"))
                .hasMessageStartingWith("/0/weight");
        assertThatThrownBy(() ->
                        RuleTable.read("[{\"id\": 1, \"text\": \"x\", \"weight\": 1, \"inputs\": [{\"mett\": 1}]}]"))
                .hasMessageStartingWith("/0/inputs/0/mett: is unknown");
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
