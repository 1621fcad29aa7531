package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.api.intake.source.Cell;
import org.gongkai.api.intake.source.Table;
import org.jspecify.annotations.Nullable;

/**
 * A table on its way to being understood, whatever it was in the file: a real table, lines with tabs, or one cell per line.
 * A merged cell answers on every position it covers.
 */
final class CellGrid implements Item {

    /**
     * A cell.
     *
     * @param text what is printed, without editor residue
     * @param printed what is printed, with it
     * @param raw stored value of a spreadsheet cell where it differs
     */
    record Box(
            String text,
            String printed,
            int start,
            int end,
            int row,
            int column,
            int rowSpan,
            int columnSpan,
            @Nullable String raw) {

        boolean isEmpty() {
            return text.isEmpty();
        }

        /** The same cell at another place of a table, over other rows and columns. */
        Box placed(int newRow, int newColumn, int newRowSpan, int newColumnSpan) {
            return new Box(text, printed, start, end, newRow, newColumn, newRowSpan, newColumnSpan, raw);
        }

        /** The same cell, read with other words; what it prints stays. */
        Box saying(String words) {
            return new Box(words, printed, start, end, row, column, rowSpan, columnSpan, raw);
        }

        /** The text without any white space: cells are broken where the column was narrow. */
        String joined() {
            return Words.joined(text);
        }
    }

    private final @Nullable String caption;
    private final int start;
    private final int end;
    private final int columns;
    private final List<@Nullable Box[]> rows;
    private final boolean hasSpans;
    private boolean pieced;

    private CellGrid(
            @Nullable String caption, int start, int end, int columns, List<@Nullable Box[]> rows, boolean hasSpans) {
        this.caption = caption;
        this.start = start;
        this.end = end;
        this.columns = columns;
        this.rows = rows;
        this.hasSpans = hasSpans;
    }

    static CellGrid of(Table table) {
        List<@Nullable Box[]> rows = new ArrayList<>();
        for (int r = 0; r < table.rows(); r++) {
            rows.add(new @Nullable Box[table.columns()]);
        }
        for (Cell cell : table.cells()) {
            Box box = new Box(
                    Words.clean(cell.text()),
                    cell.text(),
                    cell.place().start(),
                    cell.place().end(),
                    cell.row(),
                    cell.column(),
                    cell.rowSpan(),
                    cell.columnSpan(),
                    cell.raw());
            for (int r = cell.row(); r < Math.min(table.rows(), cell.row() + cell.rowSpan()); r++) {
                for (int c = cell.column(); c < Math.min(table.columns(), cell.column() + cell.columnSpan()); c++) {
                    rows.get(r)[c] = box;
                }
            }
        }
        return new CellGrid(
                table.caption(), table.place().start(), table.place().end(), table.columns(), rows, true);
    }

    /** A table given as ranges of the plain text, row by row. */
    static CellGrid of(String plain, List<List<int[]>> ranges) {
        int columns = ranges.stream().mapToInt(List::size).max().orElse(0);
        List<@Nullable Box[]> rows = new ArrayList<>();
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (int r = 0; r < ranges.size(); r++) {
            @Nullable Box[] row = new @Nullable Box[columns];
            List<int[]> cells = ranges.get(r);
            for (int c = 0; c < cells.size(); c++) {
                int[] range = cells.get(c);
                String printed = plain.substring(range[0], range[1]);
                row[c] = new Box(Words.clean(printed), printed, range[0], range[1], r, c, 1, 1, null);
                first = Math.min(first, range[0]);
                last = Math.max(last, range[1]);
            }
            rows.add(row);
        }
        return new CellGrid(null, Math.min(first, last), last, columns, rows, false);
    }

