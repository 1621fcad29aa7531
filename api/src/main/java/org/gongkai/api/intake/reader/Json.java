package org.gongkai.api.intake.reader;

import org.gongkai.api.intake.source.Container;
import org.jspecify.annotations.Nullable;

/** Tells our JSON from text that merely begins with a brace: it opens an object whose first key is quoted. */
final class Json {

    private Json() {}

    static @Nullable Container kind(String text) {
        int at = skip(text, 0);
        if (at < text.length() && text.charAt(at) == '[') {
            at = skip(text, at + 1);
        }
        if (at >= text.length() || text.charAt(at) != '{') {
            return null;
        }
        int key = skip(text, at + 1);
        if (key >= text.length() || (text.charAt(key) != '"' && text.charAt(key) != '}')) {
            return null;
        }
        return severalLines(text) ? Container.CANONICAL_JSONL : Container.CANONICAL_JSON;
    }

    /** Two lines that each open and close an object. */
    private static boolean severalLines(String text) {
        return text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .limit(2)
                        .filter(line -> line.startsWith("{") && line.endsWith("}"))
                        .count()
                == 2;
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
