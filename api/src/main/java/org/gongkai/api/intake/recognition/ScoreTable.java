package org.gongkai.api.intake.recognition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.api.intake.recognition.CellGrid.Box;
import org.gongkai.api.intake.recognition.ScoreHead.Role;

/** Reads the rows below a {@link ScoreHead}: the tree of indicators, the values of each, sub-totals, totals and grade. */
final class ScoreTable {

    private static final Set<String> REMARKS =
            Set.of("说明", "备注", "注", "填表说明", "填报说明", "其他需要说明的问题", "其他需说明的问题", "需要说明的问题", "填表人", "审核人");

    private final ScoreCells cells;
    private final CellGrid grid;
    private final ScoreHead head;
    private final ScoreTree tree;
    private final ScoreValues values;
    private final ScoreTotals totals;

    ScoreTable(CellGrid grid, ScoreHead head, Notes notes) {
        this.grid = grid;
        this.head = head;
        this.cells = new ScoreCells(grid, head, notes);
        this.tree = new ScoreTree(cells);
        this.values = new ScoreValues(cells, tree);
        this.totals = new ScoreTotals(cells, tree);
    }

    ScoreResult read() {
        for (int r = head.firstRow(); r <= head.lastRow(); r++) {
            for (Box box : grid.row(r)) {
                cells.use(box);
            }
        }
        ScoreResult result = cells.result;
        List<Integer> scores = ScoreHead.columnsOf(head.roles(), Role.SCORE);
        result.scoreHeading = scores.isEmpty() ? "" : cells.heading(scores.get(0));
        result.reviewHeading = head.column(Role.REVIEW)
                .or(() -> scores.stream()
                        .filter(c -> cells.totalRole(c) == Role.REVIEW)
                        .findFirst())
                .map(cells::heading)
                .orElse("");
        result.nextRow = readRows();
        if (head.depth() == 1) {
            tree.nestByNumbers();
        }
        totals.settle();
        return result;
    }

    /** Reads row by row; the first row that no longer belongs to the table. */
    private int readRows() {
        boolean closed = false;
        for (int row = head.lastRow() + 1; row < grid.rows(); row++) {
            List<Box> filled = grid.filled(row);
            if (filled.isEmpty()) {
                continue;
            }
            if (ScoreHead.at(grid, row).isPresent()) {
                if (!sameHead(row)) {
                    return row;
                }
                filled.forEach(cells::use);
                continue;
            }
            Optional<String> total = totals.kindOf(row, filled);
            if (total.isPresent()) {
                closed |= totals.read(row, filled, total.get());
                continue;
            }
            if (isUnwritten(filled)) {
                filled.forEach(cells::use);
                continue;
            }
            if (closed) {
                return row;
            }
            if (isOutside(filled)) {
                totals.readBelow(row);
                return row;
            }
            IndicatorDraft leaf = tree.leafOf(row);
            if (leaf != null) {
                values.read(row, leaf);
            }
        }
        return grid.rows();
    }

    private boolean sameHead(int row) {
        for (int c : head.roles().keySet()) {
            if (!Words.key(grid.textAt(row, c)).equals(Words.key(grid.textAt(head.firstRow(), c)))) {
                return false;
            }
        }
        return true;
    }

    /** A row that no longer is an indicator: one text across the whole width, or a form label. */
    private boolean isOutside(List<Box> filled) {
        Box first = filled.get(0);
        boolean wide = filled.size() == 1 && first.columnSpan() >= Math.max(2, grid.columns() - 1);
        if (wide) {
            return first.joined().length() > 30 || !looksLikeBand(first);
        }
        if (REMARKS.contains(Words.key(first.text()))
                || filled.stream().anyMatch(b -> isNameColumn(b.column()) && coversValues(b))) {
            return true;
        }
        if (first.columnSpan() > head.depth()
                && Vocabulary.LABELS.exact(first.text()).isPresent()) {
            return true;
        }
        return Vocabulary.LABELS
                        .exact(first.text())
                        .filter(l -> !l.equals("other"))
                        .isPresent()
                && Words.points(filled.get(filled.size() - 1).text()).isEmpty()
                && filled.size() <= 4
                && first.column() <= head.levels().get(0);
    }

    /** A row of the form that nobody filled in: 指标2 or …… and nothing beside it. */
    private boolean isUnwritten(List<Box> filled) {
        return filled.stream().allMatch(b -> PrintedIndicator.isPlaceholder(b.text()));
    }

    private boolean isNameColumn(int column) {
        return head.levels().contains(column);
    }

    /** A cell that runs from a name column over two value columns is text below the table, not a name. */
    private boolean coversValues(Box box) {
        int values = 0;
        for (int c = box.column(); c < box.column() + box.columnSpan(); c++) {
            Role role = head.roles().get(c);
            values += role != null && !role.isName() ? 1 : 0;
        }
        return values >= 2;
    }

    private static boolean looksLikeBand(Box box) {
        PrintedIndicator printed = PrintedIndicator.of(box.text());
        return printed.weight() != null || IndicatorNames.level(printed.name()) == 1;
    }
}
