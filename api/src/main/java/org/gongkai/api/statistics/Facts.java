package org.gongkai.api.statistics;

import java.util.List;
import org.gongkai.api.store.projection.ListingRow;

/**
 * What figures need of one released report.
 *
 * @param report its slim row
 * @param indicators its indicators, in printed order
 */
public record Facts(ListingRow report, List<IndicatorFact> indicators) {
    public Facts {
        indicators = List.copyOf(indicators);
    }
}
