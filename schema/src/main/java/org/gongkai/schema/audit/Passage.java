package org.gongkai.schema.audit;

import java.util.List;
import org.gongkai.schema.report.SectionRole;
import org.gongkai.schema.text.NormalizedText;
import org.jspecify.annotations.Nullable;

/** A piece of running text with its place, and what several checks need of it worked out once. Used by one thread. */
final class Passage {
    enum Kind {
        TITLE,
        HEADING,
        NARRATIVE,
        INDICATOR,
        STATEMENT,
        ATTACHMENT
    }

    private final String pointer;
    private final String place;
    private final String text;
    private final @Nullable SectionRole role;
    private final Kind kind;
    private final Letters letters;
    private @Nullable String normal;
    private @Nullable String compact;

    Passage(String pointer, String place, String text, @Nullable SectionRole role, Kind kind) {
        this.pointer = pointer;
        this.place = place;
        this.text = text;
        this.role = role;
        this.kind = kind;
        this.letters = Letters.of(text);
    }

    /** JSON Pointer of the text. */
    String pointer() {
        return pointer;
    }

    /** Place for people. */
    String place() {
        return place;
    }

    /** The text, Markdown marks included. */
    String text() {
        return text;
    }

    /** What the section is about, for text of sections. */
    @Nullable
    SectionRole role() {
        return role;
    }

    /** Where it was printed. */
    Kind kind() {
        return kind;
    }

    /** The characters of the text. */
    Letters letters() {
        return letters;
    }

    /** The text in its normal form. */
    String normal() {
        String known = normal;
        if (known == null) {
            known = NormalizedText.normalize(text);
            normal = known;
        }
        return known;
    }

    /** The normal form without blanks; lines stay. */
    String compact() {
        String known = compact;
        if (known == null) {
            known = normal().replace(" ", "");
            compact = known;
        }
        return known;
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
