package org.gongkai.api.store.projection;

import java.time.Instant;
import java.util.List;
import org.gongkai.api.store.Change;
import org.jspecify.annotations.Nullable;

/**
 * One public revision in the history that the page shows.
 *
 * @param number revision number
 * @param publishedAt when it became public
 * @param fingerprint fingerprint of its public view
 * @param approvedBy account that approved it
 * @param reason why it was corrected; absent for the first release
 * @param changes what changed against the public revision before it
 */
public record PublicRevision(
        int number,
        Instant publishedAt,
        @Nullable String fingerprint,
        String approvedBy,
        @Nullable String reason,
        List<Change> changes) {

    public PublicRevision {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }
}
