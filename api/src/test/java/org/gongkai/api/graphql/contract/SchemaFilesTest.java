package org.gongkai.api.graphql.contract;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.api.DemoServer;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * The schema in one file, in the jar and in docs/schema.md, says what the SDL says. After a change of the SDL, write both
 * anew: {@code ./mvnw -pl api -am -Dquick -Dtest=SchemaFilesTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dgongkai.write-schema=true test}.
 */
class SchemaFilesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path SDL = ROOT.resolve("schema/src/main/resources/org/gongkai/schema/gongkai.graphqls");
    private static final Path PAGE = ROOT.resolve("docs/schema.md");

    @Test
    void theSchemaInOneFileIsUpToDate() throws IOException {
        isUpToDate(SDL, SchemaText.sdl(schema()));
    }

    @Test
    void thePageOfDocumentationIsUpToDate() throws IOException {
        isUpToDate(PAGE, SchemaText.page(schema()));
    }

    private static GraphQLSchema schema() {
        return DemoServer.context().getBean(GraphQlSource.class).schema();
    }

    private static void isUpToDate(Path file, String text) throws IOException {
        if (Boolean.getBoolean("gongkai.write-schema")) {
            Files.writeString(file, text);
        }
        assertThat(file).as("write it anew, see the comment of this class").hasContent(text);
    }
}
