package org.gongkai.api.intake.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table being read: cells are put where they belong, or one after another as HTML does it, skipping positions a merged
 * cell from above already covers. Overlapping or outgrown spans are cut to what fits.
 */
public final class Grid {

    /**
     * A cell before its place in the text is known.
     *
     * @param raw see {@link Cell#raw()}
     * @param address see {@link Place#address()}
     */
    public record Draft(
            String text,
            int row,
            int column,
            int rowSpan,
            int columnSpan,
            @Nullable String raw,
            boolean formula,
            boolean header,
            @Nullable Integer page,
            @Nullable String address) {

        /** A cell of which only the text is known. */
        public static Draft of(String text, int row, int column, int rowSpan, int columnSpan) {
            return new Draft(text, row, column, rowSpan, columnSpan, null, false, false, null, null);
        }

        Draft at(int newColumn, int newRowSpan, int newColumnSpan) {
            return new Draft(text, row, newColumn, newRowSpan, newColumnSpan, raw, formula, header, page, address);
        }
    }

    /** Widest table accepted: the 16,384 columns of Excel. */
    private static final int MAX_COLUMNS = 16_384;

    /** A table has more columns than any real one. */
    public static final class TooWide extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        TooWide() {
            super("表格太宽，上限 " + MAX_COLUMNS + " 列 / the table is too wide (limit " + MAX_COLUMNS + " columns)");
        }
    }

    private final List<Draft> cells = new ArrayList<>();
    private final List<BitSet> taken = new ArrayList<>();
    private int columns;

    /** The first free column of a row, from a column on. */
    public int freeColumn(int row, int from) {
        return row < taken.size() ? taken.get(row).nextClearBit(from) : from;
    }

    /** Puts a cell; a position already covered makes its spans smaller, a covered corner moves it to the next free column. */
    public void put(Draft cell) {
        int column = freeColumn(cell.row(), cell.column());
        int width = Math.min(Math.max(1, cell.columnSpan()), MAX_COLUMNS - column);
        if (width < 1) {
            throw new TooWide();
        }
        while (taken.size() <= cell.row()) {
            taken.add(new BitSet());
        }
        int covered = taken.get(cell.row()).nextSetBit(column);
        if (covered >= 0 && covered < column + width) {
            width = covered - column;
        }
        int height = 1;
        while (height < cell.rowSpan() && isFree(cell.row() + height, column, width)) {
            height++;
        }
        for (int r = cell.row(); r < cell.row() + height; r++) {
            while (taken.size() <= r) {
                taken.add(new BitSet());
            }
            taken.get(r).set(column, column + width);
        }
        columns = Math.max(columns, column + width);
        cells.add(cell.at(column, height, width));
    }

    private boolean isFree(int row, int column, int width) {
        if (row >= taken.size()) {
            return true;
        }
        int next = taken.get(row).nextSetBit(column);
        return next < 0 || next >= column + width;
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }

    int columns() {
        return starts().cardinality();
    }

    /** Columns in which a cell begins; the others are only there because a drawing program needed the raster. */
    private BitSet starts() {
        BitSet starts = new BitSet();
        cells.forEach(cell -> starts.set(cell.column()));
        return starts;
    }

    /** Cells in reading order, spans cut to {@link #rows()}, columns counted where a cell begins. */
    List<Draft> ordered() {
        int rows = rows();
        BitSet starts = starts();
        int[] compact = new int[columns + 1];
        for (int column = 0; column < columns; column++) {
            compact[column + 1] = compact[column] + (starts.get(column) ? 1 : 0);
        }
        List<Draft> result = new ArrayList<>(cells.size());
        for (Draft cell : cells) {
            int column = compact[cell.column()];
            int end = compact[cell.column() + cell.columnSpan()];
            result.add(cell.at(column, Math.min(cell.rowSpan(), rows - cell.row()), end - column));
        }
        result.sort(Comparator.comparingInt(Draft::row).thenComparingInt(Draft::column));
        return result;
    }

    /** Rows up to the last one in which a cell begins: a span reaching below the table's end is an authoring slip. */
    int rows() {
        int last = -1;
        for (Draft cell : cells) {
            last = Math.max(last, cell.row());
        }
        return last + 1;
    }
}
