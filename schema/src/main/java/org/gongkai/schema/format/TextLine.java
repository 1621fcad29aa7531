package org.gongkai.schema.format;

import java.util.List;
import java.util.stream.Collectors;

/** A line of the file with its number, counted from 1. */
record TextLine(int number, String text) {

    boolean isBlank() {
        return Escapes.trim(text).isEmpty();
    }

    static String join(List<TextLine> lines) {
        return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
    }
}
