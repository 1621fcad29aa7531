package org.gongkai.schema.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What each component of a report is called in Chinese and what it means in English. */
final class ComponentNames {
    record Name(String chinese, String english) {}

    private static final Map<String, Name> NAMES = load();

    private ComponentNames() {}

    /** @param record the record that has the component */
    static Name of(Class<?> record, String component) {
        Name name = NAMES.get(key(record, component));
        return name == null ? new Name(component, component) : name;
    }

    static String key(Class<?> record, String component) {
        return record.getSimpleName() + "." + component;
    }

    static Map<String, Name> all() {
        return NAMES;
    }

    private static Map<String, Name> load() {
        Map<String, Name> names = new LinkedHashMap<>();
        try (InputStream file = Objects.requireNonNull(ComponentNames.class.getResourceAsStream("components.tsv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t", -1);
                names.put(cells[0], new Name(cells[1], cells[2]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
