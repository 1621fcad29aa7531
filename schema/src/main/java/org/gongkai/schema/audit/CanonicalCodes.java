package org.gongkai.schema.audit;

import java.util.Optional;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.gongkai.schema.indicator.Match;
import org.gongkai.schema.text.Recent;
import org.jspecify.annotations.Nullable;

/** Canonical codes of printed names, looked up once: names repeat from report to report. Keeps the last ones used. */
final class CanonicalCodes {
    private static final int KEPT = 8192;
    private static final double SURE = 0.9;
    private static final Recent<Key, Optional<String>> RECENT = new Recent<>(KEPT);

    private record Key(String name, @Nullable String parent, int level) {}

    private CanonicalCodes() {}

    static @Nullable String of(String name, @Nullable String parent, int level) {
        return RECENT.get(new Key(name, parent, level), CanonicalCodes::lookUp).orElse(null);
    }

    private static Optional<String> lookUp(Key key) {
        return IndicatorCatalogue.standard()
                .byName(key.name(), key.parent(), key.level())
                .filter(m -> m.confidence() >= SURE)
                .map(Match::code);
    }
}
