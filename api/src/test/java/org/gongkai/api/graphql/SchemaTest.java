package org.gongkai.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.gongkai.api.DemoServer;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;

/** Everything in the SDL speaks for itself, in both languages. */
class SchemaTest {
    private final List<String> silent = new ArrayList<>();

    @Test
    void everyTypeFieldAndArgumentIsDescribedInChineseAndEnglish() {
        GraphQLSchema schema = DemoServer.context().getBean(GraphQlSource.class).schema();
        for (GraphQLNamedType type : new TreeMap<>(schema.getTypeMap()).values()) {
            if (type.getName().startsWith("__")
                    || List.of("Int", "String", "Boolean", "ID").contains(type.getName())) {
                continue;
            }
            check(type.getName(), type.getDescription());
            if (type instanceof GraphQLObjectType object) {
                object.getFieldDefinitions().forEach(field -> field(type.getName(), field));
            }
            if (type instanceof GraphQLInputObjectType input) {
                input.getFieldDefinitions()
                        .forEach(field -> check(type.getName() + "." + field.getName(), field.getDescription()));
            }
            if (type instanceof GraphQLEnumType values) {
                values.getValues()
                        .forEach(value -> check(type.getName() + "." + value.getName(), value.getDescription()));
            }
        }
        assertThat(silent).isEmpty();
    }

    private void field(String type, GraphQLFieldDefinition field) {
        check(type + "." + field.getName(), field.getDescription());
        for (GraphQLArgument argument : field.getArguments()) {
            check(type + "." + field.getName() + "(" + argument.getName() + ")", argument.getDescription());
        }
    }

    private void check(String place, String description) {
        boolean both = description != null
                && description.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                && description.codePoints().anyMatch(c -> c >= 'A' && c <= 'z');
        if (!both) {
            silent.add(place);
        }
    }
}
