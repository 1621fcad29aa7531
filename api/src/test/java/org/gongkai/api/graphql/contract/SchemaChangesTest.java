package org.gongkai.api.graphql.contract;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.api.DemoServer;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * The schema breaks no client of the last release. {@code released.graphqls} is the SDL of that release: on tagging one, copy
 * {@code gongkai.graphqls} there.
 */
class SchemaChangesTest {
    private static final String BEFORE = """
            type Query { report(id: ID!, year: Int): Report! reports(first: Int): [Report!]! }
            type Report { title: String! score: Decimal grade: Grade }
            enum Grade { EXCELLENT GOOD }
            input Filter { year: Int region: String }
            scalar Decimal
            """;

    @Test
    void nothingThatClientsOfTheLastReleaseUseIsGone() throws IOException {
        GraphQLSchema now = DemoServer.context().getBean(GraphQlSource.class).schema();
        assertThat(SchemaChanges.breaking(parsed(released()), now)).isEmpty();
    }

    @Test
    void everyKindOfBreakingChangeIsFound() {
        assertThat(broken("score: Decimal", "")).containsExactly("Report.score is gone");
        assertThat(broken("title: String!", "title: String"))
                .containsExactly("Report.title may be absent now: String! → String");
        assertThat(broken("score: Decimal", "score: [Decimal]"))
                .containsExactly("Report.score has another type: Decimal → [Decimal]");
        assertThat(broken("[Report!]!", "[Report]!"))
                .containsExactly("Query.reports may be absent now: [Report!]! → [Report]!");
        assertThat(broken("EXCELLENT GOOD", "EXCELLENT")).containsExactly("Grade.GOOD is gone");
        assertThat(broken("year: Int region", "region")).containsExactly("Filter.year is gone");
        assertThat(broken("region: String", "region: String unit: String!"))
                .containsExactly("Filter.unit is new and required");
        assertThat(broken("region: String", "region: String!"))
                .containsExactly("Filter.region is required now: String → String!");
        assertThat(broken(", year: Int", "")).containsExactly("Query.report(year) is gone");
        assertThat(broken(", year: Int", ", year: Int, kind: Int!"))
                .containsExactly("Query.report(kind) is new and required");
        assertThat(broken("scalar Decimal", "enum Decimal { A }")).containsExactly("Decimal is of another kind");
    }

    @Test
    void additionsBreakNobody() {
        assertThat(broken("score: Decimal", "score: Decimal! unit: String")).isEmpty();
        assertThat(broken("id: ID!, year: Int", "id: ID, year: Int, kind: Int")).isEmpty();
        assertThat(broken("EXCELLENT GOOD", "EXCELLENT GOOD FAIR")).isEmpty();
    }

    @Test
    void everyDeprecationSaysSinceWhenAndUntilWhen() {
        GraphQLSchema now = DemoServer.context().getBean(GraphQlSource.class).schema();
        assertThat(SchemaChanges.undatedDeprecations(now)).isEmpty();
        GraphQLSchema undated = parsed("type Query { a: Int @deprecated(reason: \"use b\")"
                + " b: Int @deprecated(reason: \"2026-11-28 起弃用，2027-11-28 移除，请用 c。Use c.\") c: Int }");
        assertThat(SchemaChanges.undatedDeprecations(undated)).containsExactly("Query.a");
    }

    private static List<String> broken(String before, String after) {
        assertThat(BEFORE).contains(before);
        return SchemaChanges.breaking(parsed(BEFORE), parsed(BEFORE.replace(before, after)));
    }

    private static GraphQLSchema parsed(String sdl) {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl));
    }

    private static String released() throws IOException {
        try (InputStream in = SchemaChangesTest.class.getResourceAsStream("released.graphqls")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
