package org.gongkai.api.graphql.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.api.DemoServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What reports are about can be asked for as objects of their own, and every one of them is found again by its id. */
class DirectoryTest {
    private static final String FUMIN = "530124-2025-4fd2eda6";

    @Test
    void aRegionKnowsItsPlaceInTheTreeAndTheReportsOfEverythingBelowIt() {
        JsonNode region = ask("""
                { region(code: "530100") { name level parent { code name } children { code name }
                    reports { totalCount nodes { reportId } } figure { reports score { mean } } } }""").at("/region");
        assertThat(region.at("/name").asString()).isEqualTo("昆明市");
        assertThat(region.at("/level").asInt()).isEqualTo(2);
        assertThat(region.at("/parent/name").asString()).isEqualTo("云南省");
        assertThat(texts(region.at("/children"), "name")).contains("富民县").doesNotContain("昆明市");
        assertThat(texts(region.at("/reports/nodes"), "reportId")).containsExactly(FUMIN);
        assertThat(region.at("/figure/score/mean").asString()).isEqualTo("94");
    }

    @Test
    void provincesAreTheTopOfTheTree() {
        JsonNode provinces = ask("{ provinces { code name parent { code } } }").at("/provinces");
        assertThat(provinces).hasSizeGreaterThan(30);
        assertThat(provinces.get(0).at("/name").asString()).isEqualTo("北京市");
        assertThat(provinces)
                .allSatisfy(
                        province -> assertThat(province.get("parent").isNull()).isTrue());
    }

    @Test
    void organisationsAreFoundByNameAndByTheirRole() {
        JsonNode answer = ask("""
                { organisation(name: "富民县政务服务管理局") { name agency { id } all: reports { totalCount }
                    asUnit: reports(role: [UNIT]) { nodes { reportId } } asAgency: reports(role: [AGENCY]) { totalCount } }
                  organisations(name: "富民县", first: 10) { totalCount nodes { name } }
                  agencies { nodes { name reports { nodes { reportId fiscalYear } } figure { reports excellent } } } }""");
        assertThat(answer.at("/organisation/asUnit/nodes/0/reportId").asString())
                .isEqualTo(FUMIN);
        assertThat(answer.at("/organisation/asAgency/totalCount").asInt()).isZero();
        assertThat(answer.at("/organisation/agency").isNull()).isTrue();
        assertThat(texts(answer.at("/organisations/nodes"), "name"))
                .contains("富民县政务服务管理局")
                .isSorted();
        assertThat(answer.at("/agencies/nodes/0/name").asString()).isEqualTo("海南中明智会计师事务所有限公司");
        assertThat(answer.at("/agencies/nodes/0/reports/nodes/0/fiscalYear").asInt())
                .isEqualTo(2013);
        assertThat(answer.at("/agencies/nodes/0/figure/excellent").asInt()).isOne();
    }

    @Test
    void aFiscalYearHasItsReportsAndTheFrameworksOfItsTime() {
        JsonNode years = ask("{ fiscalYears { year frameworks { code } reports { nodes { fiscalYear } } } }")
                .at("/fiscalYears");
        assertThat(years.valueStream().map(year -> year.at("/year").asInt())).containsExactly(2013, 2025);
        assertThat(texts(years.at("/1/frameworks"), "code")).contains("PROJECT_2020");
        assertThat(ask("{ fiscalYear(year: 1999) { year } }").at("/fiscalYear").isNull())
                .isTrue();
    }

    @Test
    void aCanonicalIndicatorHasItsCrosswalkItsNamesAndItsFigures() {
        JsonNode answer = ask("""
                { canonicalIndicator(code: "PROCESS.FUNDS.EXECUTION_RATE") {
                    name level parent { code } children { code } printedIn { framework { code } name }
                    crosswalk(framework: "PROJECT_2020") { indicator { code } relation }
                    figure { reports count weightedScoreRatePercent } }
                  canonicalIndicators(level: 1, framework: "PROJECT_2013") { code } }""");
        JsonNode indicator = answer.at("/canonicalIndicator");
        assertThat(indicator.at("/name").asString()).isEqualTo("预算执行率");
        assertThat(indicator.at("/parent/code").asString()).isEqualTo("PROCESS.FUNDS");
        assertThat(indicator.at("/crosswalk/0/relation").asString()).isEqualTo("SAME");
        assertThat(texts(indicator.at("/printedIn"), "name")).isNotEmpty();
        assertThat(texts(answer.at("/canonicalIndicators"), "code")).contains("INPUT", "PROCESS", "OUTPUT");
    }

