package org.gongkai.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.gongkai.api.DemoServer;
import org.gongkai.api.graphql.operation.NamedOperations;
import org.gongkai.schema.format.JsonCodec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** GraphQL over HTTP as clients and caches expect it, and what an operator can close. */
class HttpMannersTest {
    private static final String PAGE = "https://example.gov.cn";
    private static final String TEXT = "{ reports(first: 1) { totalCount nodes { title } } }";

    private static ConfigurableApplicationContext closed;

    @BeforeAll
    static void aServerThatOnlyAnswersItsOwnQuestions() {
        closed = DemoServer.start(
                "demo",
                "--gongkai.graphql.trusted-only=true",
                "--gongkai.graphql.max-response=500B",
                "--spring.graphql.schema.introspection.enabled=false",
                "--gongkai.graphiql=false",
                "--gongkai.cors.origins=" + PAGE);
    }

    @AfterAll
    static void close() {
        closed.close();
    }

    @Test
    void persistedQueriesAreSentOnceWithTheirTextAndThenByTheirHash() throws Exception {
        String query = "{ reports(first: 2) { totalCount } }";
        Map<String, Object> hash = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", sha256(query)));
        assertThat(code(post(Map.of("extensions", hash)))).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(json(post(Map.of("query", query, "extensions", hash)))
                        .at("/data/reports/totalCount")
                        .asInt())
                .isEqualTo(2);
        assertThat(json(post(Map.of("extensions", hash)))
                        .at("/data/reports/totalCount")
                        .asInt())
                .isEqualTo(2);
        assertThat(code(post(Map.of("query", "{ __typename }", "extensions", hash))))
                .isEqualTo("PERSISTED_QUERY_HASH");
    }

    @Test
    void answersByGetMayBeCachedAndArentSentTwice() {
        String path = "/graphql?query=" + URLEncoder.encode(TEXT, StandardCharsets.UTF_8);
        HttpResponse<String> first = get(DemoServer.context(), path, "Accept", "application/graphql-response+json");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("public", "max-age=60");
        assertThat(first.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/graphql-response+json");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = get(DemoServer.context(), path, "If-None-Match", etag);
        assertThat(second.statusCode()).isIn(200, 304);
        assertThat(get(
                                DemoServer.context(),
                                path,
                                "If-None-Match",
                                second.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void mutationsByGetAndUnknownMethodsAreRefused() {
        HttpResponse<String> mutation = get(
                DemoServer.context(),
                "/graphql?query=" + URLEncoder.encode("mutation { __typename }", StandardCharsets.UTF_8),
                "Accept",
                "application/json");
        assertThat(mutation.statusCode()).isEqualTo(405);
        assertThat(mutation.headers().firstValue("Allow")).hasValue("POST");
        HttpResponse<String> put =
                DemoServer.send(HttpRequest.newBuilder(DemoServer.address(DemoServer.context(), "/graphql"))
                        .PUT(BodyPublishers.ofString("{}"))
                        .build());
        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(code(put)).isEqualTo("METHOD");
    }

    @Test
    void answersTravelCompressedWhereTheClientTakesThem() {
        String path = "/graphql?query="
                + URLEncoder.encode("{ reports { nodes { sections { markdown } } } }", StandardCharsets.UTF_8);
        assertThat(get(DemoServer.context(), path, "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .hasValue("gzip");
        assertThat(get(DemoServer.context(), path, "Accept-Encoding", "identity")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void whereOnlyTrustedOperationsMayRunEveryOtherTextIsRefused() throws Exception {
        assertThat(code(post(closed, Map.of("query", TEXT)))).isEqualTo("UNTRUSTED_OPERATION");
        String question = closed.getBean(NamedOperations.class).texts().get("q08-low-execution-yet-excellent");
        assertThat(json(post(closed, Map.of("query", question)))
                        .at("/data/reports/totalCount")
                        .asInt())
                .isZero();
        Map<String, Object> hash = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", sha256(question)));
        assertThat(json(post(closed, Map.of("extensions", hash)))
                        .at("/data/reports/totalCount")
                        .isNumber())
                .isTrue();
    }

    @Test
    void anAnswerThatIsTooLargeIsRefusedInWords() {
        String question = closed.getBean(NamedOperations.class).texts().get("q18-late-or-missing");
        HttpResponse<String> refused = post(closed, Map.of("query", question));
        assertThat(code(refused)).isEqualTo("RESPONSE");
        assertThat(json(refused).at("/errors/0/extensions/en").asString()).contains("exceeds 500 B");
    }

    @Test
    void introspectionTheSchemaAndGraphiqlCanBeClosed() {
        assertThat(get(closed, "/graphql/schema.graphqls", "Accept", "*/*").statusCode())
                .isEqualTo(404);
        assertThat(get(closed, "/graphiql/index.html", "Accept", "*/*").statusCode())
                .isEqualTo(404);
        assertThat(get(DemoServer.context(), "/graphiql/index.html", "Accept", "*/*")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> schema = get(DemoServer.context(), "/graphql/schema.graphqls", "Accept", "*/*");
        assertThat(schema.body()).contains("type Report implements Node", "Exact decimal");
    }

    @Test
    void pagesOfOtherSitesMayAskOnlyWhereTheyAreNamed() {
        assertThat(preflight(closed, PAGE).headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue(PAGE);
        assertThat(preflight(closed, "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(preflight(DemoServer.context(), PAGE).headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void whatIsNobodysBusinessStaysClosed() {
        assertThat(get(DemoServer.context(), "/actuator/health", "Accept", "*/*")
                        .body())
                .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
        for (String path : new String[] {"metrics", "prometheus", "info", "env", "beans", "heapdump"}) {
            assertThat(get(DemoServer.context(), "/actuator/" + path, "Accept", "*/*")
                            .statusCode())
                    .as(path)
                    .isIn(401, 403, 404);
        }
    }

    @Test
    void aRequestThatTakesTooLongIsStopped() {
        try (ConfigurableApplicationContext hurried = DemoServer.start("demo", "--gongkai.graphql.timeout=1ms")) {
            // By GET: a body that takes more than the millisecond to come is refused by another name (SlowClientTest).
            String query = "{ repeatedProblems { totalCount } provinces { children { name } } }";
            HttpResponse<String> answer = get(
                    hurried,
                    "/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
                    "Accept",
                    "application/json");
            assertThat(code(answer)).isEqualTo("TIME");
            assertThat(answer.statusCode()).isEqualTo(503);
        }
    }

    private static HttpResponse<String> preflight(ConfigurableApplicationContext server, String origin) {
        return DemoServer.send(HttpRequest.newBuilder(DemoServer.address(server, "/graphql"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .build());
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String code(HttpResponse<String> answer) {
        return json(answer).at("/errors/0/extensions/code").asString("none: " + answer.body());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonCodec.mapper().readTree(answer.body());
    }

    private static HttpResponse<String> get(
            ConfigurableApplicationContext server, String path, String header, String value) {
        return DemoServer.send(HttpRequest.newBuilder(DemoServer.address(server, path))
                .header(header, value)
                .build());
    }

    private static HttpResponse<String> post(Map<String, Object> body) {
        return post(DemoServer.context(), body);
    }

    private static HttpResponse<String> post(ConfigurableApplicationContext server, Map<String, Object> body) {
        return DemoServer.send(HttpRequest.newBuilder(DemoServer.address(server, "/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonCodec.mapper().writeValueAsString(body)))
                .build());
    }
}
