package org.gongkai.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongkai.api.DemoServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.execution.GraphQlSource;

/** Everything in the SDL speaks for itself, in both languages. */
class SchemaTest {
    private static final Set<String> AMOUNTS = Set.of("Decimal", "DecimalRange", "Distribution");

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

    @Test
    void everyAmountSaysItsUnitAndEveryPercentageItsDenominatorInBothLanguages() {
        GraphQLSchema schema = DemoServer.context().getBean(GraphQlSource.class).schema();
        List<String> unclear = new ArrayList<>();
        for (GraphQLNamedType type : new TreeMap<>(schema.getTypeMap()).values()) {
            if (type instanceof GraphQLObjectType object) {
                for (GraphQLFieldDefinition field : object.getFieldDefinitions()) {
                    unclear.addAll(unclear(type, field.getName(), field.getType(), field.getDescription()));
                    field.getArguments()
                            .forEach(argument -> unclear.addAll(
                                    unclear(type, argument.getName(), argument.getType(), argument.getDescription())));
                }
            }
            if (type instanceof GraphQLInputObjectType input) {
                input.getFieldDefinitions()
                        .forEach(field -> unclear.addAll(
                                unclear(type, field.getName(), field.getType(), field.getDescription())));
            }
        }
        assertThat(unclear).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "预算。Budget.",
                "预算，万元。Budget.",
                "得分。Score, points.",
                "得分，分。Score.",
                "比率，%。Rate, percent.",
                "得分率：得分÷分值，%。Score rate, percent."
            })
    void aDescriptionThatLeavesUnitOrDenominatorToGuessingIsTold(String description) {
        assertThat(saysUnit(description) && saysDenominator(description)).isFalse();
    }

    private static List<String> unclear(GraphQLNamedType owner, String name, GraphQLType type, String description) {
        boolean percent = name.endsWith("Percent");
        boolean amount = AMOUNTS.contains(GraphQLTypeUtil.unwrapAll(type).getName());
        boolean clear = (!amount && !percent || saysUnit(description)) && (!percent || saysDenominator(description));
        return clear ? List.of() : List.of(owner.getName() + "." + name + ": " + description);
    }

    /** Money, points, percentages and percentage points by name; another unit by where it stands. */
    private static boolean saysUnit(String description) {
        return Pattern.compile("万元.*万元").matcher(description).find()
                || description.contains("百分点") && description.contains("percentage points")
                || description.contains("%") && description.contains("percent")
                || Pattern.compile("[，；]分|的分数|多分|\\d 分").matcher(description).find() && description.contains("points")
                || description.contains("单位") && description.contains("in the unit of");
    }

    private static boolean saysDenominator(String description) {
        return description.contains("÷") && description.contains(" over ");
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
