package org.gongkai.site;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gongkai.schema.audit.AuditResult;
import org.gongkai.schema.disclosure.PublicReport;
import org.jspecify.annotations.Nullable;

/**
 * A released report with everything its page shows beside its own text. Nothing in it may say more than the masked report
 * does: findings and change lists are made from, or masked like, the public view.
 *
 * @param content the masked report; its id is present
 * @param audit the findings about it
 * @param revision number of the released revision, from 1
 * @param firstPublishedAt when its first revision was published, set by the system once
 * @param publishedAt when this revision was published
 * @param fingerprint SHA-256 of the canonical form of this revision, 64 lower-case hexadecimal digits
 * @param correction what this revision corrected; absent in a first revision
 * @param earlier earlier revisions that stay readable, newest first
 * @param waivers findings that were released with a stated reason
 * @param attachments files to offer, in the order of the page
 */
public record ReleasedReport(
        PublicReport content,
        AuditResult audit,
        int revision,
        Instant firstPublishedAt,
        Instant publishedAt,
        String fingerprint,
        @Nullable CorrectionNotice correction,
        List<EarlierRevision> earlier,
        List<Waiver> waivers,
        List<AttachedFile> attachments) {

    public ReleasedReport {
        Objects.requireNonNull(content.report().id(), "a released report has an id");
        if (revision < 1) {
            throw new IllegalArgumentException("revisions count from 1, not " + revision);
        }
        earlier = List.copyOf(earlier);
        waivers = List.copyOf(waivers);
        attachments = List.copyOf(attachments);
    }

    /** The permanent id. */
    public String id() {
        return Objects.requireNonNull(content.report().id());
    }
}
