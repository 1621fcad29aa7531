package org.gongkai.api.intake.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.api.intake.source.Grid;
import org.jspecify.annotations.Nullable;

/** A table that may go on over several pages: same column edges, nothing printed between. */
final class PdfTableJoin {

    private static final double SAME_EDGE = 4;
    private static final double PADDING = 2;

    private static final int MOST_HEAD_ROWS = 3;

    private static final class Piece {
        private String text;
        private final int row;
        private final int column;
        private final int columnSpan;
        private final int page;
        private int rowSpan;
        private PdfLines.@Nullable Line lastLine;

        Piece(String text, int row, int column, int rowSpan, int columnSpan, int page, List<PdfLines.Line> lines) {
            this.lastLine = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            this.text = text;
            this.row = row;
            this.column = column;
            this.rowSpan = rowSpan;
            this.columnSpan = columnSpan;
            this.page = page;
        }

        int end() {
            return row + rowSpan;
        }
    }

    private final List<Double> columns;
    private final List<Piece> pieces = new ArrayList<>();
    private final int page;
    private int rows;

    PdfTableJoin(PdfTables.Found found, int page) {
        this.columns = found.columns();
        this.page = page;
        add(found, page, 0);
    }

    int page() {
        return page;
    }

    boolean takes(PdfTables.Found found) {
        if (found.columns().size() != columns.size()) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (Math.abs(columns.get(i) - found.columns().get(i)) > SAME_EDGE) {
                return false;
            }
        }
        return true;
    }

    /**
     * Adds the rows of the next page. A head that is printed again is left out, its text given back as one line; an empty merged cell on
     * top is the lower part of the one above it; a first row in which only unfinished texts go on is the lower part of the row
     * before.
     */
    List<String> goOn(PdfTables.Found found, int onPage) {
        int head = repeatedHead(found);
        List<PdfTables.Cell> top =
                found.cells().stream().filter(cell -> cell.row() == head).toList();
        boolean split = continuesRow(top);
        int base = (split ? rows - 1 : rows) - head;
        List<String> repeated = new ArrayList<>();
        for (PdfTables.Cell cell : found.cells()) {
            if (cell.row() < head) {
                repeated.add(text(cell, PdfLines.of(cell.glyphs())));
                continue;
            }
            Piece above = cell.row() == head ? above(cell.column(), cell.columnSpan()) : null;
            List<PdfLines.Line> lines = PdfLines.of(cell.glyphs());
            String text = text(cell, lines);
            if (above != null && (split || (text.isEmpty() && (cell.rowSpan() > 1 || above.rowSpan > 1)))) {
                above.rowSpan = base + cell.row() + cell.rowSpan() - above.row;
                above.text = (above.text + text).strip();
                above.lastLine = lines.isEmpty() ? above.lastLine : lines.get(lines.size() - 1);
            } else {
                pieces.add(new Piece(
                        text, base + cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), onPage, lines));
            }
        }
        rows = pieces.stream().mapToInt(Piece::end).max().orElse(rows);
        repeated.removeIf(String::isEmpty);
        return repeated.isEmpty() ? List.of() : List.of(String.join("\t", repeated));
    }

    /** How many rows on top say the same as the first rows of the table, cell by cell. */
    private int repeatedHead(PdfTables.Found found) {
        int head = 0;
        while (head < MOST_HEAD_ROWS && repeats(found, head)) {
            head++;
        }
        int end = head;
        boolean whole = found.cells().stream()
                .filter(cell -> cell.row() < end)
                .allMatch(cell -> cell.row() + cell.rowSpan() <= end);
        boolean only = found.cells().stream().allMatch(cell -> cell.row() < end);
        return whole && !only ? head : 0;
    }

    private boolean repeats(PdfTables.Found found, int row) {
        List<PdfTables.Cell> cells =
                found.cells().stream().filter(cell -> cell.row() == row).toList();
        int filled = 0;
        for (PdfTables.Cell cell : cells) {
            String text = text(cell, PdfLines.of(cell.glyphs()));
            boolean same = pieces.stream()
                    .anyMatch(piece -> piece.row == row
                            && piece.column == cell.column()
                            && piece.columnSpan == cell.columnSpan()
                            && piece.text.equals(text));
            if (!same) {
                return false;
            }
            filled += text.isEmpty() ? 0 : 1;
        }
        return filled >= 2;
    }

    private boolean continuesRow(List<PdfTables.Cell> top) {
        int filled = 0;
        int filledAbove = 0;
        boolean cut = false;
        boolean wrapped = true;
        for (PdfTables.Cell cell : top) {
            Piece above = above(cell.column(), cell.columnSpan());
            if (above == null) {
                return false;
            }
            List<PdfLines.Line> lines = PdfLines.of(cell.glyphs());
            filledAbove += above.text.isEmpty() ? 0 : 1;
            if (!lines.isEmpty()) {
                if (above.text.isEmpty()) {
                    return false;
                }
                filled++;
                cut |= isCut(above.text);
                wrapped &= above.lastLine != null
                        && PdfLines.wraps(above.lastLine, lines.get(0), cell.left() + PADDING, cell.right() - PADDING);
            }
        }
        return filled > 0 && filled * 2 <= filledAbove && (cut || (wrapped && filled > 1));
    }

    /** A long text without its full stop, or a bracket without its end. */
    private static boolean isCut(String text) {
        long open = text.chars().filter(c -> "（(〔《".indexOf(c) >= 0).count();
        long closed = text.chars().filter(c -> "）)〕》".indexOf(c) >= 0).count();
        return open > closed || (text.length() > 8 && !text.matches("(?s).*[。；;！？]$"));
    }

    private @Nullable Piece above(int column, int columnSpan) {
        return pieces.stream()
                .filter(piece -> piece.end() == rows && piece.column == column && piece.columnSpan == columnSpan)
                .findFirst()
                .orElse(null);
    }

    private void add(PdfTables.Found found, int onPage, int base) {
        for (PdfTables.Cell cell : found.cells()) {
            List<PdfLines.Line> lines = PdfLines.of(cell.glyphs());
            pieces.add(new Piece(
                    text(cell, lines),
                    base + cell.row(),
                    cell.column(),
                    cell.rowSpan(),
                    cell.columnSpan(),
                    onPage,
                    lines));
        }
        rows = pieces.stream().mapToInt(Piece::end).max().orElse(0);
    }

    private static String text(PdfTables.Cell cell, List<PdfLines.Line> lines) {
        return PdfLines.joined(lines, cell.left() + PADDING, cell.right() - PADDING);
    }

    Grid grid() {
        Grid grid = new Grid();
        pieces.sort(Comparator.<Piece>comparingInt(piece -> piece.row).thenComparingInt(piece -> piece.column));
        for (Piece piece : pieces) {
            grid.put(new Grid.Draft(
                    piece.text,
                    piece.row,
                    piece.column,
                    piece.rowSpan,
                    piece.columnSpan,
                    null,
                    false,
                    false,
                    piece.page,
                    null));
        }
        return grid;
    }
}
