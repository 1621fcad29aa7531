package org.gongkai.api.intake.source;

import org.jspecify.annotations.Nullable;

/**
 * Something about the file a person should know, although it could be read.
 *
 * @param message one sentence, Chinese with English after it
 * @param place where, if it is somewhere
 */
public record SourceNote(
        Kind kind, String message, @Nullable Place place) {

    /** What a note is about. */
    public enum Kind {
        /** The name's extension says something else than the content. */
        WRONG_EXTENSION,
        /** The encoding was guessed, or the declared one was wrong. */
        ENCODING,
        /** Text in a hidden sheet, row or column. */
        HIDDEN,
        /** A formula's stored result was taken; it was not computed. */
        FORMULA,
        /** Tracked deletions were left out. */
        TRACKED_CHANGE,
        /** A macro or script is in the file; it was not run. */
        ACTIVE_CONTENT,
        /** A link, image or object elsewhere; it was not fetched. */
        EXTERNAL_REFERENCE,
        /** Characters that turn the reading direction or can't be seen. */
        INVISIBLE_CHARACTER,
        /** Characters that could not be decoded. */
        LOST_CHARACTER,
        /** Every character stands apart, as after text recognition. */
        SPACED,
        /** Pictures whose text can't be read. */
        PICTURE,
        /** Part of the file is damaged or had to be left out. */
        DAMAGED
    }
}
