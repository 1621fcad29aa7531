package org.gongkai.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongkai.api.DemoServer;
import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.ImportItem;
import org.gongkai.api.publication.Publication;
import org.gongkai.seeds.generator.SyntheticReport;
import org.gongkai.seeds.generator.SyntheticReports;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Relay's rules: pages follow each other in both directions, and rows added meanwhile make none skip or repeat. */
class PagingTest {
    private static final int REPORTS = 24;

    @Test
    void pagesStayRightWhileReportsAreAdded() {
        try (ConfigurableApplicationContext server = DemoServer.start("demo")) {
            List<SyntheticReport> reports =
                    new SyntheticReports(7).stream(REPORTS).toList();
            release(server, reports.subList(0, REPORTS / 2));
            for (String order : List.of("", "orderBy: [{by: YEAR, direction: DESC}]", "orderBy: [{by: SCORE}]")) {
                List<String> forwards = walk(server, order, "first: 3", "after", "endCursor", "hasNextPage");
                List<String> backwards = walk(server, order, "last: 3", "before", "startCursor", "hasPreviousPage");
                Collections.reverse(backwards);
                assertThat(forwards).hasSize(REPORTS / 2).doesNotHaveDuplicates();
                assertThat(backwards).containsExactlyElementsOf(forwards);
            }
            List<String> before =
                    walk(server, "orderBy: [{by: SCORE}]", "first: 100", "after", "endCursor", "hasNextPage");
            JsonNode page = page(server, "orderBy: [{by: SCORE}] first: 5");
            release(server, reports.subList(REPORTS / 2, REPORTS));
            List<String> seen = new ArrayList<>(ids(page));
            String cursor = page.at("/pageInfo/endCursor").asString();
            while (page.at("/pageInfo/hasNextPage").asBoolean()) {
                page = page(server, "orderBy: [{by: SCORE}] first: 5 after: \"" + cursor + "\"");
                seen.addAll(ids(page));
                cursor = page.at("/pageInfo/endCursor").asString();
            }
            assertThat(seen).doesNotHaveDuplicates().containsAll(before);
        }
    }

    private static List<String> walk(
            ConfigurableApplicationContext server, String order, String size, String from, String end, String more) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonNode page =
                    page(server, order + " " + size + (cursor.isEmpty() ? "" : " " + from + ": \"" + cursor + "\""));
            List<String> ids = ids(page);
            if (size.startsWith("last")) {
                Collections.reverse(ids);
            }
            seen.addAll(ids);
            if (!page.at("/pageInfo/" + more).asBoolean()) {
                return seen;
            }
            cursor = page.at("/pageInfo/" + end).asString();
        }
    }

    private static JsonNode page(ConfigurableApplicationContext server, String arguments) {
        JsonNode answer = DemoServer.ask(
                server,
                "{ reports(" + arguments + ") { edges { cursor node { reportId } }"
                        + " pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }",
                null);
        assertThat(answer.get("errors")).isNull();
        return answer.at("/data/reports");
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.get("edges").forEach(edge -> ids.add(edge.at("/node/reportId").asString()));
        return ids;
    }

    private static void release(ConfigurableApplicationContext server, List<SyntheticReport> reports) {
        List<ImportItem> items = reports.stream()
                .map(report -> new ImportItem(report.report().title(), report.report(), null))
                .toList();
        server.getBean(Publication.class)
                .importAll(Actor.system("test"), items, true, outcome -> assertThat(outcome.succeeded())
                        .as("%s %s", outcome.refusal(), outcome.obstacles())
                        .isTrue());
    }
}
