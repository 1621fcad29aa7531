package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.api.intake.recognition.CellStream.Cell;
import org.gongkai.api.intake.recognition.ScoreHead.Role;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows in the cells of a score table. A row may leave out its outer levels, whose cells are merged with the row
 * above; every other cell must fit its column: points in columns of points, no score above its weight, a name in the
 * columns of names. Ways to cut the cells are weighed by what speaks against them; the best one counts only if no other is
 * as good.
 */
final class StreamRows {

    /**
     * Rows, each with as many cells as the head has columns.
     *
     * @param length number of cells taken
     */
    record Result(List<List<Cell>> rows, int length) {}

    /** A way from a cell to the end: what speaks against it, whether another way is as good, and its first row. */
    private record Way(
            int against, boolean unique, @Nullable Row row, int next) {}

    private record Row(@Nullable Cell[] cells) {}

    private static final Way NONE = new Way(Integer.MAX_VALUE / 2, true, null, -1);
    private static final int MOST_CELLS = 3_000;
    private static final int MOST_STEPS = 400_000;

    private final List<Cell> cells;
    private final List<Role> roles;
    private final boolean blanksKept;
    private final int[] levelOf;
    private final int depth;
    private final Map<Integer, Way> known = new HashMap<>();
    private int steps;

    private StreamRows(List<Cell> cells, List<Role> roles, boolean blanksKept) {
        this.cells = cells;
        this.roles = roles;
        this.blanksKept = blanksKept;
        this.depth = (int) roles.stream().filter(Role::isName).count();
        this.levelOf = levels(roles, depth);
    }

    /** The rows, or null where none or several ways fit. */
    static @Nullable Result of(List<Cell> cells, List<Role> roles, boolean blanksKept) {
        StreamRows rows = new StreamRows(cells.subList(0, Math.min(cells.size(), MOST_CELLS)), roles, blanksKept);
        return rows.solve();
    }

    /** Level that a column belongs to: its own for names, that of the name left of it for points of an outer level. */
    private static int[] levels(List<Role> roles, int depth) {
        int[] levels = new int[roles.size()];
        int level = 0;
        for (int c = 0; c < roles.size(); c++) {
            Role role = roles.get(c);
            level += role.isName() ? 1 : 0;
            boolean points = role == Role.WEIGHT || role == Role.SCORE;
            boolean again = points && roles.subList(c + 1, roles.size()).contains(role);
            levels[c] = role.isName() || points && again && level < depth ? level : depth;
        }
        return levels;
    }

    private @Nullable Result solve() {
        int first = 0;
        while (first < cells.size() && cells.get(first).isBlank()) {
            first++;
        }
        Way way = best(first, true);
        if (way.row() == null || !way.unique() || steps > MOST_STEPS) {
            return null;
        }
        List<List<Cell>> rows = new ArrayList<>();
        int at = first;
        int scored = 0;
        boolean start = true;
        while (way.row() != null) {
            List<Cell> row = new ArrayList<>();
            Cell blank = new Cell(cells.get(at).start(), cells.get(at).start(), "");
            for (Cell cell : way.row().cells()) {
                row.add(cell == null ? blank : cell);
            }
            scored += hasPoints(row) ? 1 : 0;
            rows.add(row);
            at = way.next();
            start = false;
            way = best(at, start);
        }
        return scored < 2 || rows.size() < 2 ? null : new Result(rows, at);
    }

