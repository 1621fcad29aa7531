package org.gongkai.api.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.schema.report.EvaluationKind;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * The permanent id of a report: {@code 530124-2025-k3x8q0za}, that is region, fiscal year and eight characters drawn from
 * what the report is about, never from its figures. The same file gives the same id. Region and year in it are those of
 * the first import and never change; an id is an address, not a statement.
 */
public final class ReportIds {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 64;
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LETTERS = 8;

    private ReportIds() {}

    /** The id that a report carries, or else the one that is issued for it. */
    public static String of(EvaluationReport report) {
        String carried = report.id();
        return carried == null ? issue(report) : carried;
    }

    /** Whether a text can be an id: lower-case ASCII letters and digits in groups joined by single hyphens. */
    public static boolean isValid(String id) {
        return id.length() <= LONGEST && FORM.matcher(id).matches();
    }

    private static String issue(EvaluationReport report) {
        EvaluationKind kind = report.evaluation().kind();
        String region = report.region() == null ? "000000" : report.region().code();
        String year = report.fiscalYear() == null ? "0000" : Integer.toString(report.fiscalYear());
        String key = Stream.of(
                        region,
                        year,
                        kind == null ? "" : kind.name(),
                        name(report.implementingUnit()),
                        name(report.evaluation().evaluator()),
                        report.project().name(),
                        report.title())
                .map(ReportIds::normal)
                .collect(Collectors.joining("\n"));
        return region + "-" + year + "-" + letters(Digests.sha256(key));
    }

    private static String name(@Nullable Organisation organisation) {
        return organisation == null ? "" : organisation.name();
    }

    /** Ids are for ever, so this is deliberately independent of the normaliser that the audit and the search refine. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String letters(String hash) {
        long bits = Long.parseUnsignedLong(hash.substring(0, 16), 16);
        StringBuilder letters = new StringBuilder(LETTERS);
        for (int i = 0; i < LETTERS; i++) {
            letters.append(ALPHABET.charAt((int) (bits & 31)));
            bits >>>= 5;
        }
        return letters.toString();
    }
}
