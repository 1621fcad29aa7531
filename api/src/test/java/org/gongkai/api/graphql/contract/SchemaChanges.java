package org.gongkai.api.graphql.contract;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What of a schema's change would break a client that was written for it as it was. */
final class SchemaChanges {
    /** Since when it is deprecated, and when it will be gone. */
    private static final Pattern TWO_DATES = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}.*[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final List<String> found = new ArrayList<>();

    private SchemaChanges() {}

    /** The breaking changes, in words. */
    static List<String> breaking(GraphQLSchema before, GraphQLSchema after) {
        SchemaChanges changes = new SchemaChanges();
        for (GraphQLNamedType type : before.getAllTypesAsList()) {
            if (!type.getName().startsWith("__")) {
                changes.type(type, (GraphQLNamedType) after.getType(type.getName()));
            }
        }
        return List.copyOf(changes.found);
    }

    /** Fields, inputs and values that are deprecated without the two dates. */
    static List<String> undatedDeprecations(GraphQLSchema schema) {
        List<String> undated = new ArrayList<>();
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (type.getName().startsWith("__")) {
                continue;
            }
            if (type instanceof GraphQLFieldsContainer fields) {
                fields.getFieldDefinitions().stream()
                        .filter(field -> field.isDeprecated() && undated(field.getDeprecationReason()))
                        .forEach(field -> undated.add(type.getName() + "." + field.getName()));
            }
            if (type instanceof GraphQLInputObjectType input) {
                input.getFieldDefinitions().stream()
                        .filter(field -> field.isDeprecated() && undated(field.getDeprecationReason()))
                        .forEach(field -> undated.add(type.getName() + "." + field.getName()));
            }
            if (type instanceof GraphQLEnumType values) {
                values.getValues().stream()
                        .filter(value -> value.isDeprecated() && undated(value.getDeprecationReason()))
                        .forEach(value -> undated.add(type.getName() + "." + value.getName()));
            }
        }
        return undated;
    }

    private static boolean undated(String reason) {
        return reason == null || !TWO_DATES.matcher(reason).find();
    }

    private void type(GraphQLNamedType before, GraphQLNamedType after) {
        String name = before.getName();
        if (after == null) {
            found.add(name + " is gone");
        } else if (before.getClass() != after.getClass()) {
            found.add(name + " is of another kind");
        } else if (before instanceof GraphQLFieldsContainer fields) {
            fields(fields, (GraphQLFieldsContainer) after);
        } else if (before instanceof GraphQLInputObjectType input) {
            inputs(input, (GraphQLInputObjectType) after);
        } else if (before instanceof GraphQLEnumType values) {
            for (GraphQLEnumValueDefinition value : values.getValues()) {
                if (((GraphQLEnumType) after).getValue(value.getName()) == null) {
                    found.add(name + "." + value.getName() + " is gone");
                }
            }
        }
    }

    private void fields(GraphQLFieldsContainer before, GraphQLFieldsContainer after) {
        for (GraphQLFieldDefinition field : before.getFieldDefinitions()) {
            String place = before.getName() + "." + field.getName();
            GraphQLFieldDefinition now = after.getFieldDefinition(field.getName());
            if (now == null) {
                found.add(place + " is gone");
            } else {
                output(place, field.getType(), now.getType());
                arguments(place, field, now);
            }
        }
        if (before instanceof GraphQLImplementingType implementing) {
            List<String> still = ((GraphQLImplementingType) after)
                    .getInterfaces().stream().map(GraphQLNamedType::getName).toList();
            implementing.getInterfaces().stream()
                    .filter(one -> !still.contains(one.getName()))
                    .forEach(one -> found.add(before.getName() + " is no " + one.getName() + " any more"));
        }
    }

    private void arguments(String place, GraphQLFieldDefinition before, GraphQLFieldDefinition after) {
        for (GraphQLArgument argument : before.getArguments()) {
            String own = place + "(" + argument.getName() + ")";
            GraphQLArgument now = after.getArgument(argument.getName());
            if (now == null) {
                found.add(own + " is gone");
            } else {
                input(own, argument.getType(), now.getType());
            }
        }
        for (GraphQLArgument argument : after.getArguments()) {
            if (before.getArgument(argument.getName()) == null
                    && GraphQLTypeUtil.isNonNull(argument.getType())
                    && !argument.hasSetDefaultValue()) {
                found.add(place + "(" + argument.getName() + ") is new and required");
            }
        }
    }

    private void inputs(GraphQLInputObjectType before, GraphQLInputObjectType after) {
        for (GraphQLInputObjectField field : before.getFieldDefinitions()) {
            String place = before.getName() + "." + field.getName();
            GraphQLInputObjectField now = after.getFieldDefinition(field.getName());
            if (now == null) {
                found.add(place + " is gone");
            } else {
                input(place, field.getType(), now.getType());
            }
        }
        for (GraphQLInputObjectField field : after.getFieldDefinitions()) {
            if (before.getFieldDefinition(field.getName()) == null
                    && GraphQLTypeUtil.isNonNull(field.getType())
                    && !field.hasSetDefaultValue()) {
                found.add(before.getName() + "." + field.getName() + " is new and required");
            }
        }
    }

    /** What is answered may become more certain, never less. */
    private void output(String place, GraphQLType before, GraphQLType after) {
        String was = GraphQLTypeUtil.simplePrint(before);
        String is = GraphQLTypeUtil.simplePrint(after);
        if (!was.replace("!", "").equals(is.replace("!", ""))) {
            found.add(place + " has another type: " + was + " → " + is);
        } else if (!weaker(was, is)) {
            found.add(place + " may be absent now: " + was + " → " + is);
        }
    }

    /** What is sent may be asked for less strictly, never more. */
    private void input(String place, GraphQLType before, GraphQLType after) {
        String was = GraphQLTypeUtil.simplePrint(before);
        String is = GraphQLTypeUtil.simplePrint(after);
        if (!was.replace("!", "").equals(is.replace("!", ""))) {
            found.add(place + " has another type: " + was + " → " + is);
        } else if (!weaker(is, was)) {
            found.add(place + " is required now: " + was + " → " + is);
        }
    }

    /** Whether one printed type asks for nothing that the other doesn't, where both have the same names and lists. */
    private static boolean weaker(String weak, String strong) {
        int at = 0;
        for (int i = 0; i < strong.length(); i++) {
            if (at < weak.length() && weak.charAt(at) == strong.charAt(i)) {
                at++;
            } else if (strong.charAt(i) != '!') {
                return false;
            }
        }
        return at == weak.length();
    }
}
