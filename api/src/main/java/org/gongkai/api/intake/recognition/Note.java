package org.gongkai.api.intake.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a person should look at before trusting the draft.
 *
 * @param kind what the note is about
 * @param pointer JSON Pointer of the value concerned in the draft, absent where the draft holds none
 * @param place place for people, e.g. 表2 第5行第7列
 * @param start first character in the plain text, absent where the note is about the whole file
 * @param end character after the last one
 * @param message one sentence in Chinese
 * @param messageEn the same in English
 * @param candidates possible readings, best first; empty where there is nothing to choose
 */
public record Note(
        Kind kind,
        @Nullable String pointer,
        @Nullable String place,
        @Nullable Integer start,
        @Nullable Integer end,
        String message,
        String messageEn,
        List<String> candidates) {

    public Note {
        candidates = List.copyOf(candidates);
    }

    /** What a note is about. */
    public enum Kind {
        /** Text in a place where a value is expected, and it could not be read as one. The value stays absent. */
        NOT_UNDERSTOOD,
        /** More than one reading fits. The value stays absent or is marked doubtful; the readings are the candidates. */
        AMBIGUOUS,
        /** Two printed values that should agree don't (a sum, a total, score and deduction). Both are kept. */
        CONTRADICTION,
        /** A character seems to have been lost on the way; the repair is proposed and never applied. */
        REPAIR_PROPOSED,
        /** A printed indicator name was matched to the catalogue by similarity only. */
        NAME_BY_SIMILARITY,
        /** A value was concluded from its surroundings (a unit from another column, a year from the title). */
        CONCLUDED,
        /** A value that nearly every report has was not found. */
        NOT_FOUND,
        /** The reader of the file noticed something (encoding, hidden rows, pictures). */
        FILE
    }
}
