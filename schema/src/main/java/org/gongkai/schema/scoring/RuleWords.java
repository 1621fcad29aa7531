package org.gongkai.schema.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gongkai.schema.text.NormalizedText;

/** The word list of the rule grammar. */
final class RuleWords {
    private static final Map<String, Set<Word>> WORDS = load();

    /** The length of the longest word that begins with a character; 0 for most, so that nothing is cut out there. */
    private static final byte[] LONGEST = new byte[Character.MAX_VALUE + 1];

    static {
        for (String word : WORDS.keySet()) {
            char first = word.charAt(0);
            LONGEST[first] = (byte) Math.max(LONGEST[first], word.length());
        }
    }

    private RuleWords() {}

    /** The longest word that starts at a place, or an empty string. */
    static String longestAt(String text, int at) {
        int longest = at < text.length() ? LONGEST[text.charAt(at)] : 0;
        for (int end = Math.min(text.length(), at + longest); end > at; end--) {
            String candidate = text.substring(at, end);
            if (WORDS.containsKey(candidate)) {
                return candidate;
            }
        }
        return "";
    }

    static Set<Word> classesOf(String word) {
        return WORDS.getOrDefault(word, Set.of());
    }

    static boolean is(String word, Word kind) {
        return classesOf(word).contains(kind);
    }

    private static Map<String, Set<Word>> load() {
        try (InputStream in = RuleWords.class.getResourceAsStream("rule-words.tsv")) {
            if (in == null) {
                throw new IllegalStateException("rule-words.tsv is missing from the jar");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<Word>> parse(String table) {
        Map<String, Set<Word>> words = new HashMap<>();
        for (String line : table.split("\n", -1)) {
            int tab = line.indexOf('\t');
            if (tab < 0 || line.startsWith("#")) {
                continue;
            }
            Word kind = Word.valueOf(line.substring(0, tab));
            for (String word : line.substring(tab + 1).strip().split(" +", -1)) {
                String normal = NormalizedText.normalize(word);
                words.computeIfAbsent(normal, w -> EnumSet.noneOf(Word.class)).add(kind);
            }
        }
        return Map.copyOf(words);
    }
}
