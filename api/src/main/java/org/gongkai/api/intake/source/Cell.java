package org.gongkai.api.intake.source;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a table, standing at its upper left corner; {@code row} and {@code column} count from 0 for
 * {@link Table#cellAt}.
 *
 * @param text what is printed, line breaks as line feeds
 * @param rowSpan rows it covers, at least 1
 * @param columnSpan columns it covers, at least 1
 * @param place where its text stands
 * @param raw the stored value of a spreadsheet cell when it differs from the text: {@code 0.95} printed as 95%
 * @param formula whether the text is a formula's stored result (formulas are never computed)
 * @param header whether the file itself marks it as a head cell
 */
public record Cell(
        String text,
        int row,
        int column,
        int rowSpan,
        int columnSpan,
        Place place,
        @Nullable String raw,
        boolean formula,
        boolean header) {

    public Cell {
        if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
            throw new IllegalArgumentException(
                    "impossible cell: row " + row + ", column " + column + ", spans " + rowSpan + "×" + columnSpan);
        }
    }

    /** Whether it covers more than its own position. */
    public boolean merged() {
        return rowSpan > 1 || columnSpan > 1;
    }
}
