package org.gongkai.schema.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown list whose items may have several lines; the further lines stand below the text of the first. */
final class Items {
    private static final Pattern MARKER = Pattern.compile("(?:[0-9]{1,6}[.)]|[-*])(?:[ \\t]+|$)");

    private Items() {}

    /** An item: its lines without the marker, and the line where it begins. */
    record Item(List<TextLine> lines) {
        int line() {
            return lines.get(0).number();
        }

        String text() {
            return TextLine.join(lines);
        }
    }

    /** @param marker e.g. {@code "1. "} or {@code "- "} */
    static void write(StringBuilder out, String marker, String text) {
        String indent = " ".repeat(marker.length());
        String[] lines = text.split("\n", -1);
        out.append(marker).append(lines[0]).append('\n');
        for (int i = 1; i < lines.length; i++) {
            out.append(lines[i].isEmpty() ? "" : indent + lines[i]).append('\n');
        }
    }

    static List<Item> read(List<TextLine> lines) {
        List<Item> items = new ArrayList<>();
        int indent = 0;
        for (TextLine line : lines) {
            Matcher marker = MARKER.matcher(line.text());
            if (marker.lookingAt()) {
                indent = marker.end();
                items.add(new Item(new ArrayList<>()));
                add(items, new TextLine(line.number(), line.text().substring(indent)));
            } else if (!items.isEmpty()) {
                int blanks = 0;
                while (blanks < indent
                        && blanks < line.text().length()
                        && line.text().charAt(blanks) == ' ') {
                    blanks++;
                }
                add(items, new TextLine(line.number(), line.text().substring(blanks)));
            } else if (!line.isBlank()) {
                items.add(new Item(new ArrayList<>()));
                add(items, line);
            }
        }
        return items;
    }

    private static void add(List<Item> items, TextLine line) {
        items.get(items.size() - 1).lines().add(line);
    }
}
