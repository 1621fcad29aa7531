package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of the text found a place in the draft, counted in visible characters. The sum of placed and unplaced is all of
 * the text that belongs to the report.
 *
 * @param characters visible characters of the part of the file this report was read from
 * @param placed of these, the ones that stand in a value, in a section or in a label that gave a value its meaning
 * @param unplaced the rest, all of it listed in the tray
 */
public record Coverage(int characters, int placed, int unplaced) {

    public Coverage {
        if (placed + unplaced != characters) {
            throw new IllegalArgumentException(placed + " + " + unplaced + " is not " + characters);
        }
    }

    /** Placed characters in percent of all, rounded down to one place; 100 for an empty text. */
    public BigDecimal percent() {
        if (characters == 0) {
            return BigDecimal.valueOf(100);
        }
        return BigDecimal.valueOf(placed)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(characters), 1, RoundingMode.DOWN);
    }
}
