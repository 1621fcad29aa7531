package org.gongkai.api.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.bson.Document;
import org.gongkai.api.DemoServer;
import org.gongkai.api.SyntheticServer;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.StoreCollections;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Indicator;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** A download is complete, respects its filter, and can't be taken for whole where it isn't. */
class DownloadTest {
    private static final String FUMIN = "530124-2025-4fd2eda6";

    @Test
    void reportsComeAsCsvForSpreadsheets() {
        HttpResponse<String> csv = get("/download/reports.csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"gongkai-reports.csv\"");
        assertThat(csv.body()).startsWith("\uFEFF报告编号,预算年度,标题,").contains("预算（万元）");
        assertThat(csv.body().lines()).hasSize(3).anySatisfy(line -> assertThat(line)
                .startsWith(FUMIN + ",2025,")
                .contains(",94,100,94,EXCELLENT,", ",32,,31.48,98.375,"));
    }

    @Test
    void theFilterIsTheOneOfQueries() {
        assertThat(lines("reports", "filter={\"region\":\"530000\"}"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("reportId").asString()).isEqualTo(FUMIN));
        assertThat(lines("reports", "filter={\"score\":{\"below\":\"90\"}}")).isEmpty();
        assertThat(lines("indicators", "indicator={\"leaf\":true,\"deduction\":{\"above\":\"0\"}}"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("deduction").isString()).isTrue());
        assertThat(lines("findings", "finding={\"code\":[\"UNREACHABLE_SCORE\"]}"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("code").asString()).isEqualTo("UNREACHABLE_SCORE"));
        assertThat(lines("funds", "filter={\"id\":[\"" + FUMIN + "\"]}"))
                .anySatisfy(row -> assertThat(row.get("spent").asString()).isEqualTo("31.48"));
    }

    @Test
    void conditionsThatAreNoneAreRefusedBeforeTheFirstByte() {
        refused("filter={\"$where\":\"1\"}", "CONDITION");
        refused("filter={\"unit\":{\"$ne\":\"\"}}", "CONDITION");
        refused("filter={\"score\":{\"from\":\"NaN\"}}", "CONDITION");
        refused("filter={", "CONDITION");
        refused("filter={\"region\":\"53.*\"}", "REGION");
        refused("filter={}&filter={}", "PARAMETER");
        refused("sort=x", "PARAMETER");
        assertThat(get("/download/accounts.csv").statusCode()).isEqualTo(404);
        assertThat(get("/download/reports.exe").statusCode()).isEqualTo(404);
    }

    @Test
    void everyRowOfManyReportsComesInOrder() {
        ConfigurableApplicationContext server = SyntheticServer.context();
        List<String> ids = json(server, "reports", "").stream()
                .map(row -> row.get("reportId").asString())
                .toList();
        assertThat(ids).hasSize(SyntheticServer.reports().size()).isSorted().doesNotHaveDuplicates();
        long indicators = SyntheticServer.reports().stream()
                .map(EvaluationReport::scores)
                .flatMap(scores -> scores.walk())
                .count();
        assertThat(json(server, "indicators", "")).hasSize((int) indicators);
        long leaves = SyntheticServer.reports().stream()
                .map(EvaluationReport::scores)
                .flatMap(scores -> scores.walk())
                .filter(Indicator::isLeaf)
                .count();
        assertThat(json(server, "indicators", "indicator={\"leaf\":true}")).hasSize((int) leaves);
    }

    @Test
    void whatTheClientHoldsIsntSentAgain() {
        HttpResponse<String> first = get("/download/funds.csv");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second =
                DemoServer.send(HttpRequest.newBuilder(address(DemoServer.context(), "/download/funds.csv"))
                        .header("If-None-Match", etag)
                        .build());
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void travelsCompressed() throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address(DemoServer.context(), "/download/indicators.csv"))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF报告编号");
    }

    @Test
    void aTransferThatFailsHalfwayIsNoticed() {
        ConfigurableApplicationContext server = SyntheticServer.context();
        var findings = server.getBean(ReportStore.class).database().getCollection(StoreCollections.FINDING_ROWS);
        List<String> ids = SyntheticServer.ids();
        // A row that no release writes, behind all others: reading it fails after the first bytes are out.
        Document broken = new Document("_id", "~").append("reportId", ids);
        findings.insertOne(broken);
        try {
            assertThatThrownBy(() -> HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(address(server, "/download/findings.jsonl"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        } finally {
            findings.deleteOne(new Document("_id", "~"));
        }
    }

    private static void refused(String query, String code) {
        HttpResponse<String> answer = get("/download/reports.csv?" + encoded(query));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        JsonNode error = JsonCodec.mapper().readTree(answer.body()).at("/errors/0/extensions");
        assertThat(error.get("code").asString()).isEqualTo(code);
        assertThat(error.get("zh").asString()).containsPattern("\\p{IsHan}");
        assertThat(answer.body()).doesNotContain("Exception", "org.gongkai");
    }

    private static List<JsonNode> lines(String table, String query) {
        return json(DemoServer.context(), table, query);
    }

    private static List<JsonNode> json(ConfigurableApplicationContext server, String table, String query) {
        HttpResponse<String> answer = DemoServer.send(
                HttpRequest.newBuilder(address(server, "/download/" + table + ".jsonl?" + encoded(query)))
                        .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().map(JsonCodec.mapper()::readTree).toList();
    }

    private static HttpResponse<String> get(String path) {
        return DemoServer.send(
                HttpRequest.newBuilder(address(DemoServer.context(), path)).build());
    }

    private static URI address(ConfigurableApplicationContext server, String path) {
        return DemoServer.address(server, path);
    }

    private static String encoded(String query) {
        StringBuilder encoded = new StringBuilder();
        for (String part : query.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                encoded.append(encoded.isEmpty() ? "" : "&")
                        .append(part, 0, equals + 1)
                        .append(URLEncoder.encode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return encoded.toString();
    }
}
