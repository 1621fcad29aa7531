package org.gongkai.api.query;

import graphql.ExecutionResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.api.graphql.operation.NamedOperations;
import org.gongkai.schema.format.JsonCodec;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** The analysts' questions: found by name, run in this process under the same limits as over HTTP. */
@Component
public final class NamedQueries {
    private final ExecutionGraphQlService service;
    private final List<NamedQuery> all = new ArrayList<>();

    NamedQueries(ExecutionGraphQlService service, NamedOperations operations) {
        this.service = service;
        operations.texts().forEach((name, text) -> all.add(NamedQuery.of(name, text)));
    }

    /** Every question, ordered by name. */
    public List<NamedQuery> all() {
        return List.copyOf(all);
    }

    /** A question by its whole name, or by its number, e.g. {@code q05}. */
    public Optional<NamedQuery> find(String name) {
        return all.stream()
                .filter(query -> query.name().equals(name) || query.name().startsWith(name + "-"))
                .findFirst();
    }

    /**
     * Reads a variable as it is typed: a text where the question takes one, else JSON; a list may be given as one value.
     *
     * @throws IllegalArgumentException when the question has no such variable, or the value is none
     */
    public static Object value(NamedQuery query, String variable, String typed) {
        String type = query.variables().get(variable);
        if (type == null) {
            throw new IllegalArgumentException(query.name() + " has no variable " + variable + " → use one of "
                    + query.variables().keySet().stream().sorted().toList());
        }
        boolean list = type.startsWith("[");
        String element = type.replaceAll("[\\[\\]!]", "");
        if (list && !typed.stripLeading().startsWith("[")) {
            return List.of(scalar(variable, element, typed));
        }
        return list ? json(variable, typed) : scalar(variable, element, typed);
    }

    private static Object scalar(String variable, String type, String typed) {
        return switch (type) {
            case "Int", "Boolean" -> json(variable, typed);
            default -> type.endsWith("Filter") ? json(variable, typed) : typed;
        };
    }

    private static Object json(String variable, String typed) {
        try {
            return JsonCodec.mapper().readValue(typed, Object.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    variable + ": '" + typed + "' is not valid JSON → e.g. {\"region\": \"530000\"}, 20 or true", e);
        }
    }

    /** Runs a question and gives the whole response: data and errors. */
    public Map<String, Object> run(NamedQuery query, Map<String, Object> variables) {
        return run(query.name(), query.text(), variables);
    }

    /** The same with every list whole, however many pages it has. */
    public Map<String, Object> runWhole(NamedQuery query, Map<String, Object> variables) {
        return new WholeLists((text, values) -> run(query.name(), text, values)).run(query.text(), variables);
    }

    private Map<String, Object> run(String id, String text, Map<String, Object> variables) {
        ExecutionGraphQlResponse response = service.execute(new DefaultExecutionGraphQlRequest(
                        text, null, variables, Map.of(), id, Locale.SIMPLIFIED_CHINESE))
                .block();
        if (response == null) {
            throw new IllegalStateException("no answer");
        }
        ExecutionResult result = response.getExecutionResult();
        return new LinkedHashMap<>(result.toSpecification());
    }
}
