package org.gongkai.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.api.DemoServer;
import org.gongkai.schema.format.JsonCodec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each hostile or clumsy request gets one clear error in both languages, soon, and nothing from inside. */
class HostileRequestTest {
    private static final String REPORT = "530124-2025-4fd2eda6";

    @Test
    void refusesMoreAliasesThanAreAllowed() {
        String bomb = IntStream.range(0, 200)
                .mapToObj(i -> "a" + i + ": reports(first: 1) { totalCount }")
                .collect(Collectors.joining(" ", "{", "}"));
        assertRefused(post(bomb, Map.of()), "ALIASES");
    }

    @Test
    void refusesCyclesOfFragments() {
        assertRefused(
                post("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }", Map.of()), "VALIDATION");
    }

    @Test
    void refusesDeepNesting() {
        String deep = "children { name ".repeat(30) + "}".repeat(30);
        assertRefused(
                post(
                        "{ report(id: \"" + REPORT + "\") { scoreSheet { indicators { name " + deep + " } } } }",
                        Map.of()),
                "DEPTH");
    }

    @Test
    void countsThePageSizeOfVariables() {
        assertRefused(
                post("query($n: Int) { reports(first: $n) { nodes { title } } }", Map.of("n", 1_000_000)), "PAGE_SIZE");
        assertRefused(post("{ reports(first: -1) { nodes { title } } }", Map.of()), "PAGE");
    }

    @Test
    void refusesARequestThatCostsTooMuch() {
        String all = "{ name score children ".repeat(5) + "{ name score } " + "}".repeat(5);
        assertRefused(
                post("{ reports(first: 100) { nodes { title scoreSheet { indicators " + all + " } } } }", Map.of()),
                "COST");
    }

    @Test
    void refusesQueriesOfTooManyTokens() {
        assertRefused(post("{ reports { totalCount } " + "__typename ".repeat(20_000) + "}", Map.of()), "TOKENS");
    }

    @Test
    void refusesHugeBodies() {
        HttpResponse<String> answer = post("{ __typename }", Map.of("v", "x".repeat(600_000)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertRefused(answer, "BODY");
    }

    @Test
    void takesOperatorsAndPatternsOfTheStoreAsPlainText() {
        String unit = "query($f: ReportFilter) { reports(filter: $f) { totalCount } }";
        assertThat(count(post(unit, Map.of("f", Map.of("unit", new String[] {".*"})))))
                .isZero();
        assertThat(count(post(unit, Map.of("f", Map.of("unit", new String[] {"$ne"})))))
                .isZero();
        assertThat(count(post(unit, Map.of("f", Map.of("search", "(a+)+$"))))).isZero();
        assertRefused(post(unit, Map.of("f", Map.of("unit", Map.of("$ne", "")))), "VARIABLE");
        assertRefused(post(unit, Map.of("f", Map.of("$where", "sleep(1000)"))), "VARIABLE");
        assertRefused(post(unit, Map.of("f", Map.of("region", "53.*"))), "REGION");
    }

    @Test
    void refusesInvalidCursorsAndFindsNothingUnderInvalidIds() {
        assertRefused(post("{ reports(after: \"nonsense\") { nodes { title } } }", Map.of()), "CURSOR");
        assertRefused(post("{ indicators(after: \"nonsense\") { nodes { name } } }", Map.of()), "CURSOR");
        JsonNode answer = json(post(
                "{ a: node(id: \"!!\") { id } b: node(id: \"UmVwb3J0Og\") { id } c: report(id: \"../../etc\") { id } }",
                Map.of()));
        assertThat(answer.at("/data").properties())
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.getValue().isNull()).isTrue());
    }

    @Test
    void refusesMalformedBodiesAndWrongMediaTypes() {
        assertRefused(send("{\"query\": ", "application/json"), "JSON");
        assertRefused(send("[1, 2]", "application/json"), "JSON");
        assertRefused(send("{}", "application/json"), "QUERY_MISSING");
        assertRefused(send("{\"query\": 5}", "application/json"), "PARAMETER");
        assertRefused(send("[".repeat(100_000), "application/json"), "JSON");
        HttpResponse<String> text = send("{ __typename }", "text/plain");
        assertThat(text.statusCode()).isEqualTo(415);
        assertRefused(text, "MEDIA_TYPE");
    }

    @Test
    void refusesKeysThatStandTwiceAndBatches() {
        assertRefused(send("{\"query\": \"{ __typename }\", \"query\": \"{ a }\"}", "application/json"), "JSON");
        assertRefused(send("[{\"query\": \"{ __typename }\"}]", "application/json"), "JSON");
        assertRefused(send("{\"query\": \"{ __typename }\"} {}", "application/json"), "JSON");
        assertRefused(send("\uFFFE\uFFFF", "application/json"), "JSON");
    }

