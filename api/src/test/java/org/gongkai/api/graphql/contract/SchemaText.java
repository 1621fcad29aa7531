package org.gongkai.api.graphql.contract;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaPrinter;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A schema as one SDL file, and as a page for people. */
final class SchemaText {
    private static final List<String> BUILT_IN = List.of("Int", "String", "Boolean", "ID", "Float");

    private SchemaText() {}

    /** Everything in alphabetical order. */
    static String sdl(GraphQLSchema schema) {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(true)
                        .includeDirectiveDefinitions(false)
                        .includeSchemaDefinition(true))
                .print(schema);
    }

    /** Markdown: queries first, then everything they lead to. */
    static String page(GraphQLSchema schema) {
        StringBuilder page = new StringBuilder("""
                # The schema, field by field

                Generated from the SDL; don't edit. The same in one file: `GET /graphql/schema.graphqls`. How to ask: [api.md](api.md).
                `!` never absent, `[…]` list.
                """);
        section(page, "Queries 查询", schema, type -> type == schema.getQueryType());
        section(page, "Mutations 编辑", schema, type -> type == schema.getMutationType());
        section(
                page,
                "Objects 对象",
                schema,
                type -> (type instanceof GraphQLObjectType || type instanceof GraphQLInterfaceType)
                        && type != schema.getQueryType()
                        && type != schema.getMutationType()
                        && !isPage(type));
        section(page, "Inputs 输入", schema, GraphQLInputObjectType.class::isInstance);
        section(page, "Choices 枚举", schema, GraphQLEnumType.class::isInstance);
        section(
                page,
                "Scalars 标量",
                schema,
                type -> type instanceof GraphQLScalarType && !BUILT_IN.contains(type.getName()));
        page.append("\n## Pages 分页\n\n")
                .append(
                        "Every `…Connection` has `edges { cursor node }`, `nodes`, `pageInfo`, `totalCount` (Relay).\n");
        return page.toString();
    }

    private static boolean isPage(GraphQLType type) {
        String name = ((GraphQLNamedType) type).getName();
        return name.endsWith("Connection") || name.endsWith("Edge");
    }

    private static void section(
            StringBuilder page, String title, GraphQLSchema schema, Predicate<GraphQLNamedType> wanted) {
        page.append("\n## ").append(title).append('\n');
        schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(wanted)
                .sorted(java.util.Comparator.comparing(GraphQLNamedType::getName))
                .forEach(type -> type(page, type));
    }

    private static void type(StringBuilder page, GraphQLNamedType type) {
        page.append("\n### ")
                .append(type.getName())
                .append("\n\n")
                .append(line(description(type)))
                .append('\n');
        if (type instanceof GraphQLFieldsContainer fields) {
            head(page, "field");
            fields.getFieldDefinitions().stream()
                    .sorted(java.util.Comparator.comparing(GraphQLFieldDefinition::getName))
                    .forEach(field -> field(page, field));
        }
        if (type instanceof GraphQLInputObjectType input) {
            head(page, "field");
            input.getFieldDefinitions().stream()
                    .sorted(java.util.Comparator.comparing(graphql.schema.GraphQLInputObjectField::getName))
                    .forEach(field -> row(page, field.getName(), printed(field.getType()), field.getDescription()));
        }
        if (type instanceof GraphQLEnumType choices) {
            page.append("\n| value | |\n|---|---|\n");
            choices.getValues().forEach(value -> page.append("| `")
                    .append(value.getName())
                    .append("` | ")
                    .append(line(value.getDescription()))
                    .append(" |\n"));
        }
    }

    private static void head(StringBuilder page, String what) {
        page.append("\n| ").append(what).append(" | type | |\n|---|---|---|\n");
    }

    private static void field(StringBuilder page, GraphQLFieldDefinition field) {
        String arguments =
                field.getArguments().stream().map(GraphQLArgument::getName).collect(Collectors.joining(", "));
        String deprecated = field.isDeprecated() ? " **弃用 deprecated**: " + field.getDeprecationReason() : "";
        row(
                page,
                field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")"),
                printed(field.getType()),
                field.getDescription() + deprecated);
    }

    private static void row(StringBuilder page, String name, String type, String description) {
        page.append("| `")
                .append(name)
                .append("` | ")
                .append(type)
                .append(" | ")
                .append(line(description))
                .append(" |\n");
    }

    private static String printed(GraphQLType type) {
        String text = GraphQLTypeUtil.simplePrint(type);
        String name = GraphQLTypeUtil.unwrapAllAs(type) instanceof GraphQLNamedType named ? named.getName() : text;
        return BUILT_IN.contains(name)
                ? "`" + text + "`"
                : "[`" + text + "`](#" + name.toLowerCase(java.util.Locale.ROOT) + ")";
    }

    private static String description(GraphQLNamedType type) {
        return Objects.requireNonNullElse(type.getDescription(), "");
    }

    private static String line(String text) {
        return text == null
                ? ""
                : text.replaceAll("\\s+", " ").replace("|", "\\|").strip();
    }
}
