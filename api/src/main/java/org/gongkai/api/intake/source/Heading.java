package org.gongkai.api.intake.source;

import org.jspecify.annotations.Nullable;

/**
 * A line the file itself marks as heading (style or outline level in Word, h1 to h6 in a web page). Printed headings that
 * are only bold paragraphs stay {@link Paragraph}s: deciding about them is understanding.
 *
 * @param level 1 is the outermost; absent when the file doesn't say
 * @param text the printed line, automatic numbering included
 * @param style how it was printed
 */
public record Heading(@Nullable Integer level, String text, Style style, Place place, Part part) implements Block {}
