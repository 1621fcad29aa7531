package org.gongkai.api.intake.source;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Hints on how a paragraph was printed; a reader sets what its container tells.
 *
 * @param bold the whole line is bold
 * @param alignment alignment on the page
 * @param points font size of its first characters, in points
 * @param name the style's own name, such as {@code 标题 2}
 * @param numbering the automatic number that was resolved into the text's beginning, such as {@code （一）}
 */
public record Style(
        boolean bold,
        Alignment alignment,
        @Nullable BigDecimal points,
        @Nullable String name,
        @Nullable String numbering) {

    /** Nothing known. */
    public static final Style PLAIN = new Style(false, Alignment.UNKNOWN, null, null, null);

    /** Alignment of a paragraph. */
    public enum Alignment {
        UNKNOWN,
        LEFT,
        CENTRE,
        RIGHT
    }
}
