package org.gongkai.api.download;

import org.bson.Document;
import org.gongkai.api.statistics.IndicatorFact;
import org.gongkai.api.store.projection.FundFact;
import org.gongkai.api.store.projection.ListingRow;

/**
 * What one row of a download is made from.
 *
 * @param report the report
 * @param part the indicator, fund row or finding of it; the report's own row for reports
 */
record Row(ListingRow report, Object part) {
    IndicatorFact indicator() {
        return (IndicatorFact) part;
    }

    FundFact fund() {
        return (FundFact) part;
    }

    Document finding() {
        return (Document) part;
    }
}
