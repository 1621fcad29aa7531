package org.gongkai.api.intake.source;

/**
 * A paragraph; soft line breaks inside it are line feeds. In a plain text file every line is a paragraph, kept exactly as
 * it stands (a line holding only a tab is the trace of an empty table cell).
 *
 * @param text the printed text, automatic numbering included
 * @param style how it was printed
 */
public record Paragraph(String text, Style style, Place place, Part part) implements Block {}
