package org.gongkai.schema.audit;

import java.util.List;

/**
 * Which characters a text holds, in a few machine words: rules out in nanoseconds that a word stands in it. A word that is not
 * ruled out may still be absent.
 */
final class Letters {
    private static final int BITS = 2048;

    private final long[] words = new long[BITS / 64];

    static Letters of(String text) {
        Letters letters = new Letters();
        for (int i = 0; i < text.length(); i++) {
            int bit = text.charAt(i) & BITS - 1;
            letters.words[bit >> 6] |= 1L << bit;
        }
        return letters;
    }

    /** Adds the characters of another text. */
    void add(Letters other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
        }
    }

    boolean mayHold(char c) {
        int bit = c & BITS - 1;
        return (words[bit >> 6] & 1L << bit) != 0;
    }

    boolean mayHold(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!mayHold(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether any of the words may stand in the text; true where there are none to look for. */
    boolean mayHoldAny(List<String> any) {
        for (int i = 0; i < any.size(); i++) {
            if (mayHold(any.get(i))) {
                return true;
            }
        }
        return any.isEmpty();
    }
}
