package org.gongkai.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.api.DemoServer;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.format.MarkdownCodec;
import org.gongkai.seeds.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the two real reports answer to each of the analysts' questions. */
class QuestionsTest {
    private static final String FUMIN = "530124-2025-4fd2eda6";
    private static final String HAINAN = "460000-2013-bfd603fa";

    static Stream<NamedQuery> questions() {
        return queries().all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void everyQuestionIsDescribedInTwoLanguagesAndAnswersWithItsDefaults(NamedQuery question) {
        assertThat(question.description()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(question.description().get(0)).containsPattern("\\p{IsHan}");
        assertThat(question.description().get(1)).matches("[^\\p{IsHan}]*优?[^\\p{IsHan}]*万?元?[^\\p{IsHan}]*");
        Map<String, Object> variables =
                question.name().startsWith("q02") ? Map.of("reports", List.of(HAINAN, FUMIN)) : Map.of();
        assertThat(queries().run(question, variables)).doesNotContainKey("errors");
    }

    @Test
    void thereAreTwentyTwoOfThem() {
        assertThat(queries().all()).hasSize(22);
    }

    @Test
    void q01ListsTheProjectsOfAUnit() {
        JsonNode reports = ask("q01", Map.of("unit", List.of("富民县政务服务管理局"))).at("/reports");
        assertThat(reports.at("/totalCount").asInt()).isOne();
        JsonNode report = reports.at("/nodes/0");
        assertThat(text(report, "reportId")).isEqualTo(FUMIN);
        assertThat(text(report, "score")).isEqualTo("94");
        assertThat(text(report, "grade")).isEqualTo("EXCELLENT");
        assertThat(text(report, "budget")).isEqualTo("32");
        assertThat(text(report, "spent")).isEqualTo("31.48");
        assertThat(text(report, "executionRatePercent")).isEqualTo("98.375");
        assertThat(ask("q01", Map.of("to", 2013))
                        .at("/reports/nodes/0/reportId")
                        .asString())
                .isEqualTo(HAINAN);
    }

    @Test
    void q02ComparesReportsIndicatorByIndicator() {
        JsonNode comparison =
                ask("q02", Map.of("reports", List.of(HAINAN, FUMIN))).at("/comparison");
        assertThat(comparison.at("/reports").valueStream().map(r -> text(r, "reportId")))
                .containsExactly(HAINAN, FUMIN);
        assertThat(comparison.at("/rows")).isNotEmpty().allSatisfy(row -> {
            JsonNode first = row.at("/cells/0");
            JsonNode last = row.at("/cells/1");
            assertThat(new java.math.BigDecimal(text(row, "scoreChange")))
                    .isEqualByComparingTo(new java.math.BigDecimal(text(last, "score"))
                            .subtract(new java.math.BigDecimal(text(first, "score"))));
        });
    }

    @Test
    void q03FindsTheReportThatStandsExactlyOnTheLine() {
        JsonNode reports = ask("q03", Map.of()).at("/reports");
        assertThat(reports.at("/nodes").valueStream().map(r -> text(r, "reportId")))
                .containsExactly(HAINAN);
        assertThat(text(reports.at("/nodes/0"), "pointsAboveLine")).isEqualTo("0");
        assertThat(reports.at("/nodes/0/gradeSensitivity/scenarios")).isNotEmpty();
    }

    @Test
    void q04CountsFullMarksThatNothingProves() {
        JsonNode answer = ask("q04", Map.of());
        JsonNode indicators = answer.at("/indicators");
        assertThat(indicators.at("/totalCount").asInt()).isPositive();
        assertThat(indicators.at("/nodes"))
                .allSatisfy(indicator -> assertThat(text(indicator, "score")).isEqualTo(text(indicator, "maxScore")));
        int inGroups = answer.at("/statistics")
                .valueStream()
                .mapToInt(group -> group.get("fullMarksWithoutValue").asInt())
                .sum();
        assertThat(inGroups).isEqualTo(indicators.at("/totalCount").asInt());
    }

    @Test
    void q05FindsScoresThatTheirRulesCannotGive() {
        JsonNode findings = ask("q05", Map.of()).at("/findings/nodes");
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.at("/report/reportId").asString()).isEqualTo(FUMIN);
            assertThat(text(finding, "place")).contains("项目质量可控性");
        });
    }

    @Test
    void q06JoinsIndicatorsByTheirCanonicalCode() {
        JsonNode figures = ask("q06", Map.of()).at("/statistics");
        Map<String, String> output = new TreeMap<>();
        figures.forEach(figure -> {
            if (figure.at("/keys/0/value").asString("").equals("OUTPUT")) {
                output.put(figure.at("/keys/1/value").asString(), text(figure, "weightedScoreRatePercent"));
            }
        });
        assertThat(output).containsEntry("2013", "100").containsEntry("2025", "100");
    }

    @Test
    void q07PutsTheMostFrequentDeductionFirst() {
        List<Integer> deductions = ask("q07", Map.of())
                .at("/statistics")
                .valueStream()
                .map(figure -> figure.get("deductions").asInt())
                .toList();
        assertThat(deductions).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(deductions.get(0)).isPositive();
    }

    @Test
    void q08FindsNoLowExecutionAmongThem() {
        assertThat(ask("q08", Map.of()).at("/reports/totalCount").asInt()).isZero();
        assertThat(ask("q08", Map.of("below", "98.376"))
                        .at("/reports/totalCount")
                        .asInt())
                .isPositive();
    }

    @Test
    void q09FindsNoMisprintedRateAmongThem() {
        assertThat(ask("q09", Map.of()).at("/reports/totalCount").asInt()).isZero();
    }

    @Test
    void q11ListsSurveysWithoutASampleSize() {
        JsonNode reports = ask("q11", Map.of()).at("/reports/nodes");
        assertThat(reports.valueStream().map(r -> text(r, "reportId"))).contains(FUMIN);
    }

    @Test
    void q12ShowsTheWordsAroundMisuse() {
        JsonNode search = ask("q12", Map.of()).at("/search");
        search.at("/hits")
                .forEach(hit ->
                        assertThat(hit.at("/highlights/0/match").asString()).isEqualTo("挪用"));
        assertThat(ask("q12", Map.of()).at("/reports/totalCount").asInt()).isZero();
    }

    @Test
    void q13AddsUpFundsBySource() {
        JsonNode funds =
                ask("q13", Map.of("filter", Map.of("id", List.of(FUMIN)))).at("/fundsBySource");
        assertThat(funds).hasSize(1);
        assertThat(text(funds.get(0), "source")).isEqualTo("COUNTY");
        assertThat(text(funds.get(0), "budget")).isEqualTo("32");
        assertThat(text(funds.get(0), "spent")).isEqualTo("31.48");
    }

    @Test
    void q14FindsNoProblemTwiceAndSuggestionsThatNobodyFollowedUp() {
        JsonNode answer = ask("q14", Map.of());
        assertThat(answer.at("/repeatedProblems/totalCount").asInt()).isZero();
        assertThat(answer.at("/suggestions/nodes"))
                .isNotEmpty()
                .allSatisfy(suggestion -> assertThat(text(suggestion, "status")).isEqualTo("OPEN"));
    }

    @Test
    void q15GivesTheWeightsOfEachYear() {
        List<String> years = ask("q15", Map.of())
                .at("/statistics")
                .valueStream()
                .map(figure -> figure.at("/keys/0/value").asString())
                .distinct()
                .toList();
        assertThat(years).containsExactly("2013", "2025");
    }

    @Test
    void q16CountsReportsPerAgency() {
        JsonNode agencies = ask("q16", Map.of()).at("/statistics");
        assertThat(agencies).anySatisfy(agency -> {
            assertThat(agency.at("/keys/0/value").asString("")).isEqualTo("海南中明智会计师事务所有限公司");
            assertThat(agency.at("/score/mean").asString()).isEqualTo("90");
        });
    }

    @Test
    void q17GivesThePriceOfATerminal() {
        JsonNode costs = ask("q17", Map.of("name", "终端机", "unit", "台")).at("/unitCosts");
        assertThat(costs.at("/totalCount").asInt()).isOne();
        assertThat(text(costs.at("/nodes/0"), "unitCost")).isEqualTo("8");
        assertThat(text(costs.at("/nodes/0"), "quantity")).isEqualTo("4");
    }

    @Test
    void q18TellsLateFromMissing() {
        JsonNode expected = ask("q18", Map.of("on", "2027-06-30")).at("/expectedDisclosures/nodes");
        assertThat(expected).anySatisfy(row -> {
            assertThat(text(row, "key")).isEqualTo("hainan-2014-zheng-wu");
            assertThat(text(row, "status")).isEqualTo("MISSING");
            assertThat(row.get("daysLate").asInt()).isEqualTo(4199);
        });
        assertThat(expected).anySatisfy(row -> {
            assertThat(text(row, "key")).isEqualTo("hainan-2013-zheng-wu");
            assertThat(text(row, "status")).isEqualTo("LATE");
        });
    }

    @Test
    void q20AndQ21ShowDeductionsAndEvaluations() {
        assertThat(ask("q20", Map.of()).at("/indicators/nodes")).isNotEmpty().allSatisfy(indicator -> assertThat(
                        new java.math.BigDecimal(text(indicator, "deduction")))
                .isPositive());
        assertThat(ask("q21", Map.of()).at("/reports/nodes")).hasSize(2);
    }

    @Test
    void q22TellsWhoCitesADocument() {
        JsonNode cited = ask("q22", Map.of("document", "国发〔2016〕55号")).at("/citedDocuments/nodes/0");
        assertThat(cited.get("since").asInt()).isEqualTo(2025);
        assertThat(cited.at("/reports/0/reportId").asString()).isEqualTo(FUMIN);
    }

    @Test
    void q22CountsEveryDocumentThatTheReportsCite() {
        Map<String, Integer> citing = new TreeMap<>();
        for (String file : Seeds.files()) {
            MarkdownCodec.read(Seeds.markdown(file)).citations().stream()
                    .map(citation -> citation.number() != null ? citation.number() : citation.title())
                    .distinct()
                    .forEach(document -> citing.merge(document, 1, Integer::sum));
        }
        Map<String, Integer> answered = new TreeMap<>();
        ask("q22", Map.of())
                .at("/citedDocuments/nodes")
                .forEach(node ->
                        answered.put(text(node, "document"), node.get("count").asInt()));
        assertThat(answered).isEqualTo(citing).isNotEmpty();
    }

    private static NamedQueries queries() {
        return DemoServer.context().getBean(NamedQueries.class);
    }

    private static JsonNode ask(String name, Map<String, Object> variables) {
        Map<String, Object> response = queries().run(queries().find(name).orElseThrow(), variables);
        assertThat(response).doesNotContainKey("errors");
        return JsonCodec.mapper().readTree(JsonCodec.mapper().writeValueAsString(response.get("data")));
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }
}
