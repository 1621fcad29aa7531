package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.api.intake.recognition.CellGrid.Box;

/**
 * Divides a sheet on which turned tables stand one below the other: funds whose stages (年初预算数, 执行数) run down the first
 * column, then indicators whose heads do. Each part becomes a table of its own with its head on top.
 */
final class TurnedParts {

    private static final int SHORTEST_SCORES = 4;
    private static final int SHORTEST_FUNDS = 2;

    private TurnedParts() {}

    /** The parts from top to bottom, turned upright where they were turned; the table alone where nothing was. */
    static List<CellGrid> of(CellGrid grid) {
        for (int row = 0; row < grid.rows(); row++) {
            if (ScoreHead.at(grid, row).isPresent() || FundTable.headAt(grid, row)) {
                return List.of(grid);
            }
        }
        List<CellGrid> parts = new ArrayList<>();
        int from = 0;
        int row = 0;
        while (row < grid.rows()) {
            Optional<CellGrid> turned = funds(grid, row);
            if (turned.isEmpty()) {
                turned = scores(grid, row);
            }
            if (turned.isEmpty()) {
                row++;
                continue;
            }
            if (row > from) {
                parts.add(grid.slice(from, row));
            }
            parts.add(turned.get());
            row += turned.get().columns();
            from = row;
        }
        if (parts.isEmpty()) {
            return List.of(grid);
        }
        if (from < grid.rows()) {
            parts.add(grid.slice(from, grid.rows()));
        }
        return parts;
    }

    /** Rows whose first cells are heads of a score table. */
    private static Optional<CellGrid> scores(CellGrid grid, int row) {
        int end = row;
        while (end < grid.rows() && ScoreHead.role(first(grid, end)).isPresent()) {
            end++;
        }
        if (end - row < SHORTEST_SCORES || grid.columns() < 3) {
            return Optional.empty();
        }
        CellGrid turned = grid.slice(row, end).transposed();
        return ScoreHead.at(turned, 0).isPresent() ? Optional.of(turned) : Optional.empty();
    }

    /** A row that names sources, with rows below it whose first cells are stages of money. */
    private static Optional<CellGrid> funds(CellGrid grid, int row) {
        List<Box> sources = grid.filled(row).stream()
                .filter(b -> b.column() > 0 && FundTable.source(b.text()) != null)
                .toList();
        int end = row + 1;
        while (end < grid.rows()
                && Vocabulary.FUND_COLUMNS.find(first(grid, end)).isPresent()
                && first(grid, end).length() <= 16) {
            end++;
        }
        if (sources.isEmpty() || end - row - 1 < SHORTEST_FUNDS) {
            return Optional.empty();
        }
        CellGrid turned = grid.slice(row, end).transposed();
        return FundTable.headAt(turned, 0) ? Optional.of(turned) : Optional.empty();
    }

    private static String first(CellGrid grid, int row) {
        Box box = grid.at(row, 0);
        return box == null || box.row() != row ? "" : box.text();
    }
}
