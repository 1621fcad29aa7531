package org.gongkai.api.intake.recognition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Knows the lines around a report that are not part of it: navigation, buttons, stray page numbers. */
final class Furniture {

    private static final List<Pattern> LINES = load();

    private Furniture() {}

    private static List<Pattern> load() {
        try (InputStream in = Furniture.class.getResourceAsStream("furniture.txt")) {
            if (in == null) {
                throw new IllegalStateException("resource missing from the jar: furniture.txt");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(Pattern::compile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean is(String line) {
        return line.length() <= 80
                && LINES.stream().anyMatch(p -> p.matcher(line).matches());
    }
}
