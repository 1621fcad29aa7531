package org.gongkai.schema.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out last, by what it was worked out from: a bounded memory for things that repeat from report to report, such
 * as the texts of a province's form. Keeps so many, drops what was not asked for the longest; any number of threads may ask.
 *
 * @param <K> what things are worked out from
 * @param <V> what is worked out; the same for equal keys, and never changed afterwards
 */
public final class Recent<K, V> {
    private static final float LOAD = 0.75f;
    private final Map<K, V> kept;

    /** @param most how many are kept */
    public Recent(int most) {
        kept = new LinkedHashMap<>(most, LOAD, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What is known of a key; absent where nothing is. */
    public @Nullable V get(K key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    /** What belongs to a key, worked out now where it isn't known (by two threads at once, perhaps). */
    public V get(K key, Function<K, V> work) {
        V known = get(key);
        if (known != null) {
            return known;
        }
        V made = work.apply(key);
        put(key, made);
        return made;
    }

    public void put(K key, V value) {
        synchronized (kept) {
            kept.put(key, value);
        }
    }

    /** How many are kept now. */
    public int size() {
        synchronized (kept) {
            return kept.size();
        }
    }
}
