package org.gongkai.api.store.projection;

import java.time.Instant;
import java.util.List;
import org.gongkai.api.store.State;
import org.gongkai.api.store.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * What the public may know about a release beside the report itself.
 *
 * @param reportId permanent id
 * @param revision number of the revision that is public
 * @param state RELEASED or CORRECTED
 * @param publishedAt when this revision became public
 * @param firstPublishedAt when the report first became public
 * @param fingerprint fingerprint of the public view
 * @param waivers waivers in force
 * @param history every public revision so far, the current one last
 */
public record ReleaseInfo(
        String reportId,
        int revision,
        State state,
        Instant publishedAt,
        Instant firstPublishedAt,
        @Nullable String fingerprint,
        List<Waiver> waivers,
        List<PublicRevision> history) {

    public ReleaseInfo {
        waivers = waivers == null ? List.of() : List.copyOf(waivers);
        history = history == null ? List.of() : List.copyOf(history);
    }

    /** Public version from 1 on: how often the report has become public. */
    public int version() {
        return Math.max(1, history.size());
    }
}
