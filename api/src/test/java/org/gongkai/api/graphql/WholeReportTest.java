package org.gongkai.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.api.DemoServer;
import org.gongkai.api.store.ReportStore;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.seeds.Seeds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/** A report comes back from GraphQL as it is published: every value of its JSON, whatever field it stands in. */
class WholeReportTest {
    /** Fields of the JSON that GraphQL names or reads otherwise. */
    private static final Map<String, String> RENAMED = Map.of("scores", "scoreSheet");

    private static final int DEEPEST = 8;

    static List<EvaluationReport> seeds() {
        return Seeds.all();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyValueOfThePublicViewComesBack(EvaluationReport seed) {
        ReportStore store = DemoServer.context().getBean(ReportStore.class);
        JsonNode held = JsonCodec.tree(store.readModels().published(seed.id()).report());
        GraphQLSchema schema = DemoServer.context().getBean(GraphQlSource.class).schema();
        GraphQLObjectType type = schema.getObjectType("Report");
        List<String> problems = new ArrayList<>();
        int compared = 0;
        for (Map.Entry<String, JsonNode> field : held.properties()) {
            String name = RENAMED.getOrDefault(field.getKey(), field.getKey());
            GraphQLFieldDefinition definition = type.getFieldDefinition(name);
            if (name.equals("id") || name.equals("format")) {
                continue;
            }
            if (definition == null) {
                problems.add("no field for " + name);
                continue;
            }
            JsonNode answer = DemoServer.ask("{ report(id: \"" + seed.id() + "\") { " + name
                    + selection(definition, field.getValue(), 1) + " } }");
            assertThat(answer.get("errors")).isNull();
            compared += compare("/" + name, field.getValue(), answer.at("/data/report/" + name), problems);
        }
        assertThat(problems).isEmpty();
        assertThat(compared).isGreaterThan(200);
    }

    /** Selects what the JSON has; a name that the type lacks shows as a problem of the comparison. */
    private static String selection(GraphQLFieldDefinition field, JsonNode value, int depth) {
        if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type) || depth > DEEPEST) {
            return "";
        }
        StringBuilder selection = new StringBuilder(" { __typename");
        for (GraphQLFieldDefinition inner : type.getFieldDefinitions()) {
            List<JsonNode> values = new ArrayList<>();
            (value.isArray() ? value : List.of(value)).forEach(element -> {
                if (element.get(inner.getName()) != null) {
                    values.add(element.get(inner.getName()));
                }
            });
            if (!values.isEmpty()) {
                List<JsonNode> flat = new ArrayList<>();
                values.forEach(one -> (one.isArray() ? one : List.of(one)).forEach(flat::add));
                selection
                        .append(' ')
                        .append(inner.getName())
                        .append(selection(inner, JsonCodec.mapper().valueToTree(flat), depth + 1));
            }
        }
        return selection.append(" }").toString();
    }

    private static int compare(String place, JsonNode held, JsonNode answered, List<String> problems) {
        if (held.isArray()) {
            if (held.size() != answered.size()) {
                problems.add(place + ": " + held.size() + " held, " + answered.size() + " answered");
                return 0;
            }
            int compared = 0;
            for (int i = 0; i < held.size(); i++) {
                compared += compare(place + "/" + i, held.get(i), answered.get(i), problems);
            }
            return compared;
        }
        if (held.isObject()) {
            int compared = 0;
            for (Map.Entry<String, JsonNode> field : held.properties()) {
                JsonNode other = answered.get(field.getKey());
                if (other == null) {
                    problems.add(place + "/" + field.getKey() + ": not answered");
                } else {
                    compared += compare(place + "/" + field.getKey(), field.getValue(), other, problems);
                }
            }
            return compared;
        }
        if (!held.asString().equals(answered.asString())) {
            problems.add(place + ": held " + held + ", answered " + answered);
        }
        return 1;
    }
}
