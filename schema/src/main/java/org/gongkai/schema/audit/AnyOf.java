package org.gongkai.schema.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The alternatives of a word list's cell, of which one must stand in a text. Those that are plain words are looked for as
 * such; only the others are regular expressions.
 */
final class AnyOf {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\\\[\\](){}?*+.^$]");

    private final List<String> words;
    private final @Nullable Pattern patterns;

    private AnyOf(List<String> words, @Nullable Pattern patterns) {
        this.words = words;
        this.patterns = patterns;
    }

    static AnyOf of(String alternation) {
        List<String> words = new ArrayList<>();
        List<String> patterns = new ArrayList<>();
        for (String alternative : alternatives(alternation)) {
            (SPECIAL.matcher(alternative).find() ? patterns : words).add(alternative);
        }
        return new AnyOf(List.copyOf(words), patterns.isEmpty() ? null : Pattern.compile(String.join("|", patterns)));
    }

    boolean in(String text) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return patterns != null && patterns.matcher(text).find();
    }

    /** Cut at the bars that stand outside of all brackets. */
    private static List<String> alternatives(String alternation) {
        List<String> found = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < alternation.length(); i++) {
            char c = alternation.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == '|' && depth == 0) {
                found.add(alternation.substring(start, i));
                start = i + 1;
            }
        }
        found.add(alternation.substring(start));
        return found;
    }
}