    @Test
    void anUnknownFrameworkIsToldWithTheOnesThereAre() {
        JsonNode answer =
                DemoServer.ask("{ canonicalIndicator(code: \"OUTPUT\") { crosswalk(framework: \"2020\") { name } } }");
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FRAMEWORK");
        assertThat(answer.at("/errors/0/message").asString()).contains("PROJECT_2020");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "statistics(groupBy: [FIRST_LEVEL], indicators: {framework: \"2020\"}) { count }",
                "indicators(indicator: {framework: \"2020\"}) { totalCount }",
                "reports(filter: {indicator: {framework: \"2020\"}}) { totalCount }",
                "comparison(project: \"p\", framework: \"2020\") { rows { code } }"
            })
    void noQueryTakesAnUnknownFrameworkForNoCrosswalk(String query) {
        assertThat(DemoServer.ask("{ " + query + " }")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("FRAMEWORK");
    }

    @Test
    void aReportLeadsToTheObjectsItIsAbout() {
        JsonNode report = ask("{ report(id: \"" + FUMIN + "\") {"
                        + " region { id level parent { name } } implementingUnit { id name reports { totalCount } }"
                        + " project { name identity { projectId } }"
                        + " scoreSheet { indicators { name canonical { code name } children { canonical { code } } } } } }")
                .at("/report");
        assertThat(report.at("/region/parent/name").asString()).isEqualTo("昆明市");
        assertThat(report.at("/implementingUnit/reports/totalCount").asInt()).isOne();
        assertThat(report.at("/scoreSheet/indicators/0/canonical/code").asString())
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reports(first: 1) { nodes { id } }",
                "organisations(first: 1) { nodes { id } }",
                "agencies(first: 1) { nodes { id } }",
                "indicators(first: 1) { nodes { id } }",
                "findings(first: 1) { nodes { id } }",
                "provinces { id }",
                "fiscalYears { id }",
                "canonicalIndicators(level: 1) { id }"
            })
    void everyObjectIsFoundAgainByItsId(String list) {
        JsonNode found = ask("{ list: " + list + " }").findValue("id");
        JsonNode again = ask("{ node(id: \"" + found.asString() + "\") { id __typename } nodes(ids: [\"bm9uZQ\", \""
                + found.asString() + "\"]) { id } }");
        assertThat(again.at("/node/id")).isEqualTo(found);
        assertThat(again.at("/nodes/0").isNull()).isTrue();
        assertThat(again.at("/nodes/1/id")).isEqualTo(found);
    }

    @Test
    void nodeGivesTheFieldsOfWhateverTypeItIs() {
        List<String> ids = Stream.of("reports", "findings", "indicators")
                .map(list -> ask("{ " + list + "(first: 1) { nodes { id } } }")
                        .findValue("id")
                        .asString())
                .toList();
        JsonNode nodes = ask("{ nodes(ids: [\"" + String.join("\", \"", ids) + "\"]) { __typename"
                        + " ... on Report { title scoreSheet { statedScore } }"
                        + " ... on ReportFinding { code report { title } }"
                        + " ... on ReportIndicator { name report { title } canonical { name } } } }")
                .at("/nodes");
        assertThat(texts(nodes, "__typename")).containsExactly("Report", "ReportFinding", "ReportIndicator");
        assertThat(nodes.at("/0/title").asString()).isNotBlank();
        assertThat(nodes.at("/1/report/title").asString()).isNotBlank();
        assertThat(nodes.at("/2/report/title").asString()).isNotBlank();
    }

    private static JsonNode ask(String query) {
        JsonNode answer = DemoServer.ask(query);
        assertThat(answer.get("errors")).as("%s", answer).isNull();
        return answer.get("data");
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(row -> row.get(field).asString()).toList();
    }
}
