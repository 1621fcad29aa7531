package org.gongkai.api.publication;

import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.api.store.Digests;
import org.gongkai.api.store.ReportIds;
import org.gongkai.schema.audit.Audit;
import org.gongkai.schema.audit.AuditResult;
import org.gongkai.schema.audit.Finding;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.EvaluationReport;

/**
 * A report made ready to be stored: under its id, audited, and hashed.
 *
 * @param report the report under its permanent id
 * @param hash SHA-256 of its canonical JSON without the id
 * @param audit what the audit says
 */
record Content(EvaluationReport report, String hash, AuditResult audit) {
    private static final Pattern ISSUED = Pattern.compile("\\d{6}-\\d{4}-[0-9a-z]{8}");

    /** Makes a report ready under the id it carries or is given. */
    static Content of(EvaluationReport read) {
        String id = ReportIds.of(read);
        if (!ReportIds.isValid(id)) {
            throw new PublicationRefusal(
                    PublicationRefusal.Kind.INVALID,
                    "id",
                    "'" + printable(id) + "' can't be a report id",
                    "use up to 64 lower-case letters, digits and single hyphens, or leave the id out");
        }
        EvaluationReport report = read.withId(id);
        if (!ISSUED.matcher(id).matches()) {
            // Nothing can mask an address.
            PublicWords.id(id);
        }
        return new Content(report, hash(report), Audit.of(report));
    }

    List<Finding> findings() {
        return audit.findings();
    }

    String id() {
        return ReportIds.of(report);
    }

    static String hash(EvaluationReport report) {
        return Digests.sha256(JsonCodec.write(report.toBuilder().id(null).build()));
    }

    private static String printable(String id) {
        String shown = id.length() > 80 ? id.substring(0, 80) + "…" : id;
        return shown.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    }
}
