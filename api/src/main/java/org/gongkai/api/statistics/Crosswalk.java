package org.gongkai.api.statistics;

import java.util.HashMap;
import java.util.Map;
import org.gongkai.schema.indicator.Counterpart;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.gongkai.schema.indicator.Relation;
import org.jspecify.annotations.Nullable;

/** Codes carried over into one framework: the same indicator, or the one it is a part of; nothing else is comparable. */
public final class Crosswalk {
    private final IndicatorCatalogue catalogue = IndicatorCatalogue.standard();
    private final @Nullable String framework;
    private final Map<String, String> known = new HashMap<>();

    public Crosswalk(@Nullable String framework) {
        this.framework = framework;
    }

    /** The code in that framework; the same where none is named. */
    public @Nullable String code(@Nullable String code) {
        return code == null || framework == null ? code : known.computeIfAbsent(code, this::counterpart);
    }

    private String counterpart(String code) {
        return catalogue.crosswalk(code, String.valueOf(framework)).stream()
                .filter(other -> other.relation() == Relation.SAME || other.relation() == Relation.NARROWER)
                .map(Counterpart::code)
                .findFirst()
                .orElse(code);
    }
}
