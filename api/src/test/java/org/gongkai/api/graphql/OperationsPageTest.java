package org.gongkai.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
