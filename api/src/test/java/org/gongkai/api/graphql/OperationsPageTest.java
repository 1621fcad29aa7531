package org.gongkai.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.api.DemoServer;
import org.gongkai.schema.format.JsonCodec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** GraphiQL comes from our own jar and offers the questions. */
class OperationsPageTest {
    @Test
    void offersEveryQuestionWithItsDescription() {
        JsonNode questions = JsonCodec.mapper().readTree(get("/operations").body());
        assertThat(questions).hasSize(22).allSatisfy(question -> {
            assertThat(question.get("description").asString()).containsPattern("\\p{IsHan}");
            assertThat(question.get("text").asString()).contains("query ");
        });
    }

    @Test
    void everyQuestionOfTheListRunsAsItStandsThereInTheOrderOfTheirNumbers() {
        JsonNode questions = JsonCodec.mapper().readTree(get("/operations").body());
        List<String> names = new ArrayList<>();
        for (JsonNode question : questions) {
            names.add(question.get("name").asString());
            JsonNode answer = DemoServer.ask(question.get("text").asString());
            // The one that compares what the asker names says so; all others have something to show.
            assertThat(answer.at("/errors/0/extensions/code").asString(""))
                    .as(answer.toString())
                    .isEqualTo(question.get("name").asString().startsWith("q02-") ? "COMPARISON" : "");
        }
        assertThat(names).isSorted();
    }

    @Test
    void theFirstQueryThatGraphiQlShowsFindsTheTwoReports() {
        Matcher welcome = Pattern.compile("var welcome = \\[(.*?)\\]", Pattern.DOTALL)
                .matcher(get("/graphiql/page.js").body());
        assertThat(welcome.find()).isTrue();
        String query = Pattern.compile("'([^']*)'")
                .matcher(welcome.group(1))
                .results()
                .map(line -> line.group(1))
                .collect(Collectors.joining("\n"));
        JsonNode answer = DemoServer.ask(query);
        assertThat(answer.at("/data/reports/totalCount").asInt()).isEqualTo(2);
        assertThat(answer.at("/data/reports/nodes/0/score").asString()).isNotBlank();
    }

    @Test
    void asksNoOtherSiteForGraphiQl() {
        String page = get("/graphiql/index.html").body();
        assertThat(page).contains("page.js").doesNotContain("http://", "https://");
        assertThat(get("/graphiql/page.js").body()).contains("/operations", "/graphql");
    }

    @Test
    void anAnswerByGetIsCachedAndAskedForAgainByItsTag() {
        String address = "/graphql?query=%7Breports%7BtotalCount%7D%7D";
        HttpResponse<String> first = get(address);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("public");
        HttpRequest again = HttpRequest.newBuilder(DemoServer.address(DemoServer.context(), address))
                .header("If-None-Match", tag)
                .build();
        assertThat(DemoServer.send(again).statusCode()).isEqualTo(304);
    }

    private static HttpResponse<String> get(String path) {
        HttpResponse<String> answer =
                DemoServer.send(HttpRequest.newBuilder(DemoServer.address(DemoServer.context(), path))
                        .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }
}
