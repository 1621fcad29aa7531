package org.gongkai.api.graphql.operation;

import graphql.GraphQLContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was found out about one parsed operation and holds as long as its text is the same: that it keeps the limits, which
 * fields it selects. It lives and is forgotten with the parsed operation, and takes no more than {@value #MOST} facts.
 */
public final class OperationMemory {
    private static final int MOST = 100;

    private final Map<Object, Object> facts = new ConcurrentHashMap<>();

    OperationMemory() {}

    /** The memory of the operation that runs in this context. */
    public static OperationMemory of(GraphQLContext context) {
        return context.getOrDefault(OperationMemory.class, new OperationMemory());
    }

    void into(GraphQLContext context) {
        context.put(OperationMemory.class, this);
    }

    /**
     * A fact, found out once.
     *
     * @param key equal for requests of this operation that share the fact, and of a class of its own
     */
    public <T> T get(Object key, Class<T> type, Supplier<T> find) {
        Object known = facts.get(key);
        if (known != null) {
            return type.cast(known);
        }
        T found = find.get();
        if (facts.size() < MOST) {
            facts.put(key, found);
        }
        return found;
    }
}
