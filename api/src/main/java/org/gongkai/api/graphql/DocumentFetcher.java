package org.gongkai.api.graphql;

import graphql.Scalars;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.LightDataFetcher;
import graphql.schema.PropertyDataFetcher;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a field of a stored document by its name, the fetcher of every field that nothing else fetches. The canonical form
 * leaves empty lists and empty texts out, so one that must be there and isn't is empty.
 */
final class DocumentFetcher implements LightDataFetcher<Object> {
    static final DocumentFetcher INSTANCE = new DocumentFetcher();

    private DocumentFetcher() {}

    @Override
    public @Nullable Object get(
            GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment)
            throws Exception {
        if (!(source instanceof Map<?, ?> document)) {
            return PropertyDataFetcher.fetching(field.getName()).get(environment.get());
        }
        Object value = document.get(field.getName());
        return value == null && GraphQLTypeUtil.isNonNull(field.getType()) ? empty(field) : value;
    }

    private static @Nullable Object empty(GraphQLFieldDefinition field) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(field.getType());
        if (GraphQLTypeUtil.isList(type)) {
            return List.of();
        }
        return type == Scalars.GraphQLString ? "" : null;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        Object source = environment.getSource();
        return source == null ? null : get(environment.getFieldDefinition(), source, () -> environment);
    }
}
