package org.gongkai.schema.disclosure;

/**
 * Words of two characters, and words of three that begin like a surname: where one stands, no name does. A word is kept as one
 * number, so that nothing is cut out of a text to look it up; that is done at nearly every tenth character of a report.
 */
final class CommonWords {
    private static final int LONGEST = 4;
    private static final int SLOT_BITS = 17;
    private static final long[] SLOTS = new long[1 << SLOT_BITS];
    private static final short[] BEGINNING = new short[Character.MAX_VALUE + 1];

    static {
        for (String word : WordLists.lines("common-words.txt")) {
            if (word.length() > LONGEST) {
                throw new IllegalStateException("common-words.txt holds a word longer than " + LONGEST + ": " + word);
            }
            BEGINNING[word.charAt(0)]++;
            add(number(word, 0, word.length()));
        }
    }

    private CommonWords() {}

    /** Whether a word of this length stands at a place of a text. */
    static boolean at(String text, int start, int length) {
        if (start < 0 || start + length > text.length()) {
            return false;
        }
        long word = number(text, start, length);
        int slot = slot(word);
        while (SLOTS[slot] != 0) {
            if (SLOTS[slot] == word) {
                return true;
            }
            slot = slot + 1 & SLOTS.length - 1;
        }
        return false;
    }

    private static void add(long word) {
        int slot = slot(word);
        while (SLOTS[slot] != 0 && SLOTS[slot] != word) {
            slot = slot + 1 & SLOTS.length - 1;
        }
        SLOTS[slot] = word;
    }

    /** Sixteen bits for each character. */
    private static long number(String text, int start, int length) {
        long number = 0;
        for (int i = start; i < start + length; i++) {
            number = number << Character.SIZE | text.charAt(i);
        }
        return number;
    }

    private static int slot(long word) {
        return (int) (word * 0x9E3779B97F4A7C15L >>> Long.SIZE - SLOT_BITS);
    }

    /** How many words begin with a character: the more, the less it says that it is a surname. */
    static int beginningWith(char c) {
        return BEGINNING[c];
    }
}
