package org.gongkai.schema.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.gongkai.schema.indicator.Match;
import org.jspecify.annotations.Nullable;

/** Canonical codes of printed names, looked up once: names repeat from report to report. Keeps the last ones used. */
final class CanonicalCodes {
    private static final int KEPT = 8192;
    private static final double SURE = 0.9;
    private static final Map<Key, Optional<String>> RECENT = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<String>> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(String name, @Nullable String parent, int level) {}

    private CanonicalCodes() {}

    static @Nullable String of(String name, @Nullable String parent, int level) {
        Key key = new Key(name, parent, level);
        synchronized (RECENT) {
            Optional<String> known = RECENT.get(key);
            if (known != null) {
                return known.orElse(null);
            }
        }
        Optional<String> code = IndicatorCatalogue.standard()
                .byName(name, parent, level)
                .filter(m -> m.confidence() >= SURE)
                .map(Match::code);
        synchronized (RECENT) {
            RECENT.put(key, code);
        }
        return code.orElse(null);
    }
}
