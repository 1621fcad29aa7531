package org.gongkai.api.store.trail;

import java.time.Instant;
import org.gongkai.api.store.Action;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, not yet an entry.
 *
 * @param at when
 * @param action what
 * @param actor who
 * @param role by which right
 * @param tool with which tool
 * @param reportId the report, where it is about one
 * @param revision id of the revision it made, where it made one
 * @param digest SHA-256 of the canonical JSON of that whole revision
 * @param fingerprint fingerprint of the public view, where it became public
 * @param note reason or note
 */
public record TrailEvent(
        Instant at,
        Action action,
        String actor,
        String role,
        String tool,
        @Nullable String reportId,
        @Nullable String revision,
        @Nullable String digest,
        @Nullable String fingerprint,
        @Nullable String note) {}
