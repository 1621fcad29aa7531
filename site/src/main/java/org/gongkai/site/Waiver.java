package org.gongkai.site;

import java.time.Instant;

/**
 * A finding that was released all the same, with the reason somebody answered for.
 *
 * @param findingId id of the finding, or of a standing waiver's source
 * @param reason why
 * @param approvedBy who: office or account
 * @param grantedAt when
 */
public record Waiver(String findingId, String reason, String approvedBy, Instant grantedAt) {}
