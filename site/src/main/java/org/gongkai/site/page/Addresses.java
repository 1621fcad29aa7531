package org.gongkai.site.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.gongkai.schema.report.Organisation;
import org.gongkai.site.ReportHeader;
import org.jspecify.annotations.Nullable;

/** Permanent addresses within the column, lower-case ASCII only. A report stands at {@code {year}/{unit}/{id}/}. */
public final class Addresses {
    private Addresses() {}

    /** Address relative to the column, with a slash at its end and none at its start. */
    public static String of(@Nullable Integer fiscalYear, @Nullable Organisation unit, String id) {
        return year(fiscalYear) + "/" + organisation(unit) + "/" + segment(id) + "/";
    }

    public static String of(ReportHeader header) {
        return of(header.fiscalYear(), header.implementingUnit(), header.id());
    }

    public static String year(@Nullable Integer fiscalYear) {
        return fiscalYear == null ? "undated" : fiscalYear.toString();
    }

    /** The unit's code where it has one, else a short name that depends on nothing but the printed name. */
    public static String organisation(@Nullable Organisation unit) {
        if (unit == null) {
            return "unknown";
        }
        return unit.code() != null ? segment(unit.code()) : "o-" + shortHash(unit.name());
    }

    /** An id as one segment of an address; what is not lower-case ASCII is replaced by a short hash of the whole. */
    public static String segment(String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        return isSegment(lower) ? lower : "x-" + shortHash(id);
    }

    /** A letter or digit, then letters, digits and hyphens, a hundred at most. */
    private static boolean isSegment(String text) {
        if (text.isEmpty() || text.length() > 100 || text.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
                return false;
            }
        }
        return true;
    }

    static String shortHash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
