package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.api.intake.recognition.ScoreHead.Role;
import org.jspecify.annotations.Nullable;

/**
 * Puts a form or score table together again of which only the cells are left, one behind the other, without the ends of its
 * rows: a web page copied cell by cell ({@code 数量指标 |}), one cell per paragraph, or cells with a blank between them. Cells that
 * were merged over several rows stand there once. The words of the head tell the columns; rows are then chosen so that every
 * cell fits its column ({@link StreamRows}). Where two choices are equally good nothing is put together.
 */
final class CellStream {

    /** A cell: a range of the plain text, empty where the cell was. */
    record Cell(int start, int end, String text) {

        boolean isBlank() {
            return text.isEmpty();
        }
    }

    /**
     * A table.
     *
     * @param grid the cells in rows and columns
     * @param end place behind its last cell in the plain text
     */
    record Found(CellGrid grid, int end) {}

    private static final int MOST_CELLS_ABOVE = 150;
    private static final Pattern EXPECTED = Pattern.compile("(?:预期|年初设定|年度|设定|总体)?(?:绩效)?目标");
    private static final Pattern ACHIEVED = Pattern.compile("(?:年度|全年|目标|绩效目标)*(?:实际)?完成情况");

    private final List<Cell> cells;
    private final boolean blanksKept;
    private final List<List<Cell>> rows = new ArrayList<>();

    private CellStream(List<Cell> cells, boolean blanksKept) {
        this.cells = cells;
        this.blanksKept = blanksKept;
    }

    /** Whether a form or a score table may begin with a cell. */
    static boolean mayBegin(List<Cell> cells, int at) {
        return isProject(cells.get(at).text()) || head(cells, at) != null;
    }

    /**
     * The table that begins with the first cell.
     *
     * @param blanksKept whether empty cells are among the cells
     */
    static Optional<Found> read(String plain, List<Cell> cells, boolean blanksKept) {
        CellStream stream = new CellStream(cells, blanksKept);
        int end = stream.table();
        if (end == 0) {
            return Optional.empty();
        }
        List<List<int[]>> ranges = stream.rows.stream()
                .map(row ->
                        row.stream().map(c -> new int[] {c.start(), c.end()}).toList())
                .toList();
        return Optional.of(new Found(
                CellGrid.of(plain, ranges).piecedTogether(), cells.get(end - 1).end()));
    }

    // ---- the head ----------------------------------------------------------------------------------------------

    /**
     * Columns of a score table.
     *
     * @param first first cell of the head
     * @param end cell behind the head
     */
    record Head(List<Role> roles, List<Cell> cells, int first, int end) {}

    private static @Nullable Head head(List<Cell> cells, int first) {
        List<Role> roles = new ArrayList<>();
        List<Cell> words = new ArrayList<>();
        int at = first;
        while (at < cells.size()) {
            Cell word = cells.get(at);
            Optional<Role> role = word.isBlank() ? Optional.empty() : ScoreHead.role(word.text());
            int taken = 1;
            if (role.isEmpty()
                    && !word.isBlank()
                    && at + 1 < cells.size()
                    && word.text().length() <= 4) {
                Cell both = joined(word, cells.get(at + 1));
                role = Vocabulary.COLUMNS.exact(both.text()).map(Role::valueOf);
                word = both;
                taken = 2;
            }
            if (role.isEmpty() || word.text().length() > 20) {
                break;
            }
            roles.add(role.get());
            words.add(word);
            at += taken;
        }
        boolean level = roles.stream().anyMatch(r -> r.isName() && r != Role.NAME);
        boolean points = roles.contains(Role.WEIGHT) || roles.contains(Role.SCORE);
        boolean outermost = roles.contains(Role.LEVEL1) || roles.contains(Role.NAME);
        if (roles.size() < 4 || !level || !points || !outermost) {
            return null;
        }
        if (roles.get(0) == Role.NAME && roles.get(1).isName()) {
            roles.remove(0);
            words.remove(0);
        }
        return new Head(roles, words, first, at);
    }

