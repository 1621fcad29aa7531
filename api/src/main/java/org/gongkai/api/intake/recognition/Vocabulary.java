package org.gongkai.api.intake.recognition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Printed words and what they mean, from a TSV resource: meaning, tab, words separated by blanks. A word between asterisks
 * may stand anywhere; such words are tried after all exact ones, in the order of the file.
 */
final class Vocabulary {

    static final Vocabulary COLUMNS = load("columns.tsv");
    static final Vocabulary FUND_COLUMNS = load("fund-columns.tsv");
    static final Vocabulary FUND_ROWS = load("fund-rows.tsv");
    static final Vocabulary FUND_USES = load("fund-uses.tsv");
    static final Vocabulary LABELS = load("labels.tsv");
    static final Vocabulary TOTALS = load("totals.tsv");
    static final Vocabulary SECTIONS = load("sections.tsv");

    private record Loose(Pattern pattern, String meaning) {}

    private final Map<String, String> exact = new LinkedHashMap<>();
    private final Map<String, String> printed = new LinkedHashMap<>();
    private final List<Loose> loose = new ArrayList<>();

    private Vocabulary() {}

    private static Vocabulary load(String resource) {
        Vocabulary vocabulary = new Vocabulary();
        try (InputStream in = Vocabulary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource missing from the jar: " + resource);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                vocabulary.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vocabulary;
    }

    private void add(String line) {
        int tab = line.indexOf('\t');
        if (line.startsWith("#") || tab < 0) {
            return;
        }
        String meaning = line.substring(0, tab);
        for (String word : line.substring(tab + 1).split("\\s+")) {
            if (word.contains("*")) {
                List<String> parts = new ArrayList<>();
                for (String part : word.split("\\*", -1)) {
                    parts.add(part.isEmpty() ? "" : Pattern.quote(part));
                }
                loose.add(new Loose(Pattern.compile(String.join(".*", parts)), meaning));
            } else if (!word.isEmpty()) {
                exact.putIfAbsent(Words.key(word), meaning);
                printed.putIfAbsent(word, meaning);
            }
        }
    }

    /** What a printed label means, by its exact words. */
    Optional<String> exact(String label) {
        String key = Words.key(label);
        return key.isEmpty() ? Optional.empty() : Optional.ofNullable(exact.get(key));
    }

    /** What a printed label means, by its exact words or the words it contains. */
    Optional<String> find(String label) {
        String key = Words.key(label);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        String found = exact.get(key);
        if (found != null) {
            return Optional.of(found);
        }
        if (key.length() > 40) {
            return Optional.empty();
        }
        return loose.stream()
                .filter(l -> l.pattern().matcher(key).matches())
                .map(Loose::meaning)
                .findFirst();
    }

    /** The exact words, longest first, with their meaning. */
    List<Map.Entry<String, String>> words() {
        return printed.entrySet().stream()
                .map(e -> Map.entry(e.getKey(), e.getValue()))
                .sorted((a, b) -> b.getKey().length() - a.getKey().length())
                .toList();
    }
}
