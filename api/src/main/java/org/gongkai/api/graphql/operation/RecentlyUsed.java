package org.gongkai.api.graphql.operation;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small map that forgets what was used least recently; safe for several threads. */
final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int capacity;

    RecentlyUsed(int capacity) {
        super(64, 0.75f, true);
        this.capacity = capacity;
    }

    @Override
    public synchronized @Nullable V get(@Nullable Object key) {
        return super.get(key);
    }

    @Override
    public synchronized @Nullable V put(K key, V value) {
        return super.put(key, value);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > capacity;
    }
}
