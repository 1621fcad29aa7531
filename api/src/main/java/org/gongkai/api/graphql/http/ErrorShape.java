package org.gongkai.api.graphql.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.api.graphql.ErrorCategory;

/** Gives the errors that the GraphQL engine itself finds (syntax, validation, variables) our categories and words. */
final class ErrorShape {
    private static final Set<String> OURS =
            Arrays.stream(ErrorCategory.values()).map(Enum::name).collect(Collectors.toSet());

    private ErrorShape() {}

    /** The response with every error in one of the documented categories. */
    static Map<String, Object> of(Map<String, Object> response) {
        if (!(response.get("errors") instanceof List<?> errors) || errors.isEmpty()) {
            return response;
        }
        Map<String, Object> shaped = new LinkedHashMap<>(response);
        List<Object> list = new ArrayList<>();
        errors.forEach(error -> list.add(shape((Map<?, ?>) error)));
        shaped.put("errors", list);
        return shaped;
    }

    private static Map<String, Object> shape(Map<?, ?> error) {
        Map<String, Object> shaped = new LinkedHashMap<>();
        error.forEach((key, value) -> shaped.put(String.valueOf(key), value));
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (error.get("extensions") instanceof Map<?, ?> before) {
            before.forEach((key, value) -> extensions.put(String.valueOf(key), value));
        }
        String classification = String.valueOf(extensions.get("classification"));
        if (!OURS.contains(classification)) {
            String en = String.valueOf(error.get("message"));
            String code = code(classification, en);
            String zh = words(code);
            boolean limit = code.equals("TOKENS");
            extensions.put("classification", (limit ? ErrorCategory.LIMIT_EXCEEDED : ErrorCategory.BAD_REQUEST).name());
            extensions.put("code", code);
            extensions.put("zh", zh);
            extensions.put("en", en);
            shaped.put("message", zh + " " + en);
        }
        if (error.get("locations") instanceof List<?> places && places.isEmpty()) {
            shaped.remove("locations");
        }
        shaped.put("extensions", extensions);
        return shaped;
    }

    private static String code(String classification, String message) {
        if (message.contains("tokens") || message.contains("characters long") || message.contains("too deep")) {
            return "TOKENS";
        }
        return switch (classification) {
            case "InvalidSyntax" -> "SYNTAX";
            case "ValidationError" -> message.contains("ariable") ? "VARIABLE" : "VALIDATION";
            case "OperationNotSupported" -> "OPERATION";
            default -> "EXECUTION";
        };
    }

    private static String words(String code) {
        return switch (code) {
            case "TOKENS" -> "查询文本过长或嵌套过深，请分次查询。";
            case "SYNTAX" -> "查询语法有误。";
            case "VARIABLE" -> "变量有误。";
            case "VALIDATION" -> "查询与接口定义不符。";
            case "OPERATION" -> "没有这种操作。";
            default -> "查询无法执行。";
        };
    }
}
