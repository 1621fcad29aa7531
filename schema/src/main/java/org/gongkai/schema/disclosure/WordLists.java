package org.gongkai.schema.disclosure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The word lists of the detectors, data beside the classes; each file says at its head what it holds. */
final class WordLists {
    private WordLists() {}

    /** The lines of a list, without those that are notes. */
    static List<String> lines(String name) {
        InputStream in = Objects.requireNonNull(WordLists.class.getResourceAsStream(name), name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words by kind, of a list with a kind and a tab before the words of a line. */
    static Map<String, String> kinds(String name) {
        Map<String, String> kinds = new HashMap<>();
        for (String line : lines(name)) {
            int tab = line.indexOf('\t');
            kinds.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return kinds;
    }

    static Set<String> words(Map<String, String> kinds, String kind) {
        return Set.of(Objects.requireNonNull(kinds.get(kind), kind).split(" "));
    }
}
