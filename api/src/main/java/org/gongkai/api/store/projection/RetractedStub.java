package org.gongkai.api.store.projection;

import java.time.Instant;
import org.gongkai.api.store.Retraction;
import org.gongkai.schema.report.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * All that stays public of a retracted report, at the same address.
 *
 * @param id report id
 * @param revision the retracting revision
 * @param title title of the last public view
 * @param regionCode its region
 * @param year its fiscal year
 * @param unit its unit, else its department
 * @param reason the class of the reason
 * @param contact whom to ask
 * @param retractedAt when
 * @param firstPublishedAt when it had first become public
 */
public record RetractedStub(
        String id,
        int revision,
        String title,
        @Nullable String regionCode,
        @Nullable Integer year,
        @Nullable Organisation unit,
        Retraction.Reason reason,
        @Nullable String contact,
        Instant retractedAt,
        Instant firstPublishedAt) {}
