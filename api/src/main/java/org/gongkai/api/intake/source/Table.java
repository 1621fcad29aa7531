package org.gongkai.api.intake.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table with its merged cells resolved: every position of the grid answers with the cell that covers it. */
public final class Table implements Block {

    private final @Nullable String caption;
    private final int rows;
    private final int columns;
    private final List<Cell> cells;
    private final @Nullable Place nestedIn;
    private final Place place;
    private final Part part;
    /** Position row × columns + column holds one plus the index of the covering cell, or 0. */
    private final int[] covering;

    /**
     * @param caption a caption the file itself attaches, or the sheet's name
     * @param rows number of rows
     * @param columns number of columns
     * @param cells every cell once, row by row, in column order
     * @param nestedIn the cell this table stands in; nested tables follow the enclosing one as blocks of their own
     */
    public Table(
            @Nullable String caption,
            int rows,
            int columns,
            List<Cell> cells,
            @Nullable Place nestedIn,
            Place place,
            Part part) {
        this.caption = caption;
        this.rows = rows;
        this.columns = columns;
        this.cells = List.copyOf(cells);
        this.nestedIn = nestedIn;
        this.place = place;
        this.part = part;
        this.covering = new int[Math.multiplyExact(rows, columns)];
        for (int index = 0; index < this.cells.size(); index++) {
            cover(index, this.cells.get(index));
        }
    }

    private void cover(int index, Cell cell) {
        for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
            for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                if (r >= rows || c >= columns || covering[r * columns + c] != 0) {
                    throw new IllegalArgumentException("cells overlap or leave the table at " + r + "," + c);
                }
                covering[r * columns + c] = index + 1;
            }
        }
    }

    /** The cell covering a position (0-based), if any does. */
    public Optional<Cell> cellAt(int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            return Optional.empty();
        }
        int index = covering[row * columns + column];
        return index == 0 ? Optional.empty() : Optional.of(cells.get(index - 1));
    }

    /** The printed text at a position (0-based): a merged cell answers on every position it covers; "" where none is. */
    public String textAt(int row, int column) {
        return cellAt(row, column).map(Cell::text).orElse("");
    }

    /** One row's positions from left to right; a merged cell stands on every position it covers, null where none is. */
    public List<@Nullable Cell> row(int row) {
        List<@Nullable Cell> positions = new ArrayList<>(columns);
        for (int column = 0; column < columns; column++) {
            positions.add(cellAt(row, column).orElse(null));
        }
        return positions;
    }

    /** The cells that begin in a row. */
    public List<Cell> cellsBeginningIn(int row) {
        List<Cell> found = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int start = column;
            cellAt(row, column)
                    .filter(cell -> cell.row() == row && cell.column() == start)
                    .ifPresent(found::add);
        }
        return found;
    }

    public @Nullable String caption() {
        return caption;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** Every cell once, row by row, in column order. */
    public List<Cell> cells() {
        return cells;
    }

    /** The cell this table stands in, if it is nested. */
    public @Nullable Place nestedIn() {
        return nestedIn;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Part part() {
        return part;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table that
                && Objects.equals(caption, that.caption)
                && rows == that.rows
                && columns == that.columns
                && cells.equals(that.cells)
                && Objects.equals(nestedIn, that.nestedIn)
                && place.equals(that.place)
                && part == that.part;
    }

    @Override
    public int hashCode() {
        return Objects.hash(caption, rows, columns, cells, place, part);
    }

    @Override
    public String toString() {
        return "Table[" + rows + "×" + columns + (caption == null ? "" : " " + caption) + "]";
    }
}
