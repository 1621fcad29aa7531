package org.gongkai.api.store.trail;

import java.time.Instant;
import org.bson.Document;
import org.gongkai.api.store.Action;
import org.gongkai.api.store.Digests;
import org.gongkai.api.store.Documents;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit trail.
 *
 * @param id number from 1 on, without gaps
 * @param at when
 * @param action what
 * @param actor who
 * @param role by which right
 * @param tool with which tool
 * @param reportId the report, where it is about one
 * @param revision id of the revision it made, else {@code event/} and the entry's number; never twice in a trail
 * @param digest SHA-256 of the canonical JSON of that whole revision
 * @param fingerprint fingerprint of the public view, where it became public
 * @param note reason or note
 * @param previous hash of the entry before, 64 zeros in the first
 * @param hash SHA-256 of the canonical JSON of all the above
 */
public record TrailEntry(
        long id,
        Instant at,
        Action action,
        String actor,
        String role,
        String tool,
        @Nullable String reportId,
        String revision,
        @Nullable String digest,
        @Nullable String fingerprint,
        @Nullable String note,
        String previous,
        String hash) {

    static final String NOTHING_BEFORE = "0".repeat(64);

    static TrailEntry seal(long number, String previous, TrailEvent event) {
        TrailEntry open = new TrailEntry(
                number,
                event.at(),
                event.action(),
                event.actor(),
                event.role(),
                event.tool(),
                event.reportId(),
                event.revision() == null ? "event/" + number : event.revision(),
                event.digest(),
                event.fingerprint(),
                event.note(),
                previous,
                "");
        return open.withHash(open.computeHash());
    }

    /** Whether the entry is as it was written. */
    boolean isSealed() {
        return hash.equals(computeHash());
    }

    /** Whether the entry stands for a revision. */
    public boolean hasRevision() {
        return digest != null;
    }

    private String computeHash() {
        Document document = Documents.of(this);
        document.remove("hash");
        return Digests.sha256(Documents.canonical(document));
    }

    private TrailEntry withHash(String sealed) {
        return new TrailEntry(
                id, at, action, actor, role, tool, reportId, revision, digest, fingerprint, note, previous, sealed);
    }
}
