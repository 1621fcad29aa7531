package org.gongkai.schema.disclosure;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Words of two characters, and words of three that begin like a surname: where one stands, no name does. */
final class CommonWords {
    private static final Set<String> WORDS = new HashSet<>(WordLists.lines("common-words.txt"));
    private static final short[] BEGINNING = new short[Character.MAX_VALUE + 1];

    /** One bit for each word by its hash: answers most questions without cutting a word out of the text. */
    private static final BitSet HASHES = new BitSet(1 << 20);

    static {
        WORDS.forEach(word -> {
            BEGINNING[word.charAt(0)]++;
            HASHES.set(hash(word, 0, word.length()));
        });
    }

    private CommonWords() {}

    /** Whether a word of this length stands at a place of a text. */
    static boolean at(String text, int start, int length) {
        return start >= 0
                && start + length <= text.length()
                && HASHES.get(hash(text, start, length))
                && WORDS.contains(text.substring(start, start + length));
    }

    private static int hash(String text, int start, int length) {
        int hash = length;
        for (int i = start; i < start + length; i++) {
            hash = hash * 0x9E3779B1 + text.charAt(i);
        }
        return (hash ^ hash >>> 15) & (1 << 20) - 1;
    }

    /** How many words begin with a character: the more, the less it says that it is a surname. */
    static int beginningWith(char c) {
        return BEGINNING[c];
    }
}
