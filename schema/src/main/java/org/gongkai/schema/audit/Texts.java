package org.gongkai.schema.audit;

import java.util.ArrayList;
import java.util.List;

/** Small things that checks do with text. */
final class Texts {
    private Texts() {}

    static String shorten(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max - 1) + "…";
    }

    /** The words around a match, for a quotation. */
    static String around(String text, int start, int end, int margin) {
        int from = Math.max(0, start - margin);
        int to = Math.min(text.length(), end + margin);
        return text.substring(from, to).replaceAll("\\s+", " ").strip();
    }

    /** Without white space, for comparison. */
    static String squeeze(String text) {
        return text.replaceAll("[\\s\\u3000]+", "");
    }

    /** Sentences, ended by 。！？； or a line break. */
    static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String part : text.split("(?<=[。！？!?；;])|\\n+", -1)) {
            if (!part.isBlank()) {
                sentences.add(part.strip());
            }
        }
        return sentences;
    }
}
