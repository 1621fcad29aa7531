package org.gongkai.api.intake.reader;

import java.util.List;

/**
 * What one page of a PDF shows, in points from the upper left corner of the page as it is displayed.
 *
 * @param number from 1
 * @param images pictures drawn on it
 */
record PdfPage(int number, double width, double height, List<Glyph> glyphs, List<Ruling> rulings, int images) {

    /**
     * A printed character.
     *
     * @param y the baseline
     * @param size font size
     */
    record Glyph(String text, double x, double y, double width, double size, boolean bold) {

        double right() {
            return x + width;
        }

        double middle() {
            return x + width / 2;
        }

        /** A height inside the character, above its baseline. */
        double centre() {
            return y - size * 0.35;
        }
    }

    /** A drawn line, horizontal or vertical; the other directions draw no table. */
    record Ruling(boolean horizontal, double at, double from, double to) {}
}
