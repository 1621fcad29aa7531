package org.gongkai.schema.disclosure;

import java.util.HashSet;
import java.util.Set;

/** Words of two characters, and words of three that begin like a surname: where one stands, no name does. */
final class CommonWords {
    private static final Set<String> WORDS = new HashSet<>(WordLists.lines("common-words.txt"));
    private static final short[] BEGINNING = new short[Character.MAX_VALUE + 1];

    static {
        WORDS.forEach(word -> BEGINNING[word.charAt(0)]++);
    }

    private CommonWords() {}

    /** Whether a word of this length stands at a place of a text. */
    static boolean at(String text, int start, int length) {
        return start >= 0 && start + length <= text.length() && WORDS.contains(text.substring(start, start + length));
    }

    /** How many words begin with a character: the more, the less it says that it is a surname. */
    static int beginningWith(char c) {
        return BEGINNING[c];
    }
}
