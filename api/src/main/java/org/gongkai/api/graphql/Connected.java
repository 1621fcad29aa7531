package org.gongkai.api.graphql;

import graphql.relay.Connection;
import graphql.relay.ConnectionCursor;
import graphql.relay.DefaultConnectionCursor;
import graphql.relay.DefaultEdge;
import graphql.relay.DefaultPageInfo;
import graphql.relay.Edge;
import graphql.relay.PageInfo;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as Relay has it, with the bare nodes and the total beside it.
 *
 * @param nodes the objects of the page
 * @param edges the same with their cursors
 * @param pageInfo where the page stands
 * @param totalCount how many there are in all; absent where it wasn't asked for
 */
public record Connected<T>(
        List<T> nodes,
        List<Edge<T>> edges,
        PageInfo pageInfo,
        @Nullable Integer totalCount) implements Connection<T> {

    /**
     * A page.
     *
     * @param more whether more follow in the direction of reading
     */
    public static <T> Connected<T> of(
            List<T> nodes, Function<T, String> cursor, Page page, boolean more, @Nullable Integer totalCount) {
        List<Edge<T>> edges = nodes.stream()
                .<Edge<T>>map(node -> new DefaultEdge<>(node, new DefaultConnectionCursor(cursor.apply(node))))
                .toList();
        boolean begun = page.cursor() != null;
        PageInfo info = new DefaultPageInfo(
                edges.isEmpty() ? null : edges.get(0).getCursor(),
                edges.isEmpty() ? null : edges.get(edges.size() - 1).getCursor(),
                page.backward() ? more : begun,
                page.backward() ? begun : more);
        return new Connected<>(nodes, edges, info, totalCount);
    }

    /** The total alone, for a list that was only counted. */
    public static <T> Connected<T> counted(int totalCount) {
        @Nullable ConnectionCursor none = null;
        return new Connected<>(List.of(), List.of(), new DefaultPageInfo(none, none, false, false), totalCount);
    }

    @Override
    public List<Edge<T>> getEdges() {
        return edges;
    }

    @Override
    public PageInfo getPageInfo() {
        return pageInfo;
    }
}
