package org.gongkai.api.graphql.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The list of reports that are expected to be published, a catalogue of tab-separated lines {@code key, year, region, unit,
 * project, due}: the file of {@code gongkai.expected-disclosures}, else the one in the jar.
 */
@Component
final class ExpectedList {
    private static final String SHIPPED = "/org/gongkai/api/expected-disclosures.tsv";
    private static final int COLUMNS = 6;

    private final List<Expected> all;

    ExpectedList(@Value("${gongkai.expected-disclosures:}") String file) {
        all = file.isBlank() ? parse("expected-disclosures.tsv", shipped()) : parse(file, given(file));
    }

    /** One expected disclosure. */
    record Expected(
            String key,
            int year,
            String region,
            String unit,
            @Nullable String project,
            LocalDate due) {}

    List<Expected> all() {
        return all;
    }

    static List<Expected> parse(String name, String text) {
        List<Expected> list = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        String[] lines = text.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank() || lines[i].startsWith("#")) {
                continue;
            }
            String[] cells = lines[i].split("\t", -1);
            try {
                if (cells.length != COLUMNS) {
                    throw new IllegalArgumentException("has " + cells.length + " cells, not " + COLUMNS);
                }
                if (!keys.add(cells[0].strip())) {
                    throw new IllegalArgumentException("repeats the key " + cells[0]);
                }
                list.add(new Expected(
                        cells[0].strip(),
                        Integer.parseInt(cells[1].strip()),
                        cells[2].strip(),
                        cells[3].strip(),
                        cells[4].isBlank() ? null : cells[4].strip(),
                        LocalDate.parse(cells[5].strip())));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new IllegalArgumentException(
                        name + ": line " + (i + 1) + ": " + e.getMessage()
                                + " → key, year, region, unit, project, due, separated by tabs",
                        e);
            }
        }
        return List.copyOf(list);
    }

    private static String given(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "gongkai.expected-disclosures: " + file + " can't be read → name an existing file", e);
        }
    }

    private static String shipped() {
        try (InputStream in = Objects.requireNonNull(ExpectedList.class.getResourceAsStream(SHIPPED))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
