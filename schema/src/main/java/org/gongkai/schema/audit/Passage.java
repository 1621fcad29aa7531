package org.gongkai.schema.audit;

import java.util.List;
import org.gongkai.schema.report.SectionRole;
import org.jspecify.annotations.Nullable;

/** A piece of running text with its place. */
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
    private final TextView view;
    private final @Nullable SectionRole role;
    private final Kind kind;

    Passage(String pointer, String place, TextView view, @Nullable SectionRole role, Kind kind) {
        this.pointer = pointer;
        this.place = place;
        this.view = view;
        this.role = role;
        this.kind = kind;
    }

    /** What follows from the characters alone. */
    TextView view() {
        return view;
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
        return view.text();
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
        return view.letters();
    }

    /** The text in its normal form. */
    String normal() {
        return view.normal();
    }

    /** The normal form without blanks; lines stay. */
    String compact() {
        return view.compact();
    }

    boolean has(String word) {
        return view.letters().mayHold(word) && view.text().contains(word);
    }

    boolean has(char c) {
        return view.letters().mayHold(c) && view.text().indexOf(c) >= 0;
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