    private boolean hasPoints(List<Cell> row) {
        for (int c = 0; c < roles.size(); c++) {
            if (isPoints(roles.get(c)) && Words.points(row.get(c).text()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    // ---- ways --------------------------------------------------------------------------------------------------

    private Way best(int at, boolean first) {
        if (!first && ends(at)) {
            return new Way(0, true, null, at);
        }
        if (at >= cells.size() || ++steps > MOST_STEPS) {
            return NONE;
        }
        Way before = first ? null : known.get(at);
        if (before != null) {
            return before;
        }
        Way best = NONE;
        if (!first && blanksKept && cells.get(at).isBlank()) {
            Way behind = best(at + 1, false);
            best = better(best, new Way(behind.against() + 3, behind.unique(), behind.row(), behind.next()));
        }
        if (!first) {
            best = parentAlone(at, subtotal(at, best));
        }
        for (int left = 0; left < (first ? 1 : depth); left++) {
            List<Option> options = new ArrayList<>();
            fill(at, 0, left, new Cell[roles.size()], 0, options);
            for (Option option : options) {
                Way rest = best(option.next(), false);
                if (rest.against() < NONE.against()) {
                    best = better(
                            best,
                            new Way(
                                    option.against() + rest.against(),
                                    rest.unique(),
                                    new Row(option.cells()),
                                    option.next()));
                }
            }
        }
        if (!first) {
            known.put(at, best);
        }
        return best;
    }

    private static Way better(Way a, Way b) {
        if (b.against() >= NONE.against()) {
            return a;
        }
        if (a.against() == b.against()) {
            return new Way(a.against(), false, a.row(), a.next());
        }
        return a.against() < b.against() ? a : b;
    }

    /** The table ends with its total, with a label or a remark below it, or with the text. */
    private boolean ends(int at) {
        if (at >= cells.size()) {
            return true;
        }
        String text = cells.get(at).text();
        return isTotal(text, "TOTAL")
                || isTotal(text, "SUM")
                || isTotal(text, "GRADE")
                || text.matches("(?:说明|备注|注|填表说明|评价结论|存在问题|改进措施|其他需要说明的问题|填表人|项目负责人)[:：]?.*");
    }

    private static boolean isTotal(String text, String kind) {
        return !text.isEmpty()
                && text.length() <= 12
                && Vocabulary.TOTALS.exact(text).filter(kind::equals).isPresent();
    }

    /** A sub-total row has all its cells, or its name and the numbers of the innermost level. */
    private Way subtotal(int at, Way best) {
        if (!isTotal(cells.get(at).text(), "SUBTOTAL")) {
            return best;
        }
        @Nullable Cell[] row = new Cell[roles.size()];
        row[0] = cells.get(at);
        int next = at + 1;
        if (blanksKept && at + roles.size() <= cells.size()) {
            for (int c = 1; c < roles.size(); c++) {
                row[c] = cells.get(at + c);
            }
            next = at + roles.size();
        } else {
            List<Cell> numbers = new ArrayList<>();
            while (next < cells.size() && Words.points(cells.get(next).text()).isPresent()) {
                numbers.add(cells.get(next++));
            }
            List<Integer> columns = new ArrayList<>();
            for (int c = 0; c < roles.size(); c++) {
                if (levelOf[c] == depth && isPoints(roles.get(c))) {
                    columns.add(c);
                }
            }
            if (columns.size() == numbers.size()) {
                for (int i = 0; i < numbers.size(); i++) {
                    row[columns.get(i)] = numbers.get(i);
                }
            }
        }
        Way rest = best(next, false);
        return better(best, new Way(rest.against(), rest.unique(), new Row(row), next));
    }

    /** Where empty cells are lost, a parent without any indicator below it stands alone. */
    private Way parentAlone(int at, Way best) {
        String text = cells.get(at).text();
        int level = Math.min(usualLevel(text), depth - 1);
        if (blanksKept || level < 1 || !text.contains("指标")) {
            return best;
        }
        @Nullable Cell[] row = new Cell[roles.size()];
        for (int c = 0; c < roles.size(); c++) {
            if (roles.get(c).isName() && levelOf[c] == level) {
                row[c] = cells.get(at);
            }
        }
        Way rest = best(at + 1, false);
        return better(best, new Way(rest.against() + 3, rest.unique(), new Row(row), at + 1));
    }

    // ---- one row -----------------------------------------------------------------------------------------------

    private record Option(@Nullable Cell[] cells, int next, int against) {}

    /**
     * Gives cells to the columns of a row from left to right.
     *
     * @param left number of outer levels that the row leaves out
     */
    private void fill(int at, int column, int left, @Nullable Cell[] row, int against, List<Option> into) {
        if (++steps > MOST_STEPS) {
            return;
        }
        if (column == roles.size()) {
            if (scoreFits(row)) {
                into.add(new Option(row.clone(), at, against));
            }
            return;
        }
        if (levelOf[column] <= left && levelOf[column] < depth) {
            fill(at, column + 1, left, row, against, into);
            return;
        }
        Role role = roles.get(column);
        if (at < cells.size()) {
            int doubt = doubt(column, role, cells.get(at));
            if (doubt >= 0) {
                row[column] = cells.get(at);
                fill(at + 1, column + 1, left, row, against + doubt, into);
                row[column] = null;
            }
        }
        if (at == cells.size() && blanksKept && column > roles.lastIndexOf(innermost())) {
            into.add(new Option(row.clone(), at, against + 4));
            return;
        }
        if (!blanksKept && mayLack(role)) {
            fill(at, column + 1, left, row, against + (isText(role) ? 0 : 2), into);
        }
    }

    /** What speaks against a cell in a column: 0 for nothing, -1 where it can't stand there. */
    private int doubt(int column, Role role, Cell cell) {
        String text = cell.text();
        if (role.isName()) {
            if (cell.isBlank()) {
                return -1;
            }
            boolean outer = levelOf[column] < depth;
            boolean name = Words.points(text).isEmpty()
                    && text.length() <= 60
                    && !isTotal(text, "SUBTOTAL")
                    && !text.contains("。");
            if (!name) {
                return -1;
            }
            int usual = usualLevel(text);
            if (outer) {
                return usual > 0 ? Math.abs(usual - levelOf[column]) : blanksKept ? 3 : -1;
            }
            return usual == 1 || usual == 2 ? 2 : 0;
        }
        if (isPoints(role)) {
            if (Words.points(text).isPresent()) {
                return 0;
            }
            return blanksKept && Words.isNothing(text) ? 0 : -1;
        }
        if (isText(role)) {
            boolean parent = !cell.isBlank() && usualLevel(text) > 0;
            boolean number = !blanksKept && Words.points(text).isPresent();
            return parent || number ? blanksKept ? 2 : -1 : 0;
        }
        return cell.isBlank() && !blanksKept ? -1 : 0;
    }

    private Role innermost() {
        return roles.stream().filter(Role::isName).reduce((a, b) -> b).orElse(Role.NAME);
    }

    private static boolean isPoints(Role role) {
        return role == Role.WEIGHT
                || role == Role.SCORE
                || role == Role.DEDUCTION
                || role == Role.CONVERTED
                || role == Role.REVIEW
                || role == Role.NUMBER;
    }

    private static int usualLevel(String text) {
        return IndicatorNames.level(PrintedIndicator.of(text).name());
    }

    private static boolean isText(Role role) {
        return switch (role) {
            case REASON, PROCESS, RESULT, DEVIATION, REMEDY, DEVIATION_AND_REMEDY, REMARK, EVIDENCE -> true;
            default -> false;
        };
    }

    private static boolean mayLack(Role role) {
        return isText(role) || role == Role.DEDUCTION;
    }

    private boolean scoreFits(@Nullable Cell[] row) {
        Optional<BigDecimal> weight = points(row, Role.WEIGHT);
        Optional<BigDecimal> score = points(row, Role.SCORE);
        return weight.isEmpty() || score.isEmpty() || score.get().compareTo(weight.get()) <= 0;
    }

    private Optional<BigDecimal> points(@Nullable Cell[] row, Role role) {
        int column = roles.lastIndexOf(role);
        return column < 0
                ? Optional.empty()
                : Optional.ofNullable(Arrays.asList(row).get(column)).flatMap(c -> Words.points(c.text()));
    }
}
