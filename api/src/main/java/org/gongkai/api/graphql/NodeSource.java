package org.gongkai.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/** One kind of object that has a global id: gives it by its key. */
public interface NodeSource {
    /** Name of the GraphQL type. */
    String type();

    /**
     * The object, or a promise of it; null, or a promise of null, where there is none that is public.
     *
     * @param key the object's own key, whatever a client sent
     * @param environment the field {@code node} or {@code nodes}
     */
    @Nullable
    Object find(String key, DataFetchingEnvironment environment);
}
