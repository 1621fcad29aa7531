package org.gongkai.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list that is held whole: a cursor names the row it stands behind. */
public final class InMemoryPage<T> {
    private final String order;
    private final Function<T, String> key;
    private final boolean sortedByKey;

    /**
     * @param order name of the order, so that a cursor of another list is refused
     * @param sortedByKey whether the list is sorted by its keys, so that the place of a row that is gone is still known
     * @param key what tells the rows of the list apart
     */
    public InMemoryPage(String order, boolean sortedByKey, Function<T, String> key) {
        this.order = order;
        this.key = key;
        this.sortedByKey = sortedByKey;
    }

    /** The page that is asked for; {@code view} turns its rows into what is answered, in their order. */
    public <N> Connected<N> of(DataFetchingEnvironment environment, List<T> all, Function<List<T>, List<N>> view) {
        Slice slice = slice(environment, all);
        return slice.connected(view.apply(slice.rows()));
    }

    /** The rows of the page that is asked for. */
    public Slice slice(DataFetchingEnvironment environment, List<T> all) {
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
        return new Slice(all.subList(from, to), page, more, all.size());
    }

    /** Some rows of the list and where they stand. */
    public final class Slice {
        private final List<T> rows;
        private final Page page;
        private final boolean more;
        private final int total;

        Slice(List<T> rows, Page page, boolean more, int total) {
            this.rows = rows;
            this.page = page;
            this.more = more;
            this.total = total;
        }

        /** The rows, in order. */
        public List<T> rows() {
            return rows;
        }

        /**
         * The page as it is answered.
         *
         * @param nodes what stands for each row, in order; absent for one that stopped being public meanwhile
         */
        public <N> Connected<N> connected(List<? extends @Nullable N> nodes) {
            List<N> kept = new ArrayList<>();
            List<String> cursors = new ArrayList<>();
            for (int i = 0; i < nodes.size(); i++) {
                N node = nodes.get(i);
                if (node != null) {
                    kept.add(node);
                    cursors.add(new Cursor(order, List.of(key.apply(rows.get(i)))).encoded());
                }
            }
            // Nodes of records may be equal, so the cursor is found by place, not by node.
            int[] next = {0};
            return Connected.of(kept, node -> cursors.get(next[0]++), page, more, total);
        }
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
