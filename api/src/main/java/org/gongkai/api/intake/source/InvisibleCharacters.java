package org.gongkai.api.intake.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds characters a reader can't see but a program obeys: direction overrides make 12 look like 21 on screen. They stay
 * in the text, and are named.
 */
final class InvisibleCharacters {

    private final CharSequence text;

    InvisibleCharacters(CharSequence text) {
        this.text = text;
    }

    /** One note per kind, at the first occurrence, with the number of occurrences. */
    List<SourceNote> notes() {
        int bidi = 0;
        int firstBidi = -1;
        int lost = 0;
        int firstLost = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069')) {
                firstBidi = bidi++ == 0 ? i : firstBidi;
            } else if (c == '\uFFFD') {
                firstLost = lost++ == 0 ? i : firstLost;
            }
        }
        List<SourceNote> notes = new ArrayList<>();
        if (bidi > 0) {
            notes.add(new SourceNote(
                    SourceNote.Kind.INVISIBLE_CHARACTER,
                    "有 " + bidi + " 处改变文字方向的不可见字符，屏幕上看到的可能与实际不同 / " + bidi
                            + " invisible characters change the reading direction",
                    Place.ofRange(firstBidi, firstBidi + 1)));
        }
        if (lost > 0) {
            notes.add(new SourceNote(
                    SourceNote.Kind.LOST_CHARACTER,
                    "有 " + lost + " 个字符无法还原（显示为 �） / " + lost + " characters could not be decoded",
                    Place.ofRange(firstLost, firstLost + 1)));
        }
        return notes;
    }
}
