package org.gongkai.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
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
            String order = "orderBy: [{by: SCORE}]";
            List<String> before = walk(server, order, "first: 100", "after", "endCursor", "hasNextPage");
            Iterator<SyntheticReport> later =
                    reports.subList(REPORTS / 2, REPORTS).iterator();
            Runnable addTwo = () -> release(server, List.of(later.next(), later.next()));
            assertThat(walk(server, order, "first: 5", "after", "endCursor", "hasNextPage", addTwo))
                    .doesNotHaveDuplicates()
                    .containsAll(before);
            List<String> then = walk(server, order, "first: 100", "after", "endCursor", "hasNextPage");
            assertThat(then).hasSizeGreaterThan(before.size());
            assertThat(walk(server, order, "last: 8", "before", "startCursor", "hasPreviousPage", addTwo))
                    .doesNotHaveDuplicates()
                    .containsAll(then);
            assertThat(walk(server, order, "first: 100", "after", "endCursor", "hasNextPage"))
                    .hasSizeGreaterThan(then.size());
        }
    }

    private static List<String> walk(
            ConfigurableApplicationContext server, String order, String size, String from, String end, String more) {
        return walk(server, order, size, from, end, more, () -> {});
    }

    private static List<String> walk(
            ConfigurableApplicationContext server,
            String order,
            String size,
            String from,
            String end,
            String more,
            Runnable betweenPages) {
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
            betweenPages.run();
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
