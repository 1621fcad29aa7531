package org.gongkai.api.intake.recognition;

import org.gongkai.api.intake.source.Part;
import org.gongkai.api.intake.source.Style;
import org.jspecify.annotations.Nullable;

/**
 * One line of running text, or the stretch of a flattened text that once was one.
 *
 * @param text its characters, outer white space removed
 * @param start place of the first character in the plain text
 * @param end place after the last one
 * @param style how it was printed
 * @param headingLevel level the file itself gives it, 0 where the file calls it a heading without a level
 * @param part where in the file it stands
 * @param glued whether it was cut out of a text without line ends
 */
record Line(
        String text,
        int start,
        int end,
        Style style,
        @Nullable Integer headingLevel,
        Part part,
        boolean glued) implements Item {

    static Line of(String plain, int start, int end, Style style, @Nullable Integer headingLevel, Part part) {
        int from = start;
        int to = end;
        while (from < to && isBlank(plain.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(plain.charAt(to - 1))) {
            to--;
        }
        return new Line(plain.substring(from, to), from, to, style, headingLevel, part, false);
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u3000' || c == '\uFEFF' || c == '\u200B';
    }

    /** A part of this line, counted inside its text. */
    Line part(int from, int to) {
        int first = from;
        int last = to;
        while (first < last && isBlank(text.charAt(first))) {
            first++;
        }
        while (last > first && isBlank(text.charAt(last - 1))) {
            last--;
        }
        return new Line(text.substring(first, last), start + first, start + last, style, null, part, true);
    }
}
