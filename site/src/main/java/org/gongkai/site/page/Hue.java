package org.gongkai.site.page;

import java.util.Locale;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.gongkai.schema.report.Indicator;
import org.jspecify.annotations.Nullable;

/** The colour class of a first-level indicator, the same everywhere on the site, whatever its printed label. */
final class Hue {
    private Hue() {}

    static String of(Indicator firstLevel) {
        return of(firstLevel.code(), firstLevel.name());
    }

    static String of(@Nullable String code, String name) {
        String known = code != null ? IndicatorCatalogue.firstLevel(code) : byName(name);
        return switch (known) {
            case "DECISION", "INPUT", "PROCESS", "OUTPUT", "COST", "BENEFIT", "SATISFACTION" ->
                "hue-" + known.toLowerCase(Locale.ROOT);
            default -> "hue-other";
        };
    }

    private static String byName(String name) {
        return IndicatorCatalogue.standard()
                .byName(name, null, 1)
                .map(match -> IndicatorCatalogue.firstLevel(match.code()))
                .orElse("");
    }
}
