package org.gongkai.api.graphql.limit;

import graphql.language.Field;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/**
 * What an operation asks for, with fragments spread and variables filled in.
 *
 * @param aliases number of aliased fields
 * @param cost number of fields, where those under a page of N count N times and those under a plain list five times
 * @param largestPage largest {@code first} or {@code last}
 */
record QueryCost(int aliases, long cost, int largestPage) {
    /** What an unpaged list is reckoned with: indicators of a level, fund rows, sections. */
    private static final int PLAIN_LIST = 5;

    /** The page size of a connection that is asked for without {@code first} or {@code last}. */
    private static final int DEFAULT_PAGE = 20;

    private static final long CEILING = 1L << 50;

    static QueryCost of(ExecutableNormalizedOperation operation, GraphQLSchema schema) {
        int aliases = 0;
        for (var merged : operation.getNormalizedFieldToMergedField().values()) {
            for (Field field : merged.getFields()) {
                if (field.getAlias() != null) {
                    aliases++;
                }
            }
        }
        long cost = 0;
        int largest = 0;
        for (ExecutableNormalizedField top : operation.getTopLevelFields()) {
            cost = Math.min(CEILING, cost + cost(top, schema));
            largest = Math.max(largest, largestPage(top, schema));
        }
        return new QueryCost(aliases, cost, largest);
    }

    private static long cost(ExecutableNormalizedField field, GraphQLSchema schema) {
        long below = 0;
        for (ExecutableNormalizedField child : field.getChildren()) {
            below = Math.min(CEILING, below + cost(child, schema));
        }
        return Math.min(CEILING, 1 + below * factor(field, schema));
    }

    private static long factor(ExecutableNormalizedField field, GraphQLSchema schema) {
        int page = page(field, schema);
        if (page >= 0) {
            return Math.max(1, page);
        }
        // The list inside a connection is paid for by the connection's own page.
        ExecutableNormalizedField parent = field.getParent();
        boolean paid = parent != null && page(parent, schema) >= 0;
        return !paid && GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type(field, schema))) ? PLAIN_LIST : 1;
    }

    /** The page that a connection is asked for; -1 for a field that is none. */
    private static int page(ExecutableNormalizedField field, GraphQLSchema schema) {
        int first = number(field, "first");
        int last = number(field, "last");
        if (first >= 0 || last >= 0) {
            return Math.max(first, last);
        }
        return GraphQLTypeUtil.unwrapNonNull(type(field, schema)) instanceof GraphQLNamedType named
                        && named.getName().endsWith("Connection")
                ? DEFAULT_PAGE
                : -1;
    }

    private static int largestPage(ExecutableNormalizedField field, GraphQLSchema schema) {
        int largest = page(field, schema);
        for (ExecutableNormalizedField child : field.getChildren()) {
            largest = Math.max(largest, largestPage(child, schema));
        }
        return largest;
    }

    private static GraphQLType type(ExecutableNormalizedField field, GraphQLSchema schema) {
        return field.getFieldDefinitions(schema).get(0).getType();
    }

    private static int number(ExecutableNormalizedField field, String argument) {
        return field.getResolvedArguments().get(argument) instanceof Integer number ? Math.max(0, number) : -1;
    }
}
