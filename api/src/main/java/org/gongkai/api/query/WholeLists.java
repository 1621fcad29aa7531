package org.gongkai.api.query;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question with its lists whole: each top-level connection is read page after page by its cursors, everything else
 * is asked for once. The limits of a request hold for every page.
 */
final class WholeLists {
    private static final String AFTER = "wholeListAfter";
    private static final int PAGE = 100;

    private final BiFunction<String, Map<String, Object>, Map<String, Object>> ask;

    /**
     * @param ask runs an operation with variables and gives the whole response
     */
    WholeLists(BiFunction<String, Map<String, Object>, Map<String, Object>> ask) {
        this.ask = ask;
    }

    /** The response with all rows; the first one that has errors where there are any. */
    Map<String, Object> run(String operation, Map<String, Object> variables) {
        Map<String, Object> data = new LinkedHashMap<>();
        OperationDefinition whole = Parser.parse(operation)
                .getFirstDefinitionOfType(OperationDefinition.class)
                .orElseThrow();
        for (Selection<?> selection : whole.getSelectionSet().getSelections()) {
            Field field = (Field) selection;
            Map<String, Object> response = isConnection(field)
                    ? pages(whole, field, variables)
                    : ask.apply(text(whole, field, false), used(variables, text(whole, field, false)));
            if (response.containsKey("errors")) {
                return response;
            }
            data.putAll(object(response.get("data")));
        }
        return Map.of("data", data);
    }

    private Map<String, Object> pages(OperationDefinition whole, Field field, Map<String, Object> variables) {
        String text = text(whole, paged(field), true);
        Map<String, Object> values = new HashMap<>(used(variables, text));
        List<Object> nodes = new ArrayList<>();
        while (true) {
            Map<String, Object> response = ask.apply(text, values);
            if (response.containsKey("errors")) {
                return response;
            }
            Map<String, Object> connection = object(object(response.get("data")).get(field.getResultKey()));
            nodes.addAll((List<?>) connection.getOrDefault("nodes", List.of()));
            Map<String, Object> page = object(connection.remove("pageInfo"));
            if (!Boolean.TRUE.equals(page.get("hasNextPage"))) {
                connection.put("nodes", nodes);
                return Map.of("data", Map.of(field.getResultKey(), connection));
            }
            values.put(AFTER, String.valueOf(page.get("endCursor")));
        }
    }

    private static boolean isConnection(Field field) {
        return field.getSelectionSet() != null
                && field.getSelectionSet().getSelections().stream()
                        .anyMatch(below ->
                                below instanceof Field list && list.getName().equals("nodes"));
    }

    private static Field paged(Field field) {
        List<Argument> arguments = new ArrayList<>(field.getArguments());
        arguments.removeIf(argument -> List.of("first", "after").contains(argument.getName()));
        arguments.add(new Argument("first", new IntValue(BigInteger.valueOf(PAGE))));
        arguments.add(new Argument("after", new VariableReference(AFTER)));
        SelectionSet info = new SelectionSet(List.of(new Field("hasNextPage"), new Field("endCursor")));
        List<Selection> below = new ArrayList<>(field.getSelectionSet().getSelections());
        below.add(new Field("pageInfo", info));
        return field.transform(builder -> builder.arguments(arguments).selectionSet(new SelectionSet(below)));
    }

    /** An operation of one field, with the variables that it uses. */
    private static String text(OperationDefinition whole, Field field, boolean paged) {
        String printed = AstPrinter.printAst(field);
        List<VariableDefinition> variables = new ArrayList<>(whole.getVariableDefinitions().stream()
                .filter(variable -> printed.matches("(?s).*\\$" + variable.getName() + "\\b.*"))
                .toList());
        if (paged) {
            variables.add(VariableDefinition.newVariableDefinition()
                    .name(AFTER)
                    .type(new TypeName("String"))
                    .build());
        }
        Definition<?> operation = whole.transform(
                builder -> builder.variableDefinitions(variables).selectionSet(new SelectionSet(List.of(field))));
        return AstPrinter.printAst(Document.newDocument().definition(operation).build());
    }

    private static Map<String, Object> used(Map<String, Object> variables, String text) {
        Map<String, Object> used = new HashMap<>(variables);
        used.keySet().removeIf(name -> !text.matches("(?s).*\\$" + name + "\\b.*"));
        return used;
    }

    @SuppressWarnings("unchecked") // a response consists of objects and lists
    private static Map<String, Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? new LinkedHashMap<>((Map<String, Object>) map) : new LinkedHashMap<>();
    }
}
