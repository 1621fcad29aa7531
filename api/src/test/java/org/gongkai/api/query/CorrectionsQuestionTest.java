package org.gongkai.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.api.DemoServer;
import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.ImportItem;
import org.gongkai.api.publication.Publication;
import org.gongkai.api.publication.Role;
import org.gongkai.api.store.Retraction;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.seeds.generator.SyntheticReport;
import org.gongkai.seeds.generator.SyntheticReports;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Question 19: what was corrected, with the values before and after, and what was withdrawn. */
class CorrectionsQuestionTest {
    private static final Actor SYSTEM = Actor.system("test");
    private static final Actor EDITOR = new Actor("甲", Set.of(Role.EDITOR, Role.RELEASER), "test");

    @Test
    void q19TellsTheOldAndTheNewScoreAndTheReasonOfARetraction() {
        List<EvaluationReport> reports =
                new SyntheticReports(3).stream(3).map(SyntheticReport::report).toList();
        try (ConfigurableApplicationContext server = DemoServer.start("demo")) {
            Publication publication = server.getBean(Publication.class);
            List<ImportItem> items = new ArrayList<>();
            reports.forEach(report -> items.add(new ImportItem(report.title(), report, null)));
            publication.importAll(SYSTEM, items, true, outcome -> assertThat(outcome.succeeded())
                    .isTrue());
            EvaluationReport before = reports.get(0);
            BigDecimal score = before.scores().totalScore();
            EvaluationReport after = withTotal(before, score.subtract(BigDecimal.ONE));
            publication.correct(
                    EDITOR, before.id(), publication.head(before.id()).number(), after, null, "总分录入有误");
            String gone = reports.get(1).id();
            publication.retract(EDITOR, gone, publication.head(gone).number(), Retraction.Reason.OTHER, null, null);

            NamedQueries queries = server.getBean(NamedQueries.class);
            Map<String, Object> response = queries.run(queries.find("q19").orElseThrow(), Map.of());
            assertThat(response).doesNotContainKey("errors");
            JsonNode data = JsonCodec.mapper().readTree(JsonCodec.mapper().writeValueAsString(response.get("data")));
            assertThat(data.at("/reports/totalCount").asInt()).isOne();
            assertThat(data.at("/reports/nodes/0/reportId").asString()).isEqualTo(before.id());
            JsonNode revision = data.at("/reports/nodes/0/history/1");
            assertThat(revision.get("reason").asString()).isEqualTo("总分录入有误");
            assertThat(revision.get("changes")).anySatisfy(change -> {
                assertThat(change.get("pointer").asString()).isEqualTo("/scores/totalScore");
                assertThat(change.get("before").asString()).isEqualTo(score.toPlainString());
                assertThat(change.get("after").asString())
                        .isEqualTo(score.subtract(BigDecimal.ONE).toPlainString());
            });
            assertThat(data.at("/retractions/nodes")).singleElement().satisfies(stub -> {
                assertThat(stub.get("reportId").asString()).isEqualTo(gone);
                assertThat(stub.get("reason").asString()).isEqualTo("OTHER");
            });
        }
    }

    private static EvaluationReport withTotal(EvaluationReport report, BigDecimal total) {
        ObjectNode json = (ObjectNode) JsonCodec.mapper().readTree(JsonCodec.write(report));
        ((ObjectNode) json.get("scores")).put("totalScore", total.toPlainString());
        return JsonCodec.read(JsonCodec.write(json));
    }
}
