package org.gongkai.schema.audit;

import java.util.List;
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
 * @param letters the characters of the text
 */
record Passage(
        String pointer, String place, String text, @Nullable SectionRole role, Kind kind, Letters letters) {
    enum Kind {
        TITLE,
        HEADING,
        NARRATIVE,
        INDICATOR,
        STATEMENT,
        ATTACHMENT
    }

    Passage(String pointer, String place, String text, @Nullable SectionRole role, Kind kind) {
        this(pointer, place, text, role, kind, Letters.of(text));
    }

    boolean has(String word) {
        return letters.mayHold(word) && text.contains(word);
    }

    boolean has(char c) {
        return letters.mayHold(c) && text.indexOf(c) >= 0;
    }

    /** Whether one of the words stands in it; true where there are none to look for. */
    boolean hasAny(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (has(words.get(i))) {
                return true;
            }
        }
        return words.isEmpty();
    }
}
