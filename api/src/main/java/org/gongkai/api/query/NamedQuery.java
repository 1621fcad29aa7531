package org.gongkai.api.query;

import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A question that is shipped with the application.
 *
 * @param name name of its file, e.g. {@code q01-projects-of-unit}
 * @param description its header: Chinese, English, and a word on its variables
 * @param text the GraphQL operation, header included
 * @param variables its variables with their types
 */
public record NamedQuery(String name, List<String> description, String text, Map<String, String> variables) {
    public NamedQuery {
        description = List.copyOf(description);
        variables = Map.copyOf(variables);
    }

    static NamedQuery of(String name, String text) {
        List<String> header = Arrays.stream(text.split("\\R"))
                .filter(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .toList();
        Map<String, String> variables = new TreeMap<>();
        Parser.parse(text)
                .getFirstDefinitionOfType(OperationDefinition.class)
                .map(OperationDefinition::getVariableDefinitions)
                .orElse(List.of())
                .forEach((VariableDefinition variable) ->
                        variables.put(variable.getName(), graphql.language.AstPrinter.printAst(variable.getType())));
        return new NamedQuery(name, header, text, variables);
    }
}
