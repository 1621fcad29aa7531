package org.gongkai.schema.audit;

import org.gongkai.schema.report.SectionRole;
import org.jspecify.annotations.Nullable;

/**
 * A piece of running text with its place.
 *
 * @param pointer JSON Pointer of the text
 * @param place place for people
 * @param text the text, Markdown marks included
 * @param role what the section is about, for text of sections
 * @param kind where it was printed
 */
record Passage(
        String pointer, String place, String text, @Nullable SectionRole role, Kind kind) {
    enum Kind {
        TITLE,
        HEADING,
        NARRATIVE,
        INDICATOR,
        STATEMENT,
        ATTACHMENT
    }
}
