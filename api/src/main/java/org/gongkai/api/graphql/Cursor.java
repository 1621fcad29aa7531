package org.gongkai.api.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.gongkai.schema.format.JsonCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The place of a row in an order: the values of the order's keys. It stays right while rows are added or removed.
 *
 * @param order the order it belongs to
 * @param values the row's values of its keys: text, whole numbers or nothing
 */
public record Cursor(String order, List<@Nullable Object> values) {
    public String encoded() {
        String json = JsonCodec.mapper().writeValueAsString(new Object[] {order, values.toArray()});
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor of a given order.
     *
     * @throws ApiException when the text is no cursor, or one of another order
     */
    public static Cursor parse(String text, String order, int keys) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(text);
            Object[] parts = JsonCodec.mapper().readValue(json, Object[].class);
            if (parts.length == 2
                    && order.equals(parts[0])
                    && parts[1] instanceof List<?> values
                    && values.size() == keys
                    && values.stream()
                            .allMatch(v ->
                                    v == null || v instanceof String || v instanceof Integer || v instanceof Long)) {
                @SuppressWarnings("unchecked") // checked one by one
                List<@Nullable Object> checked = (List<@Nullable Object>) values;
                return new Cursor(order, checked);
            }
        } catch (IllegalArgumentException | JacksonException e) {
            // told below
        }
        throw ApiException.of(
                ErrorCategory.BAD_REQUEST,
                "CURSOR",
                "游标无效，或属于另一种排序；请从第一页重新开始。",
                "The cursor is invalid or belongs to another order; start again at the first page.");
    }
}