    private static Cell joined(Cell first, Cell second) {
        return new Cell(first.start(), second.end(), first.text() + second.text());
    }

    // ---- the table ---------------------------------------------------------------------------------------------

    /** Reads the zones in their order; the cell behind the table, 0 where there is none. */
    private int table() {
        int at = 0;
        Head head = head(cells, 0);
        while (head == null) {
            int next = zone(at);
            at = next;
            if (at >= cells.size() || at > MOST_CELLS_ABOVE) {
                return 0;
            }
            head = head(cells, at);
        }
        StreamRows.Result indicators = StreamRows.of(cells.subList(head.end(), cells.size()), head.roles(), blanksKept);
        if (indicators == null) {
            return 0;
        }
        rows.add(head.cells());
        rows.addAll(indicators.rows());
        int end = head.end() + indicators.length();
        return total(end, head, indicators.rows());
    }

    private int zone(int at) {
        Cell cell = cells.get(at);
        if (cell.isBlank()) {
            return at + 1;
        }
        int funds = funds(at);
        if (funds > at) {
            return funds;
        }
        if (at + 3 < cells.size()
                && EXPECTED.matcher(Words.key(cell.text())).matches()
                && ACHIEVED.matcher(Words.key(cells.get(at + 1).text())).matches()) {
            rows.add(List.of(cell, cells.get(at + 1)));
            rows.add(List.of(cells.get(at + 2), cells.get(at + 3)));
            return at + 4;
        }
        if (isLabel(cell.text()) && at + 1 < cells.size()) {
            int value = at + 1;
            boolean empty = isLabel(cells.get(value).text());
            rows.add(empty ? List.of(cell) : List.of(cell, cells.get(value)));
            return empty ? value : value + 1;
        }
        rows.add(List.of(cell));
        return at + 1;
    }

    private static boolean isLabel(String text) {
        return text.length() <= 20 && Vocabulary.LABELS.exact(text).isPresent();
    }

    private static boolean isProject(String text) {
        return text.length() <= 20
                && Words.key(text).length() > 2
                && Vocabulary.LABELS.exact(text).filter("projectName"::equals).isPresent();
    }

    // ---- funds -------------------------------------------------------------------------------------------------

    /** Stages of money as a head, then sources with their amounts; the cell behind them. */
    private int funds(int first) {
        List<Cell> heads = new ArrayList<>();
        int stages = 0;
        int at = first;
        while (at < cells.size()
                && !cells.get(at).isBlank()
                && FundTable.source(cells.get(at).text()) == null) {
            Cell word = cells.get(at);
            int taken = 1;
            Optional<String> meaning = Vocabulary.FUND_COLUMNS.find(word.text());
            if (meaning.isEmpty() && at + 1 < cells.size() && word.text().length() <= 4) {
                Cell both = joined(word, cells.get(at + 1));
                meaning = Vocabulary.FUND_COLUMNS.exact(both.text());
                word = meaning.isPresent() ? both : word;
                taken = meaning.isPresent() ? 2 : 1;
            }
            boolean strange = meaning.isEmpty();
            boolean lastStrange = strange
                    && heads.size() >= 3
                    && word.text().length() <= 6
                    && at + 1 < cells.size()
                    && FundTable.source(cells.get(at + 1).text()) != null;
            if (strange && !lastStrange || word.text().length() > 16) {
                break;
            }
            stages += meaning.filter(m -> !m.equals("RATE") && !m.equals("WEIGHT") && !m.equals("SCORE"))
                            .isPresent()
                    ? 1
                    : 0;
            heads.add(word);
            at += taken;
        }
        Cell caption = null;
        if (heads.size() > 3
                && MoneyUnit.in(heads.get(0).text()) != null
                && heads.stream().skip(1).allMatch(h -> MoneyUnit.in(h.text()) == null)) {
            caption = heads.remove(0);
            stages--;
        }
        if (heads.size() < 3 || stages < 2) {
            return first;
        }
        List<List<Cell>> found = new ArrayList<>();
        List<Cell> head = new ArrayList<>(heads);
        head.add(0, caption == null ? blankBefore(heads.get(0)) : caption);
        found.add(head);
        while (at < cells.size()) {
            if (cells.get(at).isBlank()) {
                at++;
                continue;
            }
            if (FundTable.source(cells.get(at).text()) == null) {
                break;
            }
            List<Cell> row = new ArrayList<>(List.of(cells.get(at)));
            at++;
            while (at < cells.size()
                    && row.size() <= heads.size()
                    && (cells.get(at).isBlank() || isFundValue(cells.get(at).text()))) {
                row.add(cells.get(at));
                at++;
            }
            found.add(placed(row, heads.size(), stages));
            if (row.size() == heads.size()
                    && at < cells.size()
                    && cells.get(at).text().length() > 20) {
                at++;
            }
        }
        if (found.size() < 2) {
            return first;
        }
        rows.addAll(found);
        return at;
    }

