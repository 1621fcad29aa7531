package org.gongkai.api.graphql.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Days from the end of the fiscal year to publication: by the issuer where that day is known, else by this system. */
final class Lateness {
    static final List<String> KEYS = List.of("year", "originalDate", "firstPublishedAt");

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int WHOLE_DATE = 10;

    private Lateness() {}

    static @Nullable Integer days(Document listing) {
        Integer year = listing.getInteger("year");
        String first = listing.getString("firstPublishedAt");
        if (year == null || first == null) {
            return null;
        }
        String original = listing.getString("originalDate");
        LocalDate published = original != null && original.length() == WHOLE_DATE
                ? LocalDate.parse(original)
                : LocalDate.ofInstant(Instant.parse(first), BEIJING);
        return (int) ChronoUnit.DAYS.between(LocalDate.of(year, 12, 31), published);
    }
}
