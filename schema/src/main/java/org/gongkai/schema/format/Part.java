package org.gongkai.schema.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading of the file with the lines below it, up to the next heading of any level.
 *
 * @param level number of {@code #}; 0 for the lines before the first heading
 * @param heading text of the heading as written
 * @param line its line
 * @param lines the lines below
 */
record Part(int level, String heading, int line, List<TextLine> lines) {
    private static final Pattern HEADING = Pattern.compile(" {0,3}(#+)(?:[ \\t]+(.*))?");

    boolean hasText() {
        return lines.stream().anyMatch(line -> !line.isBlank());
    }

    int firstTextLine() {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(TextLine::number)
                .findFirst()
                .orElse(line);
    }

    String text() {
        return TextLine.join(lines);
    }

    /** Cuts a text at its headings. */
    static List<Part> split(List<TextLine> text) {
        List<Part> parts = new ArrayList<>();
        Part part = new Part(0, "", text.isEmpty() ? 1 : text.get(0).number(), new ArrayList<>());
        for (TextLine line : text) {
            Matcher heading = HEADING.matcher(line.text());
            if (line.text().indexOf('#') >= 0 && heading.matches()) {
                parts.add(part);
                String words = heading.group(2) == null ? "" : heading.group(2);
                part = new Part(heading.group(1).length(), words, line.number(), new ArrayList<>());
            } else {
                part.lines.add(line);
            }
        }
        parts.add(part);
        return parts;
    }
}
