package org.gongkai.schema.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words to look for at a place of a text; at most places one look at a character tells that none stands there. */
final class WordIndex {
    private final BitSet firsts = new BitSet();
    private final BitSet lasts = new BitSet();
    private final BitSet alone = new BitSet();
    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final Map<Character, List<String>> byLast = new HashMap<>();

    /** @param words none of them empty */
    WordIndex(Collection<String> words) {
        for (String word : words) {
            char first = word.charAt(0);
            char last = word.charAt(word.length() - 1);
            firsts.set(first);
            lasts.set(last);
            alone.set(first, alone.get(first) || word.length() == 1);
            byFirst.computeIfAbsent(first, c -> new ArrayList<>()).add(word);
            byLast.computeIfAbsent(last, c -> new ArrayList<>()).add(word);
        }
    }

    /** Whether a character is one of the words. */
    boolean holds(char c) {
        return alone.get(c);
    }

    /** Whether a word begins at a place of a text that is not its end. */
    boolean startsAt(String text, int start) {
        char first = text.charAt(start);
        return firsts.get(first) && standsAt(byFirst.getOrDefault(first, List.of()), text, start, 0);
    }

    /** Whether a word ends before a place of a text. */
    boolean endsAt(String text, int end) {
        char last = end > 0 ? text.charAt(end - 1) : 0;
        return end > 0 && lasts.get(last) && standsAt(byLast.getOrDefault(last, List.of()), text, end, 1);
    }

    private static boolean standsAt(List<String> words, String text, int place, int lengths) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (text.startsWith(word, place - lengths * word.length())) {
                return true;
            }
        }
        return false;
    }
}
