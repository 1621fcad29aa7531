package org.gongkai.api.graphql.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.api.graphql.ApiException;
import org.gongkai.api.graphql.ErrorCategory;
import org.gongkai.api.graphql.operation.ParsedOperations;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The parameters of one request, read from a JSON body or from an address; anything else in their place is refused. */
final class GraphQlCall {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxNumberLength(50)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private GraphQlCall() {}

    static DefaultGraphQlRequest ofBody(byte[] body) {
        return of(object(MAPPER, body));
    }

    static DefaultGraphQlRequest ofAddress(
            @Nullable String query,
            @Nullable String operationName,
            @Nullable String variables,
            @Nullable String extensions) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        put(parameters, "query", query);
        put(parameters, "operationName", operationName == null || operationName.isEmpty() ? null : operationName);
        put(parameters, "variables", json(variables));
        put(parameters, "extensions", json(extensions));
        return of(parameters);
    }

    private static DefaultGraphQlRequest of(Map<String, Object> parameters) {
        Map<String, Object> extensions = map(parameters, "extensions");
        String query = text(parameters, "query");
        if (query == null && extensions.containsKey("persistedQuery")) {
            query = ParsedOperations.MARKER;
        }
        if (query == null || query.isBlank()) {
            throw bad("QUERY_MISSING", "缺少 query 参数。", "The parameter query is missing.");
        }
        return new DefaultGraphQlRequest(
                query, text(parameters, "operationName"), map(parameters, "variables"), extensions);
    }

    private static @Nullable String text(Map<String, Object> parameters, String name) {
        Object value = parameters.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw bad("PARAMETER", "参数 " + name + " 应为字符串。", "The parameter " + name + " must be a string.");
    }

    @SuppressWarnings("unchecked") // keys of a JSON object are strings
    private static Map<String, Object> map(Map<String, Object> parameters, String name) {
        Object value = parameters.get(name);
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw bad("PARAMETER", "参数 " + name + " 应为 JSON 对象。", "The parameter " + name + " must be a JSON object.");
    }

    private static @Nullable Object json(@Nullable String text) {
        return text == null || text.isEmpty()
                ? null
                : object(MAPPER, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked") // keys of a JSON object are strings
    private static Map<String, Object> object(JsonMapper mapper, byte[] json) {
        Object value;
        try {
            value = mapper.readValue(json, Object.class);
        } catch (JacksonException e) {
            throw bad("JSON", "请求不是有效的 JSON。", "The request is not valid JSON.");
        }
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw bad("JSON", "请求应为一个 JSON 对象。", "The request must be one JSON object; batches are not offered.");
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private static ApiException bad(String code, String zh, String en) {
        return ApiException.of(ErrorCategory.BAD_REQUEST, code, zh, en);
    }
}