    @Test
    void refusesNumbersThatAreNone() {
        String below = "query($f: ReportFilter) { reports(filter: $f) { totalCount } }";
        for (String number : new String[] {"NaN", "Infinity", "1e309", "1e-309", "0x10", "", "٣", "9".repeat(60)}) {
            assertRefused(post(below, Map.of("f", Map.of("score", Map.of("below", number)))), "VARIABLE");
        }
        assertRefused(
                send("{\"query\": \"{ reports(filter: {score: {below: NaN}}) { totalCount } }\"}", "application/json"),
                "VALIDATION");
        assertRefused(post(below, Map.of("f", Map.of("score", Map.of("below", "99999999999999999999")))), "RANGE");
    }

    @Test
    void takesNullBytesAndLongTextsAsTextThatNobodyHas() {
        for (String text : new String[] {"\u0000", "a\u0000b", "\uD800", "x".repeat(100_000), "$where", "^.*$"}) {
            HttpResponse<String> answer = post(
                    "query($u: [String!], $t: ID!) { reports(filter: {unit: $u}) { totalCount } organisation(name: $t) { name }"
                            + " project(id: $t) { name } node(id: $t) { id } }",
                    Map.of("u", new String[] {text}, "t", text));
            assertThat(count(answer)).as(answer.body()).isZero();
            assertThat(json(answer).at("/data/node").isNull()).isTrue();
            assertThat(json(answer).at("/data/organisation").isNull()).isTrue();
        }
    }

    @Test
    void refusesMoreIdsThanAPageHolds() {
        assertRefused(
                post("query($i: [ID!]!) { nodes(ids: $i) { id } }", Map.of("i", Collections.nCopies(101, "bm9uZQ"))),
                "IDS");
    }

    @Test
    void refusesFiltersWithoutEnd() {
        Map<String, Object> filter = Map.of("region", "530000");
        for (int i = 0; i < 20; i++) {
            filter = Map.of("not", filter);
        }
        assertRefused(
                post("query($f: ReportFilter) { reports(filter: $f) { totalCount } }", Map.of("f", filter)), "FILTER");
    }

    @Test
    void othersAreServedWhileHostileRequestsCome() throws Exception {
        String bomb = IntStream.range(0, 200)
                .mapToObj(i -> "a" + i + ": reports(first: 1) { totalCount }")
                .collect(Collectors.joining(" ", "{", "}"));
        String cycle = "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }";
        String deep = "{ reports { nodes { scoreSheet { indicators { " + "children { name ".repeat(30) + "}".repeat(35);
        ExecutorService hostile = Executors.newFixedThreadPool(12);
        try {
            List<Future<?>> attacks = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                attacks.add(hostile.submit(() -> assertRefused(post(bomb, Map.of()), "ALIASES")));
                attacks.add(hostile.submit(() -> assertRefused(post(cycle, Map.of()), "VALIDATION")));
                attacks.add(hostile.submit(() -> assertRefused(post(deep, Map.of()), "DEPTH")));
                attacks.add(
                        hostile.submit(() -> assertRefused(post("{ a }", Map.of("v", "x".repeat(300_000))), "BODY")));
            }
            for (int i = 0; i < 20; i++) {
                JsonNode answer = json(post("query($id: ID!) { report(id: $id) { score } }", Map.of("id", REPORT)));
                assertThat(answer.at("/data/report/score").asString()).isEqualTo("94");
            }
            for (Future<?> attack : attacks) {
                attack.get();
            }
        } finally {
            hostile.shutdownNow();
        }
    }

    private static void assertRefused(HttpResponse<String> answer, String code) {
        JsonNode error = json(answer).at("/errors/0");
        assertThat(error.at("/extensions/code").asString("")).as(answer.body()).isEqualTo(code);
        assertThat(error.at("/extensions/zh").asString("")).containsPattern("\\p{IsHan}");
        assertThat(error.at("/extensions/en").asString("")).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "org.gongkai", "com.mongodb");
    }

    private static int count(HttpResponse<String> answer) {
        return json(answer).at("/data/reports/totalCount").asInt();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonCodec.mapper().readTree(answer.body());
    }

    private static HttpResponse<String> post(String query, Map<String, Object> variables) {
        return send(
                JsonCodec.mapper().writeValueAsString(Map.of("query", query, "variables", variables)),
                "application/json");
    }

    private static HttpResponse<String> send(String body, String mediaType) {
        HttpRequest request = HttpRequest.newBuilder(DemoServer.address(DemoServer.context(), "/graphql"))
                .header("Content-Type", mediaType)
                .timeout(Duration.ofSeconds(15))
                .POST(BodyPublishers.ofString(body))
                .build();
        return DemoServer.send(request);
    }
}
