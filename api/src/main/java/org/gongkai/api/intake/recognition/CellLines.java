package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.api.intake.recognition.CellStream.Cell;

/** The cells that lines or the stretches of a line stand for. */
final class CellLines {

    private static final int MOST_CELLS = 3_000;
    private static final Pattern BRACKETED = Pattern.compile("[（(][^（()）]{1,8}[)）]");

    private final String plain;
    private final List<Line> lines;
    private final int first;

    CellLines(String plain, List<Line> lines, int first) {
        this.plain = plain;
        this.lines = lines;
        this.first = first;
    }

    /**
     * The cells from the first line on, up to a line that is no cell: a heading of the outline or a line with tabs.
     *
     * @param blanksKept whether blank lines, or bars alone, are empty cells
     */
    List<Cell> read(boolean blanksKept) {
        return lines.get(first).text().endsWith("|") ? barred(blanksKept) : bare(blanksKept);
    }

    /** Every cell ends with a bar: 数量指标 |. */
    private List<Cell> barred(boolean blanksKept) {
        List<Cell> cells = new ArrayList<>();
        int start = -1;
        for (int i = first; i < lines.size() && cells.size() < MOST_CELLS; i++) {
            String text = lines.get(i).text();
            int bar = text.indexOf('|');
            if (bar >= 0 && bar < text.length() - 1 || start >= 0 && i > first && bar < 0 && isHeading(text)) {
                break;
            }
            start = start < 0 ? lines.get(i).start() : start;
            if (bar < 0) {
                continue;
            }
            add(cells, start, lines.get(i).start() + bar, blanksKept);
            start = -1;
        }
        return cells;
    }

    /** Every line is a cell; where blank lines part the cells, only a line of white space is an empty one. */
    private List<Cell> bare(boolean blanksKept) {
        List<Cell> cells = new ArrayList<>();
        boolean parted = first + 1 < lines.size() && blankLines(first + 1, true) > 0 && blankLines(first + 2, true) > 0;
        for (int i = first; i < lines.size() && cells.size() < MOST_CELLS; i++) {
            Line line = lines.get(i);
            if (line.text().indexOf('\t') >= 0
                    || line.text().indexOf('|') >= 0
                    || i > first && isHeading(line.text())) {
                break;
            }
            if (i > first && blanksKept) {
                int blank = parted ? blankLines(i, false) : blankLines(i, true);
                for (int b = 0; b < Math.min(blank, 12); b++) {
                    cells.add(new Cell(line.start(), line.start(), ""));
                }
            }
            add(cells, line.start(), line.end(), true);
        }
        return cells;
    }

    private static boolean isHeading(String text) {
        return Numbering.of(text)
                .filter(n -> n.shape() == Numbering.Shape.CHINESE || n.shape() == Numbering.Shape.CHINESE_BRACKET)
                .isPresent();
    }

    /** Blank lines before a line: all of them, or only those that hold white space. */
    private int blankLines(int i, boolean all) {
        if (i >= lines.size()) {
            return 0;
        }
        String between = plain.substring(lines.get(i - 1).end(), lines.get(i).start());
        String[] parts = between.split("\n", -1);
        int blank = 0;
        for (int p = 1; p + 1 < parts.length; p++) {
            blank += all || !parts[p].isEmpty() ? 1 : 0;
        }
        return blank;
    }

    private void add(List<Cell> cells, int start, int end, boolean blanksKept) {
        int from = start;
        int to = Math.max(start, end);
        while (from < to && Line.isBlank(plain.charAt(from))) {
            from++;
        }
        while (to > from && Line.isBlank(plain.charAt(to - 1))) {
            to--;
        }
        String text = Words.joined(plain.substring(from, to));
        if (blanksKept || !text.isEmpty()) {
            put(cells, new Cell(from, to, text));
        }
    }

    /** A narrow column breaks 经济效益 / 指标 and 项目资金 / (万元): they are one cell. */
    private static void put(List<Cell> cells, Cell cell) {
        Cell before = cells.isEmpty() ? null : cells.get(cells.size() - 1);
        boolean goesOn = cell.text().equals("指标")
                || BRACKETED.matcher(cell.text()).matches()
                || before != null
                        && before.text().length() == 1
                        && cell.text().length() == 1
                        && Vocabulary.TOTALS.exact(before.text() + cell.text()).isPresent();
        if (before != null && !before.isBlank() && goesOn) {
            cells.set(cells.size() - 1, new Cell(before.start(), cell.end(), before.text() + cell.text()));
        } else {
            cells.add(cell);
        }
    }

    /** The stretches of a line between blanks. */
    static List<Cell> spaced(Line line) {
        List<Cell> cells = new ArrayList<>();
        String text = line.text();
        int from = 0;
        for (int i = 0; i <= text.length() && cells.size() < MOST_CELLS; i++) {
            if (i == text.length() || Line.isBlank(text.charAt(i))) {
                if (i > from) {
                    put(cells, new Cell(line.start() + from, line.start() + i, text.substring(from, i)));
                }
                from = i + 1;
            }
        }
        return cells;
    }
}
