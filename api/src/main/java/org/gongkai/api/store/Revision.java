package org.gongkai.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gongkai.schema.audit.Finding;
import org.gongkai.schema.report.EvaluationReport;
import org.jspecify.annotations.Nullable;

/**
 * One immutable revision of a report: a change of content, of state, or a decision about it. Stored once, never changed.
 *
 * @param id report id, a slash and the number in six digits: two simultaneous writers of one number collide
 * @param reportId the permanent id
 * @param number from 1 on, without gaps
 * @param action what was done
 * @param state the state after it
 * @param content number of the revision that carries the content; its own where the content changed
 * @param contentHash SHA-256 of the canonical JSON of the content without its id
 * @param report the whole report; absent where the content didn't change
 * @param findings what the audit says about the content; absent where it didn't change
 * @param actor who did it
 * @param role the role that entitled them
 * @param tool by which tool
 * @param at when, by the system's clock, whole seconds
 * @param author who is answerable for the content, for the four-eyes rule
 * @param note note or reason
 * @param waivers waivers in force
 * @param allowances fields allowed to be shown
 * @param released number of the revision that is public after this one; absent when none is
 * @param publishedAt for a public revision: when it became public, set once by the system
 * @param fingerprint for a public revision: the fingerprint of its public view
 * @param changes for a correction: what changed for the public, old and new
 * @param retraction for a retraction: why
 * @param original the file the content was read from
 */
public record Revision(
        String id,
        String reportId,
        int number,
        Action action,
        State state,
        int content,
        String contentHash,
        @Nullable EvaluationReport report,
        @Nullable List<Finding> findings,
        String actor,
        String role,
        String tool,
        Instant at,
        String author,
        @Nullable String note,
        List<Waiver> waivers,
        List<FieldAllowance> allowances,
        @Nullable Integer released,
        @Nullable Instant publishedAt,
        @Nullable String fingerprint,
        List<Change> changes,
        @Nullable Retraction retraction,
        @Nullable OriginalFile original) {

    public Revision {
        waivers = waivers == null ? List.of() : List.copyOf(waivers);
        allowances = allowances == null ? List.of() : List.copyOf(allowances);
        changes = changes == null ? List.of() : List.copyOf(changes);
        findings = findings == null && content == number ? List.of() : findings;
    }

    /** The id of a revision; numbers sort as text. */
    public static String id(String reportId, int number) {
        return reportId + String.format(Locale.ROOT, "/%06d", number);
    }
}
