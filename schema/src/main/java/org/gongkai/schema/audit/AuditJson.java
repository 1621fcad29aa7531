package org.gongkai.schema.audit;

import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.jspecify.annotations.Nullable;

/** The machine-readable form of audits: an array with one object per report. */
public final class AuditJson {
    private AuditJson() {}

    /**
     * One audited report.
     *
     * @param file the file it was read from, where there is one
     * @param id the report's permanent id
     * @param title the report's title
     * @param errors number of errors
     * @param warnings number of warnings
     * @param questions number of questions
     * @param importQuality number of findings that may come from the copy
     * @param audit findings, grade sensitivity, evidence coverage, derived values
     */
    public record Entry(
            @Nullable String file,
            @Nullable String id,
            String title,
            long errors,
            long warnings,
            long questions,
            long importQuality,
            AuditResult audit) {}

    public static Entry entry(@Nullable String file, EvaluationReport report, AuditResult result) {
        return new Entry(
                file,
                report.id(),
                report.title(),
                result.count(Severity.ERROR),
                result.count(Severity.WARNING),
                result.count(Severity.QUESTION),
                result.count(Severity.IMPORT_QUALITY),
                result);
    }

    /** One member of the array, indented for people. */
    public static String of(Entry entry) {
        return JsonCodec.writePretty(entry);
    }
}
