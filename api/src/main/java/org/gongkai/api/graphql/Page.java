package org.gongkai.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * The page that a connection is asked for.
 *
 * @param size how many
 * @param backward whether from the end
 * @param cursor where it begins, exclusive; absent for the first page
 */
public record Page(int size, boolean backward, @Nullable String cursor) {
    private static final int DEFAULT = 20;

    /**
     * Reads {@code first, after, last, before}.
     *
     * @throws ApiException when they contradict each other or are negative
     */
    public static Page of(DataFetchingEnvironment environment) {
        Integer first = environment.getArgument("first");
        Integer last = environment.getArgument("last");
        String after = environment.getArgument("after");
        String before = environment.getArgument("before");
        if ((first != null && last != null)
                || (after != null && before != null)
                || (first != null && before != null)
                || (last != null && after != null)) {
            throw bad("请使用 first/after 或 last/before 之一。", "Use either first/after or last/before.");
        }
        Integer size = first != null ? first : last;
        if (size != null && size < 0) {
            throw bad("每页条数不能为负。", "A page size can't be negative.");
        }
        boolean backward = last != null || before != null;
        return new Page(size == null ? DEFAULT : size, backward, backward ? before : after);
    }

    private static ApiException bad(String zh, String en) {
        return ApiException.of(ErrorCategory.BAD_REQUEST, "PAGE", zh, en);
    }
}
