package org.gongkai.schema.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Word lists kept as data: tab-separated resources beside this package, # for comments. */
final class WordList {
    private WordList() {}

    /** The rows of a list, each padded with empty cells to at least so many columns. */
    static List<List<String>> rows(String resource, int columns) {
        try (InputStream in = WordList.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("word list missing from the jar: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> pad(List.of(line.split("\t", -1)), columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a cell, separated by blanks. */
    static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.strip().split(" +"));
    }

    /** Whether one of the words stands in a text; true where there are none to look for. */
    static boolean holdsAny(String text, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (text.contains(words.get(i))) {
                return true;
            }
        }
        return words.isEmpty();
    }

    private static List<String> pad(List<String> cells, int columns) {
        if (cells.size() >= columns) {
            return cells;
        }
        List<String> padded = new ArrayList<>(cells);
        while (padded.size() < columns) {
            padded.add("");
        }
        return padded;
    }
}
