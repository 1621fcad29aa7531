package org.gongkai.schema.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.report.DateRange;
import org.gongkai.schema.report.Evaluation;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Evaluator;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.FundSource;
import org.gongkai.schema.report.Funds;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.PartialDate;
import org.gongkai.schema.report.Project;
import org.gongkai.schema.report.ScoreSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonCodecTest {
    private static final EvaluationReport REPORT = EvaluationReport.titled("某县2025年采购项目绩效评价报告", Project.named("采购项目"))
            .fiscalYear(2025)
            .evaluation(new Evaluation(
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(new Evaluator("某人", null, null, false, null)),
                    new DateRange(PartialDate.parse("2014-10-11"), PartialDate.parse("2014-11")),
                    null,
                    null))
            .funds(new Funds(
                    List.of(new FundRow(
                            FundSource.TOTAL, "合计", Money.wanYuan("32.00"), null, null, null, null, null, null, null)),
                    List.of()))
            .scores(new ScoreSheet(
                    List.of(Indicator.named("产出")
                            .maxScore(new BigDecimal("30.0"))
                            .children(List.of(Indicator.named("数量")
                                    .maxScore(BigDecimal.ZERO)
                                    .build()))
                            .build()),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null))
            .build();

    @Test
    void writesDecimalsAsStringsAndLeavesAbsentValuesOut() {
        assertThat(JsonCodec.write(REPORT)).isEqualTo("""
                        {"title":"某县2025年采购项目绩效评价报告","fiscalYear":2025,"project":{"name":"采购项目"},\
                        "evaluation":{"evaluators":[{"name":"某人","leader":false}],\
                        "conducted":{"from":"2014-10-11","to":"2014-11"}},"objectives":{},\
                        "funds":{"rows":[{"source":"TOTAL","label":"合计","initialBudget":"32"}]},\
                        "scores":{"indicators":[{"name":"产出","maxScore":"30",\
                        "children":[{"name":"数量","maxScore":"0"}]}]}}""");
    }

    @Test
    void readsWhatItWrote() {
        assertThat(JsonCodec.read(JsonCodec.write(REPORT))).isEqualTo(REPORT);
        assertThat(JsonCodec.read(JsonCodec.tree(REPORT))).isEqualTo(REPORT);
        assertThat(JsonCodec.read("{\"title\":\"t\",\"project\":{\"name\":\"p\"},\"contacts\":[]}"))
                .isEqualTo(EvaluationReport.titled("t", Project.named("p")).build());
    }

    @Test
    void namesThePlaceOfAWrongValue() {
        assertThatThrownBy(() -> JsonCodec.read(
                        "{\"title\":\"t\",\"project\":{\"name\":\"p\"},\"scores\":{\"totalScore\":\"1e309\"}}"))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("/scores/totalScore: not a plain decimal: '1e309'");
        assertThatThrownBy(() -> JsonCodec.read("{\"title\":\"t\",\"project\":{\"name\":\"p\"},\"scoer\":1}"))
                .hasMessage("/scoer: 没有“scoer”这个字段 / there is no such field");
        assertThatThrownBy(() -> JsonCodec.read("{\"title\":\" \",\"project\":{\"name\":\"p\"}}"))
                .hasMessageContaining("title must not be blank");
        assertThatThrownBy(() -> JsonCodec.read("{\"title\":")).hasMessageContaining("line 1");
    }

    /** Field of the message, what the message says; the members go behind a title and a project. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"fiscalYear\":NaN | /fiscalYear | NaN and Infinity are no numbers",
                "\"fiscalYear\":99999999999 | /fiscalYear | the number is too large",
                "\"fiscalYear\":\"abc\" | /fiscalYear: | “abc”类型不对，应为整数",
                "\"fiscalYear\":2023.5 | /fiscalYear: | a whole number such as 2023 belongs here",
                "\"fiscalYear\":2023,\"fiscalYear\":2022 | /fiscalYear | the field is written twice",
                "\"scores\":{\"totalScore\":1e309} | /scores/totalScore: | not a plain decimal: '1e309'",
                "\"scores\":{\"totalScore\":{}} | /scores/totalScore: | a decimal such as 406.52 belongs here",
                "\"scores\":{\"indicators\":{}} | /scores/indicators: | a list […] belongs here",
                "\"scores\":{\"indicators\":[\"x\"]} | /scores/indicators/0: | an object {…} belongs here",
                "\"scores\":{\"indicators\":[null]} | /scores: | null can't stand here",
                "\"funds\":[] | /funds: | an object {…} belongs here",
                "\"evaluation\":{\"kind\":\"XX\"} | /evaluation/kind: | one of SELF_EVALUATION, DEPARTMENTAL_EVALUATION",
                "\"evaluation\":{\"reportDate\":\"2023-13-45\"} | /evaluation/reportDate: | not a date: '2023-13-45'",
                "\"scores\":{bad} | /scores | this is not valid JSON"
            })
    void namesTheFieldAndWhatBelongsThereWithoutANameOfAClass(String members, String field, String said) {
        assertThatThrownBy(() -> JsonCodec.read("{\"title\":\"t\",\"project\":{\"name\":\"p\"}," + members + "}"))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(field)
                .hasMessageContaining(said)
                .message()
                .doesNotContainPattern("org\\.|java\\.|tools\\.|START_|VALUE_|Feature|class ");
    }

    @Test
    void namesTheFieldThatIsMissing() {
        assertThatThrownBy(() -> JsonCodec.read("{\"title\":\"t\"}"))
                .hasMessageContaining("the required field project is missing");
        assertThatThrownBy(() -> JsonCodec.read("[1]")).hasMessageContaining("an object {…} belongs here");
    }
}
