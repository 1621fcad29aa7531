package org.gongkai.api.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision to publish although a finding stands. May be shown publicly.
 *
 * @param findingId the finding, absent in a standing waiver, which covers every error of a source
 * @param code the check's code, absent in a standing waiver
 * @param source for a standing waiver: the source it covers, e.g. the issuer's site
 * @param reason why
 * @param by who decided
 * @param at when
 */
public record Waiver(
        @Nullable String findingId,
        @Nullable String code,
        @Nullable String source,
        String reason,
        String by,
        Instant at) {

    public boolean isStanding() {
        return findingId == null;
    }
}
