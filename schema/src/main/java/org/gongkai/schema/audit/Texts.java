package org.gongkai.schema.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Small things that checks do with text. */
final class Texts {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？!?；;])|\\n+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Texts() {}

    static String shorten(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max - 1) + "…";
    }

    /** The words around a match, for a quotation. */
    static String around(String text, int start, int end, int margin) {
        int from = Math.max(0, start - margin);
        int to = Math.min(text.length(), end + margin);
        return BLANKS.matcher(text.substring(from, to)).replaceAll(" ").strip();
    }

    /** Without white space, for comparison. */
    static String squeeze(String text) {
        StringBuilder squeezed = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ' || c >= '\t' && c <= '\r' || c == '\u3000';
            if (blank && squeezed == null) {
                squeezed = new StringBuilder(text.length()).append(text, 0, i);
            } else if (!blank && squeezed != null) {
                squeezed.append(c);
            }
        }
        return squeezed == null ? text : squeezed.toString();
    }

    /** Whether a text consists of Chinese characters only. */
    static boolean isHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isHan(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean isHan(char c) {
        return c >= '一' && c <= '龥';
    }

    /** The pieces between any of some characters, empty ones too. */
    static List<String> split(String text, String at) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (at.indexOf(text.charAt(i)) >= 0) {
                pieces.add(text.substring(from, i));
                from = i + 1;
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    static boolean isPercentSign(@Nullable String unit) {
        return "%".equals(unit) || "％".equals(unit);
    }

    /** Sentences, ended by 。！？； or a line break. */
    static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String part : SENTENCE_END.split(text, -1)) {
            if (!part.isBlank()) {
                sentences.add(part.strip());
            }
        }
        return sentences;
    }
}
