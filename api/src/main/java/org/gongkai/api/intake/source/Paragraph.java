package org.gongkai.api.intake.source;

/**
 * A paragraph; soft line breaks inside it are line feeds.
 *
 * @param text the printed text, automatic numbering included
 * @param style how it was printed
 */
public record Paragraph(String text, Style style, Place place, Part part) implements Block {}