    private static Cell blankBefore(Cell cell) {
        return new Cell(cell.start(), cell.start(), "");
    }

    /** Where empty cells are lost only a full row and a row with an amount for every stage say which number is which. */
    private List<Cell> placed(List<Cell> row, int columns, int stages) {
        int values = row.size() - 1;
        boolean sure = blanksKept || values == columns || values == stages || values == 0;
        return sure ? row : row.subList(0, 1);
    }

    private static boolean isFundValue(String text) {
        return Words.isNothing(text)
                || Words.points(text).isPresent()
                || MoneyUnit.amount(text, "万元").isPresent()
                || text.matches("[\\d.,]+ ?[%％]");
    }

    // ---- the total ---------------------------------------------------------------------------------------------

    /** The total row: its numbers are the sums of the weights and of the scores. */
    private int total(int at, Head head, List<List<Cell>> indicators) {
        if (at >= cells.size()
                || Vocabulary.TOTALS
                        .exact(cells.get(at).text())
                        .filter("TOTAL"::equals)
                        .isEmpty()) {
            return at;
        }
        List<Cell> numbers = new ArrayList<>();
        int end = at + 1;
        while (end < cells.size()
                && end <= at + head.roles().size()
                && (cells.get(end).isBlank()
                        || Words.points(cells.get(end).text()).isPresent())) {
            if (!cells.get(end).isBlank()) {
                numbers.add(cells.get(end));
            }
            end++;
        }
        int weight = head.roles().lastIndexOf(Role.WEIGHT);
        int score = head.roles().lastIndexOf(Role.SCORE);
        Cell[] row = new Cell[head.roles().size()];
        row[0] = cells.get(at);
        if (numbers.size() == 1) {
            int column = only(numbers.get(0), sum(indicators, weight), weight, score);
            if (column > 0) {
                row[column] = numbers.get(0);
            }
        } else if (numbers.size() == 2 && weight > 0 && score > 0) {
            row[Math.min(weight, score)] = numbers.get(0);
            row[Math.max(weight, score)] = numbers.get(1);
        }
        List<Cell> filled = new ArrayList<>();
        for (Cell cell : row) {
            filled.add(cell == null ? blankBefore(cells.get(at)) : cell);
        }
        rows.add(filled);
        return end;
    }

    private static int only(Cell number, @Nullable BigDecimal weights, int weight, int score) {
        if (weight < 0) {
            return score;
        }
        boolean isWeight = weights != null
                && Words.points(number.text())
                        .filter(n -> n.compareTo(weights) == 0 || n.intValue() == 100)
                        .isPresent();
        return isWeight || score < 0 ? weight : score;
    }

    private static @Nullable BigDecimal sum(List<List<Cell>> indicators, int column) {
        return column < 0
                ? null
                : indicators.stream()
                        .filter(row -> row.size() > column)
                        .map(row -> Words.points(row.get(column).text()).orElse(BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
