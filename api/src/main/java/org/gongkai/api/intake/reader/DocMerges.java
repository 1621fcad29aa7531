package org.gongkai.api.intake.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.gongkai.api.intake.source.Grid;

/** Joins the cells an old Word file marks as merged downwards or across. */
final class DocMerges {

    private static final class Open {
        private String text;
        private final int row;
        private final int column;
        private final boolean header;
        private int columnSpan;
        private int rowSpan = 1;

        Open(String text, int row, int column, int columnSpan, boolean header) {
            this.text = text;
            this.row = row;
            this.column = column;
            this.columnSpan = columnSpan;
            this.header = header;
        }
    }

    private final List<Open> cells = new ArrayList<>();
    private final Map<Integer, Open> above = new HashMap<>();
    private final List<String> covered = new ArrayList<>();

    void add(TableCell cell, String text, int row, int column, int columnSpan, boolean header) {
        if (cell.isMerged() && !cell.isFirstMerged() && !cells.isEmpty() && cells.get(cells.size() - 1).row == row) {
            Open left = cells.get(cells.size() - 1);
            left.text = (left.text + "\n" + text).strip();
            left.columnSpan = Math.max(left.columnSpan, column + columnSpan - left.column);
            return;
        }
        Open top = above.get(column);
        if (cell.isVerticallyMerged()
                && !cell.isFirstVerticallyMerged()
                && top != null
                && top.row + top.rowSpan == row) {
            top.rowSpan++;
            if (!text.isBlank()) {
                covered.add(text);
            }
            return;
        }
        Open open = new Open(text, row, column, columnSpan, header);
        cells.add(open);
        above.put(column, open);
    }

    List<Grid.Draft> drafts() {
        List<Grid.Draft> drafts = new ArrayList<>();
        for (Open cell : cells) {
            drafts.add(new Grid.Draft(
                    cell.text,
                    cell.row,
                    cell.column,
                    cell.rowSpan,
                    cell.columnSpan,
                    null,
                    false,
                    cell.header,
                    null,
                    null));
        }
        return drafts;
    }

    /** Text standing in cells a merge hides. */
    List<String> covered() {
        return covered;
    }
}
