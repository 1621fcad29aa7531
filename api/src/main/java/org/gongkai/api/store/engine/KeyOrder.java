package org.gongkai.api.store.engine;

import de.bwaldvogel.mongo.backend.KeyValue;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/**
 * The order of index keys, compared as the values they are. The library's default serializes both keys for every step of
 * every look-up, which takes most of the time of an import. What is written stays the same.
 */
final class KeyOrder extends ObjectDataType {
    @Override
    public int compare(Object left, Object right) {
        if (!(left instanceof KeyValue a) || !(right instanceof KeyValue b)) {
            return super.compare(left, right);
        }
        for (int i = 0; i < a.size() && i < b.size(); i++) {
            int order = compareValues(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private int compareValues(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        if (a instanceof String text && b instanceof String other) {
            return text.compareTo(other);
        }
        if (a instanceof Number number && b instanceof Number other) {
            return Double.compare(number.doubleValue(), other.doubleValue());
        }
        int order = Integer.compare(rank(a), rank(b));
        return order != 0 ? order : super.compare(a, b);
    }

    private static int rank(Object value) {
        if (value instanceof Number) {
            return 0;
        }
        return value instanceof String ? 1 : 2;
    }
}
