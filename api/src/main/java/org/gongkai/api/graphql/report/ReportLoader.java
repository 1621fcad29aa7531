package org.gongkai.api.graphql.report;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Promises reports that many objects of one answer lead to: all that are promised for the same selection are read together,
 * whatever number of parents ask for them.
 */
@Component
public final class ReportLoader {
    private static final String NAME = "reports";

    private final Reports reports;

    ReportLoader(Reports reports, BatchLoaderRegistry registry) {
        this.reports = reports;
        registry.<Key, ReportNode>forName(NAME)
                .registerMappedBatchLoader((keys, environment) -> Mono.fromSupplier(() -> read(keys)));
    }

    private record Key(String id, Selection selection) {}

    private Map<Key, ReportNode> read(Set<Key> keys) {
        Map<Selection, List<String>> wanted = new HashMap<>();
        keys.forEach(key -> wanted.computeIfAbsent(key.selection(), selection -> new ArrayList<>())
                .add(key.id()));
        Map<Key, ReportNode> found = new HashMap<>();
        wanted.forEach((selection, ids) ->
                reports.byIds(ids, selection).forEach((id, node) -> found.put(new Key(id, selection), node)));
        return found;
    }

    /**
     * The reports of these ids, in this order; null for one that isn't public.
     *
     * @param paths where reports stand below the field, e.g. {@code nodes}
     */
    public CompletableFuture<? extends List<? extends @Nullable Object>> load(
            Collection<String> ids, DataFetchingEnvironment environment, String... paths) {
        Selection selection = Selection.of(environment, paths);
        return selection.reports()
                ? load(ids, environment, selection)
                : CompletableFuture.completedFuture(
                        ids.stream().map(reports.unread(ids)::get).toList());
    }

    CompletableFuture<List<@Nullable ReportNode>> load(
            Collection<String> ids, DataFetchingEnvironment environment, Selection selection) {
        DataLoader<Key, ReportNode> loader = Objects.requireNonNull(environment.getDataLoader(NAME));
        return loader.loadMany(ids.stream().map(id -> new Key(id, selection)).toList());
    }
}
