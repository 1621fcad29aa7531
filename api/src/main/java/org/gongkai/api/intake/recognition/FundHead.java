package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.api.intake.recognition.CellGrid.Box;
import org.jspecify.annotations.Nullable;

/**
 * The head of a fund table: one row of stages (预算数, 到位数, 支出数), or a second one below that divides each of them (金额, 占比).
 *
 * @param lastRow last row of the head
 * @param columns what a column holds, by the words above it
 * @param other columns below a stage that hold no amount of it: 占比, 到位率
 * @param units units of money that single columns print
 * @param boxes the cells of the head
 */
record FundHead(
        int lastRow, Map<Integer, String> columns, Set<Integer> other, Map<Integer, String> units, List<Box> boxes) {

    /** Below 资金到位 the column 金额 holds what its upper head says. */
    private static final Set<String> AMOUNT = Set.of("金额", "资金", "资金额", "数额", "金额数", "总额", "小计");

    static FundHead at(CellGrid grid, int row) {
        int last = lastRow(grid, row);
        Map<Integer, String> columns = new LinkedHashMap<>();
        Set<Integer> other = new HashSet<>();
        Map<Integer, String> units = new LinkedHashMap<>();
        for (int c = 0; c < grid.columns(); c++) {
            Box top = grid.at(row, c);
            Box bottom = grid.at(last, c);
            if (bottom == null || bottom.column() != c || top == null) {
                continue;
            }
            int column = c;
            meaning(top, bottom).filter(m -> !m.equals("NONE")).ifPresentOrElse(m -> columns.put(column, m), () -> {
                if (Vocabulary.FUND_COLUMNS.find(top.text()).isPresent()) {
                    other.add(column);
                }
            });
            String unit = MoneyUnit.in(bottom.text());
            unit = unit == null ? MoneyUnit.in(top.text()) : unit;
            if (unit != null) {
                units.put(c, unit);
            }
        }
        List<Box> boxes = new ArrayList<>(grid.row(row));
        if (last > row) {
            boxes.addAll(grid.row(last));
        }
        return new FundHead(last, columns, other, units, boxes);
    }

    /** The last row of the head: the one below belongs to it where it divides merged heads and holds no number. */
    static int lastRow(CellGrid grid, int row) {
        List<Box> below = row + 1 < grid.rows() ? grid.filled(row + 1) : List.of();
        boolean divides = below.size() >= 2
                && below.stream().allMatch(b -> {
                    Box above = grid.at(row, b.column());
                    return above != null
                            && above.columnSpan() > 1
                            && b.columnSpan() < above.columnSpan()
                            && b.joined().length() <= 10
                            && Words.points(b.text()).isEmpty()
                            && FundTable.source(b.text()) == null;
                });
        return divides ? row + 1 : row;
    }

    private static Optional<String> meaning(Box top, Box bottom) {
        Optional<String> upper = Vocabulary.FUND_COLUMNS.find(top.text());
        if (bottom == top || AMOUNT.contains(Words.key(bottom.text()))) {
            return upper;
        }
        Optional<String> own = Vocabulary.FUND_COLUMNS.exact(bottom.text());
        return own.isPresent() ? own : Vocabulary.FUND_COLUMNS.exact(Words.key(top.text()) + Words.key(bottom.text()));
    }

    /** The unit that the head prints, the last one where its columns differ. */
    @Nullable
    String unit() {
        return units.values().stream().reduce((a, b) -> b).orElse(null);
    }
}
