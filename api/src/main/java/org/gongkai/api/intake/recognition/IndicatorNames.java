package org.gongkai.api.intake.recognition;

import java.util.Optional;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.gongkai.schema.indicator.Match;

/** What the catalogue knows about printed indicator names. */
final class IndicatorNames {

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.standard();

    private IndicatorNames() {}

    /** Usual level of a name that the catalogue knows by name or synonym; 0 for others. */
    static int level(String name) {
        return known(name)
                .flatMap(m -> CATALOGUE.find(m.code()))
                .map(i -> i.level())
                .orElse(0);
    }

    /** A match that rests on the words, not on similarity. */
    static Optional<Match> known(String name) {
        return CATALOGUE.byName(name).filter(m -> m.how() != Match.How.SIMILAR);
    }
}
