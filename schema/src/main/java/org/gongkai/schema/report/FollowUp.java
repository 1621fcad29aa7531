package org.gongkai.schema.report;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The follow-up of a suggestion (整改落实).
 *
 * @param status how far it is
 * @param owner who is to carry it out
 * @param due until when
 * @param note what was reported
 */
public record FollowUp(
        FollowUpStatus status,
        @Nullable String owner,
        @Nullable PartialDate due,
        @Nullable String note) {

    public FollowUp {
        Objects.requireNonNull(status, "status");
        owner = Values.textOrNull(owner);
        note = Values.textOrNull(note);
    }
}
