package org.gongkai.api.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.schema.text.Csv;
import org.jspecify.annotations.Nullable;

/**
 * One part of an answer as rows and columns: a list gives a row per element, nested objects become columns with dots in
 * their names, nested lists one cell.
 *
 * @param name the field that was asked
 * @param columns names of the columns
 * @param rows cells, absent ones null
 * @param note what the answer says beside its rows, e.g. the total
 */
public record ResultTable(String name, List<String> columns, List<List<@Nullable String>> rows, String note) {
    private static final int WIDEST = 48;

    /** The tables of an answer's {@code data}, one for each field that was asked. */
    public static List<ResultTable> of(Map<String, Object> data) {
        List<ResultTable> tables = new ArrayList<>();
        data.forEach((name, value) -> tables.add(table(name, value)));
        return tables;
    }

    private static ResultTable table(String name, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return rows(name, list, "");
        }
        if (value instanceof Map<?, ?> object) {
            for (String inner : List.of("nodes", "rows", "hits")) {
                if (object.get(inner) instanceof List<?> list) {
                    return rows(name, list, note(object, inner));
                }
            }
            return rows(name, List.of(object), "");
        }
        return rows(name, List.of(), "");
    }

    private static String note(Map<?, ?> object, String inner) {
        return object.entrySet().stream()
                .filter(entry -> !inner.equals(entry.getKey()))
                .map(entry -> entry.getKey() + " " + cell(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static ResultTable rows(String name, List<?> list, String note) {
        List<Map<String, @Nullable String>> flat = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        for (Object element : list) {
            Map<String, @Nullable String> row = new LinkedHashMap<>();
            flatten("", element, row);
            columns.addAll(row.keySet());
            flat.add(row);
        }
        // An object that is absent in one row has columns in another.
        columns.removeIf(column -> columns.stream().anyMatch(other -> other.startsWith(column + ".")));
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (Map<String, @Nullable String> row : flat) {
            List<@Nullable String> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(row.get(column)));
            rows.add(cells);
        }
        return new ResultTable(name, List.copyOf(columns), rows, note);
    }

    private static void flatten(String prefix, @Nullable Object value, Map<String, @Nullable String> row) {
        if (value instanceof Map<?, ?> object) {
            object.forEach(
                    (name, nested) -> flatten(prefix.isEmpty() ? name.toString() : prefix + "." + name, nested, row));
        } else {
            row.put(prefix.isEmpty() ? "value" : prefix, value == null ? null : cell(value));
        }
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "–";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ResultTable::cell).collect(Collectors.joining("; "));
        }
        if (value instanceof Map<?, ?> object) {
            return object.values().stream()
                    .filter(nested -> nested != null)
                    .map(ResultTable::cell)
                    .collect(Collectors.joining(" "));
        }
        return value.toString();
    }

    /** As CSV with the byte order mark, so that spreadsheets read the Chinese. */
    public String csv() {
        Csv csv = Csv.withByteOrderMark();
        csv.row(columns);
        rows.forEach(csv::row);
        return csv.toString();
    }

    /** As plain text in columns; long cells are shortened. */
    public String text() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(columns.get(i));
            for (List<@Nullable String> row : rows) {
                widths[i] = Math.max(widths[i], width(shown(row.get(i))));
            }
        }
        StringBuilder text = new StringBuilder("== " + name);
        if (!note.isEmpty()) {
            text.append("（").append(note).append('）');
        }
        text.append('\n');
        line(text, columns, widths);
        rows.forEach(row -> line(text, row, widths));
        return text.toString();
    }

    private static void line(StringBuilder text, List<? extends @Nullable String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String shown = shown(cells.get(i));
            line.append(shown).append(" ".repeat(Math.max(0, widths[i] - width(shown)) + 2));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static String shown(@Nullable String cell) {
        if (cell == null) {
            return "–";
        }
        String line = cell.replaceAll("\\s+", " ");
        int width = 0;
        for (int i = 0; i < line.length(); i++) {
            width += width(line.charAt(i));
            if (width > WIDEST) {
                return line.substring(0, i) + "…";
            }
        }
        return line;
    }

    private static int width(String text) {
        return text.chars().map(c -> width((char) c)).sum();
    }

    /** Chinese characters take two columns of a terminal. */
    private static int width(char c) {
        return c >= '\u2E80' && c <= '\uFFEF' && (c < '\uFF61' || c > '\uFF9F') ? 2 : 1;
    }
}
