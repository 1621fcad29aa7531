package org.gongkai.schema.report;

import org.jspecify.annotations.Nullable;

/**
 * A checkpoint (评价要点): one yes-or-no question of an indicator.
 *
 * @param text the question as printed, without its number
 * @param met whether the report says it is met; absent where it does not say
 */
public record Checkpoint(String text, @Nullable Boolean met) {

    public Checkpoint {
        text = Values.requireText(text, "text");
    }
}
