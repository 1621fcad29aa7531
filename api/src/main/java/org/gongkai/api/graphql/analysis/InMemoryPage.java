package org.gongkai.api.graphql.analysis;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gongkai.api.graphql.ApiException;
import org.gongkai.api.graphql.Connected;
import org.gongkai.api.graphql.Cursor;
import org.gongkai.api.graphql.ErrorCategory;
import org.gongkai.api.graphql.Page;
import org.jspecify.annotations.Nullable;

/** One page of a list that is held whole: a cursor names the row it stands behind. */
final class InMemoryPage<T> {
    private final String order;
    private final Function<T, String> key;
    private final boolean sortedByKey;

    /**
     * @param order name of the order, so that a cursor of another list is refused
     * @param key what tells the rows of the list apart
     * @param sortedByKey whether the list is sorted by its keys, so that the place of a row that is gone is still known
     */
    InMemoryPage(String order, boolean sortedByKey, Function<T, String> key) {
        this.order = order;
        this.key = key;
        this.sortedByKey = sortedByKey;
    }

    /** The page that is asked for; {@code view} turns its rows into what is answered. */
    <N> Connected<N> of(DataFetchingEnvironment environment, List<T> all, Function<List<T>, List<N>> view) {
        Page page = Page.of(environment);
        int from = 0;
        int to = all.size();
        if (page.cursor() != null) {
            int place = place(all, page.cursor());
            if (page.backward()) {
                to = place < 0 ? -place - 1 : place;
            } else {
                from = place < 0 ? -place - 1 : place + 1;
            }
        }
        boolean more = to - from > page.size();
        if (more && page.backward()) {
            from = to - page.size();
        } else if (more) {
            to = from + page.size();
        }
        List<T> rows = all.subList(from, to);
        List<N> nodes = view.apply(rows);
        List<String> cursors = new ArrayList<>();
        rows.forEach(row -> cursors.add(new Cursor(order, List.of(key.apply(row))).encoded()));
        // Nodes of records may be equal, so the cursor is found by place, not by node.
        int[] next = {0};
        return Connected.of(nodes, node -> cursors.get(next[0]++), page, more, all.size());
    }

    private int place(List<T> all, String cursor) {
        @Nullable Object wanted = Cursor.parse(cursor, order, 1).values().get(0);
        String name = String.valueOf(wanted);
        for (int i = 0; i < all.size(); i++) {
            int compared = key.apply(all.get(i)).compareTo(name);
            if (compared == 0) {
                return i;
            }
            if (sortedByKey && compared > 0) {
                return -i - 1;
            }
        }
        if (sortedByKey) {
            return -all.size() - 1;
        }
        throw ApiException.of(
                ErrorCategory.BAD_REQUEST,
                "CURSOR",
                "游标所指的数据已不存在；请从第一页重新开始。",
                "What the cursor stood at is gone; start again at the first page.");
    }
}
