package org.gongkai.api.graphql.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.api.DemoServer;
import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.ImportItem;
import org.gongkai.api.publication.Publication;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.seeds.generator.SyntheticReports;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Columns of a score table that have no field of their own (数据来源, 备注 …) are answered as printed, and found. */
class OtherCellsTest {
    @Test
    void cellsOfOtherColumnsComeBackInOrderAndAreFoundByTheirWords() {
        EvaluationReport report = withOtherCells(
                new SyntheticReports(5).stream(1).findFirst().orElseThrow().report());
        try (ConfigurableApplicationContext server = DemoServer.start("demo")) {
            server.getBean(Publication.class)
                    .importAll(
                            Actor.system("test"),
                            List.of(new ImportItem("report", report, null)),
                            true,
                            outcome -> assertThat(outcome.succeeded()).isTrue());
            JsonNode answer = DemoServer.ask(
                    server,
                    "{ report(id: \"" + report.id() + "\") { scoreSheet { indicators { otherCells { column text } } } }"
                            + " search(text: \"统计年鉴\") { hits { report { reportId } highlights { match } } } }",
                    null);
            assertThat(answer.at("/data/report/scoreSheet/indicators/0/otherCells"))
                    .hasToString("[{\"column\":\"数据来源\",\"text\":\"统计年鉴\"},{\"column\":\"备注\",\"text\":\"据实填列\"}]");
            assertThat(answer.at("/data/report/scoreSheet/indicators/1/otherCells"))
                    .isEmpty();
            assertThat(answer.at("/data/search/hits/0/report/reportId").asString())
                    .isEqualTo(report.id());
            assertThat(answer.at("/data/search/hits/0/highlights/0/match").asString())
                    .isEqualTo("统计年鉴");
        }
    }

    private static EvaluationReport withOtherCells(EvaluationReport report) {
        JsonNode tree = JsonCodec.mapper().readTree(JsonCodec.write(report));
        ((ObjectNode) tree.at("/scores/indicators/0"))
                .putArray("otherCells")
                .add(JsonCodec.mapper().createObjectNode().put("column", "数据来源").put("text", "统计年鉴"))
                .add(JsonCodec.mapper().createObjectNode().put("column", "备注").put("text", "据实填列"));
        return JsonCodec.read(tree.toString());
    }
}