    /** Rows and columns exchanged. */
    CellGrid transposed() {
        List<@Nullable Box[]> turned = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            @Nullable Box[] row = new @Nullable Box[rows.size()];
            for (int r = 0; r < rows.size(); r++) {
                Box box = rows.get(r)[c];
                row[r] = box == null ? null : box.placed(box.column, box.row, box.columnSpan, box.rowSpan);
            }
            turned.add(row);
        }
        return new CellGrid(caption, start, end, rows.size(), turned, hasSpans);
    }

    /** Says of a cell that it can't be divided: it is left out, its text unread. */
    static final int UNREADABLE = -1;

    /**
     * This table with one more column: in some rows the cell that begins at a column is cut in two.
     *
     * @param column where the cells begin
     * @param cuts row and place of the character between the two values, or {@link #UNREADABLE}
     */
    CellGrid dividedAt(int column, Map<Integer, Integer> cuts) {
        List<@Nullable Box[]> wider = new ArrayList<>();
        Map<Box, Box> moved = new IdentityHashMap<>();
        for (int r = 0; r < rows.size(); r++) {
            @Nullable Box[] copy = new @Nullable Box[columns + 1];
            Integer cut = cuts.get(r);
            for (int c = 0; c < columns; c++) {
                Box box = at(r, c);
                if (box == null || box.column == column && cut != null && box.row == r) {
                    continue;
                }
                Box next = moved.computeIfAbsent(box, b -> widened(b, column));
                for (int at = next.column; at < next.column + next.columnSpan; at++) {
                    copy[at] = next;
                }
            }
            Box divided = at(r, column);
            if (cut != null && cut != UNREADABLE && divided != null && divided.row == r) {
                copy[column] = part(divided, 0, cut, column, 1);
                Box second = part(divided, cut + 1, divided.printed.length(), column + 1, divided.columnSpan);
                for (int at = second.column; at < second.column + second.columnSpan; at++) {
                    copy[at] = second;
                }
            }
            wider.add(copy);
        }
        return new CellGrid(caption, start, end, columns + 1, wider, hasSpans);
    }

    /** This table with other words in some cells; what the cells print stays. */
    CellGrid withTexts(Map<Box, String> texts) {
        Map<Box, Box> changed = new IdentityHashMap<>();
        texts.forEach((box, text) -> changed.put(box, box.saying(text)));
        List<@Nullable Box[]> copy = new ArrayList<>();
        for (@Nullable Box[] row : rows) {
            @Nullable Box[] cells = row.clone();
            for (int c = 0; c < cells.length; c++) {
                Box box = cells[c];
                cells[c] = box == null ? null : changed.getOrDefault(box, box);
            }
            copy.add(cells);
        }
        CellGrid other = new CellGrid(caption, start, end, columns, copy, hasSpans);
        return pieced ? other.piecedTogether() : other;
    }

    private static Box widened(Box b, int column) {
        boolean right = b.column > column;
        boolean covers = !right && b.column + b.columnSpan > column;
        return b.placed(b.row, right ? b.column + 1 : b.column, b.rowSpan, covers ? b.columnSpan + 1 : b.columnSpan);
    }

    private static Box part(Box b, int from, int to, int column, int columnSpan) {
        String printed = b.printed.substring(from, to);
        return new Box(
                Words.clean(printed),
                printed,
                b.start + from,
                b.start + to,
                b.row,
                column,
                b.rowSpan,
                columnSpan,
                null);
    }

    /** Some of the rows as a table of their own. */
    CellGrid slice(int firstRow, int endRow) {
        List<@Nullable Box[]> part = new ArrayList<>();
        Map<Box, Box> moved = new IdentityHashMap<>();
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (int r = firstRow; r < endRow; r++) {
            @Nullable Box[] copy = new @Nullable Box[columns];
            for (int c = 0; c < columns; c++) {
                Box box = at(r, c);
                if (box == null || box.row < firstRow) {
                    continue;
                }
                copy[c] = moved.computeIfAbsent(
                        box,
                        b -> b.placed(b.row - firstRow, b.column, Math.min(b.rowSpan, endRow - b.row), b.columnSpan));
                first = Math.min(first, box.start);
                last = Math.max(last, box.end);
            }
            part.add(copy);
        }
        return new CellGrid(caption, Math.min(first, last), last, columns, part, hasSpans);
    }

    /** This table with the rows of another below it. */
    CellGrid followedBy(CellGrid next) {
        int width = Math.max(columns, next.columns);
        List<@Nullable Box[]> all = new ArrayList<>();
        int offset = rows.size();
        for (@Nullable Box[] row : rows) {
            all.add(Arrays.copyOf(row, width));
        }
        Map<Box, Box> moved = new IdentityHashMap<>();
        for (@Nullable Box[] row : next.rows) {
            @Nullable Box[] copy = new @Nullable Box[width];
            for (int c = 0; c < row.length; c++) {
                Box box = row[c];
                copy[c] = box == null
                        ? null
                        : moved.computeIfAbsent(box, b -> b.placed(b.row + offset, b.column, b.rowSpan, b.columnSpan));
            }
            all.add(copy);
        }
        return new CellGrid(caption, start, next.end, width, all, hasSpans && next.hasSpans);
    }

    @Nullable
    Box at(int row, int column) {
        if (row < 0 || row >= rows.size() || column < 0 || column >= columns) {
            return null;
        }
        return rows.get(row)[column];
    }

    String textAt(int row, int column) {
        Box box = at(row, column);
        return box == null ? "" : box.text;
    }

    /** The cells of a row from left to right, each once. */
    List<Box> row(int row) {
        List<Box> boxes = new ArrayList<>();
        Box before = null;
        for (int c = 0; c < columns; c++) {
            Box box = at(row, c);
            if (box != null && box != before) {
                boxes.add(box);
            }
            before = box;
        }
        return boxes;
    }

    /** The cells of a row that hold text and begin in this row. */
    List<Box> filled(int row) {
        return row(row).stream().filter(b -> b.row == row && !b.isEmpty()).toList();
    }

    List<Box> boxes() {
        List<Box> all = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            for (Box box : row(r)) {
                if (box.row == r) {
                    all.add(box);
                }
            }
        }
        return all;
    }

    int rows() {
        return rows.size();
    }

    int columns() {
        return columns;
    }

    /** Whether merged cells are known; in text pasted from a table only empty cells are left of them. */
    boolean hasSpans() {
        return hasSpans;
    }

    /** This table, marked as put together from single cells. */
    CellGrid piecedTogether() {
        pieced = true;
        return this;
    }

    /** Whether the ends of the rows were concluded, not printed. */
    boolean isPieced() {
        return pieced;
    }

    @Nullable
    String caption() {
        return caption;
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }
}
