package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One token of a rule text.
 *
 * @param text its characters in normal form
 * @param value the number, for numbers of every kind
 * @param unit the unit of a quantity; "fraction" for a part of a whole such as 1/2
 * @param date the day, for a complete date
 * @param start its place in the compacted normal form
 */
record RuleToken(
        Kind kind,
        String text,
        @Nullable BigDecimal value,
        String unit,
        @Nullable LocalDate date,
        int start,
        int end) {
    enum Kind {
        NUMBER,
        PERCENT,
        PERCENT_POINTS,
        QUANTITY,
        POINTS,
        DATE,
        WORD,
        TEXT,
        COMMA,
        LIST_COMMA,
        STOP,
        COLON,
        OPEN,
        CLOSE,
        MARKER,
        OPERATOR
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean is(Word word) {
        return kind == Kind.WORD && RuleWords.is(text, word);
    }

    /** The number of a numeric token. */
    BigDecimal number() {
        return Objects.requireNonNull(value);
    }

    boolean isNumeric() {
        return value != null;
    }
}
