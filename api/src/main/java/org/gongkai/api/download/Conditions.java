package org.gongkai.api.download;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.api.graphql.ApiException;
import org.gongkai.api.graphql.ErrorCategory;
import org.gongkai.schema.format.JsonCodec;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Reads conditions written as JSON by the types of the GraphQL schema, so that a download takes what a query takes. */
@Component
final class Conditions {
    private static final Map<String, String> TYPES = Map.of(
            "filter", "ReportFilter",
            "indicator", "IndicatorCondition",
            "finding", "FindingCondition");

    private final GraphQlSource source;

    Conditions(GraphQlSource source) {
        this.source = source;
    }

    /**
     * The values of the conditions that are given.
     *
     * @param json conditions as JSON by name: {@code filter}, {@code indicator}, {@code finding}
     * @throws ApiException telling which one isn't valid and why
     */
    Map<String, Map<String, Object>> read(Map<String, String> json) {
        Map<String, Map<String, Object>> conditions = new TreeMap<>();
        json.forEach((name, text) -> conditions.put(name, read(name, text)));
        return conditions;
    }

    @SuppressWarnings("unchecked") // the SDL says that it is an input object
    private Map<String, Object> read(String name, String json) {
        List<VariableDefinition> variables = new ArrayList<>();
        variables.add(VariableDefinition.newVariableDefinition()
                .name(name)
                .type(new TypeName(TYPES.get(name)))
                .build());
        try {
            Object given = JsonCodec.mapper().readValue(json, Object.class);
            Object value = ValuesResolver.coerceVariableValues(
                            source.schema(),
                            variables,
                            RawVariables.of(Map.of(name, given)),
                            GraphQLContext.getDefault(),
                            Locale.SIMPLIFIED_CHINESE)
                    .get(name);
            return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
        } catch (JacksonException e) {
            throw invalid(name, "不是有效的 JSON。", "is not valid JSON.");
        } catch (GraphQLException e) {
            throw invalid(name, "无效：" + e.getMessage(), "is invalid: " + e.getMessage());
        }
    }

    private static ApiException invalid(String name, String zh, String en) {
        return ApiException.of(ErrorCategory.BAD_REQUEST, "CONDITION", name + " " + zh, name + " " + en);
    }
}
