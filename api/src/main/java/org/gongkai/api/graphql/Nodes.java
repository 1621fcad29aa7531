package org.gongkai.api.graphql;

import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Relay's {@code node} and {@code nodes}: each id is looked up by the source of its type. */
@Configuration(proxyBeanMethods = false)
public class Nodes {
    /** Names the type of an object that is a plain map. */
    public static final String TYPE = "__typename";

    private static final int MOST = 100;

    private final Map<String, NodeSource> sources = new HashMap<>();

    Nodes(List<NodeSource> sources) {
        sources.forEach(source -> this.sources.put(source.type(), source));
    }

    /** An object that says itself of which type it is. */
    public interface Typed {
        /** Name of the GraphQL type. */
        String typeName();
    }

    @Bean
    RuntimeWiringConfigurer nodeWiring() {
        return wiring -> wiring.type(
                        "Query", query -> query.dataFetcher("node", this::node).dataFetcher("nodes", this::nodes))
                .type("Node", node -> node.typeResolver(Nodes::type));
    }

    private static @Nullable GraphQLObjectType type(TypeResolutionEnvironment environment) {
        Object object = environment.getObject();
        Object name = object instanceof Typed typed ? typed.typeName() : ((Map<?, ?>) object).get(TYPE);
        return environment.getSchema().getObjectType(String.valueOf(name));
    }

    private @Nullable Object node(DataFetchingEnvironment environment) {
        return find(environment.getArgumentOrDefault("id", ""), environment);
    }

    private Object nodes(DataFetchingEnvironment environment) {
        Collection<String> ids = environment.getArgumentOrDefault("ids", List.of());
        if (ids.size() > MOST) {
            throw ApiException.of(
                    ErrorCategory.LIMIT_EXCEEDED, "IDS", "一次最多 " + MOST + " 个标识。", "At most " + MOST + " ids at once.");
        }
        List<CompletableFuture<?>> found = new ArrayList<>();
        ids.forEach(id -> found.add(promise(find(id, environment))));
        return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new))
                .thenApply(done -> found.stream().map(CompletableFuture::join).toList());
    }

    private static CompletableFuture<?> promise(@Nullable Object found) {
        return found instanceof CompletableFuture<?> promised ? promised : CompletableFuture.completedFuture(found);
    }

    private @Nullable Object find(String id, DataFetchingEnvironment environment) {
        GlobalId parsed = GlobalId.parse(id);
        NodeSource source = parsed == null ? null : sources.get(parsed.type());
        return parsed == null || source == null ? null : source.find(parsed.key(), environment);
    }
}
