package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Finds tables in lines of text. Three traces of a table survive copying: one cell per line behind a tab, rows apart by a
 * blank line; one row per line, cells apart by tabs; one row per line, cells between bars.
 */
final class TextGrids {

    private final String plain;
    private final List<Line> lines;
    private final List<Item> items = new ArrayList<>();

    TextGrids(String plain, List<Line> lines) {
        this.plain = plain;
        this.lines = lines;
    }

    List<Item> items() {
        int i = 0;
        while (i < lines.size()) {
            int next = cellPerLine(i);
            if (next == i) {
                next = cellStream(i);
            }
            if (next == i) {
                next = bareCells(i);
            }
            if (next == i) {
                next = rowPerLine(i, '\t');
            }
            if (next == i) {
                next = rowPerLine(i, '|');
            }
            if (next == i) {
                Line line = lines.get(i);
                Line trimmed = withoutResidue(line);
                if (!trimmed.text().isEmpty()) {
                    items.add(trimmed);
                }
                next = i + 1;
            }
            i = next;
        }
        return items;
    }

    /** [bookmark: _Toc72852509]附件1 begins at 附件1. */
    private Line withoutResidue(Line whole) {
        Line line = withoutBar(whole);
        Matcher residue = Words.residue().matcher(line.text());
        int from = line.start();
        while (residue.find()
                && plain.substring(from, line.start() + residue.start()).isBlank()) {
            from = line.start() + residue.end();
        }
        return Line.of(plain, from, line.end(), line.style(), line.headingLevel(), line.part());
    }

    /** A bar behind a line or in front of it is what is left of a cell. */
    private Line withoutBar(Line line) {
        int from = line.start();
        int to = line.end();
        while (from < to && isBar(plain.charAt(from))) {
            from++;
        }
        while (to > from && isBar(plain.charAt(to - 1))) {
            to--;
        }
        boolean inside = plain.substring(from, to).indexOf('|') >= 0;
        return inside || from == line.start() && to == line.end()
                ? line
                : Line.of(plain, from, to, line.style(), line.headingLevel(), line.part());
    }

    private static boolean isBar(char c) {
        return c == '|' || Line.isBlank(c);
    }

    // ---- one cell per line -------------------------------------------------------------------------------------

    private int cellPerLine(int first) {
        if (!opensCell(first) || first + 1 >= lines.size() || !anotherCellFollows(first)) {
            return first;
        }
        List<List<int[]>> rows = new ArrayList<>();
        List<int[]> row = new ArrayList<>();
        int i = first;
        while (i < lines.size()) {
            Line line = lines.get(i);
            boolean afterBlank = i > first && blankBefore(i);
            if (opensCell(i)) {
                if (afterBlank && !row.isEmpty()) {
                    rows.add(row);
                    row = new ArrayList<>();
                }
                row.add(trim(line.start() + 1, line.end()));
            } else if (afterBlank) {
                break;
            } else {
                int[] cell = row.get(row.size() - 1);
                int[] more = trim(line.start(), line.end());
                if (cell[0] == cell[1]) {
                    cell[0] = more[0];
                }
                cell[1] = more[1];
            }
            i++;
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        if (rows.size() == 1) {
            rows = cutByHead(rows.get(0));
        }
        if (rows.size() < 2 || rows.stream().noneMatch(r -> r.size() >= 3)) {
            return first;
        }
        items.add(CellGrid.of(plain, rows));
        return i;
    }

    /** Without blank lines between the rows the head tells how many cells a row has. */
    private List<List<int[]>> cutByHead(List<int[]> cells) {
        int width = 0;
        while (width < cells.size() && isHead(cells.get(width))) {
            width++;
        }
        if (width < 3 || cells.size() < 2 * width) {
            return List.of(cells);
        }
        List<List<int[]>> rows = new ArrayList<>();
        for (int at = 0; at < cells.size(); at += width) {
            rows.add(new ArrayList<>(cells.subList(at, Math.min(cells.size(), at + width))));
        }
        return rows;
    }

    private boolean isHead(int[] cell) {
        return ScoreHead.role(plain.substring(cell[0], cell[1])).isPresent();
    }

    private boolean opensCell(int i) {
        String text = lines.get(i).text();
        return text.startsWith("\t") && Words.strip(text).indexOf('\t') < 0;
    }

    private boolean anotherCellFollows(int i) {
        int cells = 0;
        for (int next = i + 1; next < Math.min(lines.size(), i + 8); next++) {
            if (opensCell(next)) {
                cells++;
            }
        }
        return cells >= 2;
    }

    private boolean blankBefore(int i) {
        return plain.substring(lines.get(i - 1).end(), lines.get(i).start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                > 1;
    }

    // ---- cells one behind the other ----------------------------------------------------------------------------

    /** Lines, or the stretches of one line, that are the cells of a form or table without the ends of its rows. */
    private int cellStream(int first) {
        Line line = lines.get(first);
        if (line.text().indexOf('\t') >= 0) {
            return first;
        }
        if (line.text().length() > 120) {
            return spacedCells(first);
        }
        CellLines cells = new CellLines(plain, lines, first);
        for (boolean blanksKept : new boolean[] {true, false}) {
            List<CellStream.Cell> stream = cells.read(blanksKept);
            if (stream.size() >= 12 && CellStream.mayBegin(stream, 0)) {
                var found = CellStream.read(plain, stream, blanksKept);
                if (found.isPresent()) {
                    items.add(found.get().grid());
                    int next = first;
                    while (next < lines.size()
                            && lines.get(next).start() < found.get().end()) {
                        next++;
                    }
                    return Math.max(first + 1, next);
                }
            }
        }
        return first;
    }

    /** 项目名称 委托业务 主管部门 … 一级指标 二级指标 … in one line. */
    private int spacedCells(int first) {
        Line line = lines.get(first);
        List<CellStream.Cell> cells = CellLines.spaced(line);
        for (int i = 0; i + 12 < cells.size(); i++) {
            if (!CellStream.mayBegin(cells, i)) {
                continue;
            }
            var found = CellStream.read(plain, cells.subList(i, cells.size()), false);
            if (found.isPresent()) {
                before(line, cells.subList(0, i));
                items.add(found.get().grid());
                Line rest =
                        line.part(found.get().end() - line.start(), line.text().length());
                if (!rest.text().isEmpty()) {
                    items.add(rest);
                }
                return first + 1;
            }
        }
        return first;
    }

    /** The title in front of a table stands apart from what else is there. */
    private void before(Line line, List<CellStream.Cell> cells) {
        int at = 0;
        for (CellStream.Cell cell : cells) {
            if (Titles.isTitle(cell.text())) {
                part(line, at, cell.start() - line.start());
                part(line, cell.start() - line.start(), cell.end() - line.start());
                at = cell.end() - line.start();
            }
        }
        if (!cells.isEmpty()) {
            part(line, at, cells.get(cells.size() - 1).end() - line.start());
        }
    }

    private void part(Line line, int from, int to) {
        Line part = line.part(from, Math.max(from, to));
        if (!part.text().isEmpty()) {
            items.add(part);
        }
    }

    // ---- one cell per line without tabs ------------------------------------------------------------------------

    /**
     * Lines that are the words of a head one by one, and short lines below them down to the total: their cells, in one
     * line. Which cell stands in which column only the sums tell, as in text without separators.
     */
    private int bareCells(int first) {
        int heads = first;
        boolean level = false;
        boolean points = false;
        while (heads < lines.size()) {
            var role = ScoreHead.role(lines.get(heads).text());
            if (role.isEmpty() || lines.get(heads).text().contains("\t")) {
                break;
            }
            level |= role.get().isName();
            points |= role.get() == ScoreHead.Role.WEIGHT || role.get() == ScoreHead.Role.SCORE;
            heads++;
        }
        if (heads - first < 4 || !level || !points) {
            return first;
        }
        int last = heads;
        boolean total = false;
        while (last < lines.size()) {
            String text = Words.strip(lines.get(last).text());
            boolean number = Words.points(text).isPresent();
            if (total && !number || text.length() > 40 || text.indexOf('\t') >= 0) {
                break;
            }
            total |= Vocabulary.TOTALS.exact(text).filter("TOTAL"::equals).isPresent();
            last++;
        }
        if (!total || last - heads < 8) {
            return first;
        }
        Line begin = lines.get(first);
        int end = lines.get(last - 1).end();
        items.add(new Line(
                plain.substring(begin.start(), end), begin.start(), end, begin.style(), null, begin.part(), true));
        return last;
    }

    // ---- one row per line --------------------------------------------------------------------------------------

    private int rowPerLine(int first, char separator) {
        List<List<int[]>> rows = new ArrayList<>();
        int i = first;
        while (i < lines.size()) {
            Line line = lines.get(i);
            if (count(line.text(), separator) < (separator == '|' ? 2 : 1)) {
                break;
            }
            int last = i;
            int end = line.end();
            while (separator == '\t'
                    && openQuote(plain.substring(line.start(), end))
                    && last + 1 < lines.size()
                    && last - i < 40) {
                last++;
                end = lines.get(last).end();
            }
            if (!isRule(line.text())) {
                rows.add(cells(line.start(), end, separator));
            }
            i = last + 1;
        }
        boolean table =
                rows.size() >= 2 && rows.stream().filter(r -> r.size() >= 2).count() >= 2;
        boolean wide = rows.stream().mapToInt(List::size).max().orElse(0) >= 2;
        if (!table || !wide) {
            return first;
        }
        items.add(CellGrid.of(plain, rows));
        return i;
    }

    private static boolean openQuote(String text) {
        return text.contains("\t\"") && text.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private static boolean isRule(String text) {
        return text.chars().allMatch(c -> c == '|' || c == '-' || c == ':' || c == ' ' || c == '+' || c == '=');
    }

    private static int count(String text, char c) {
        int from = 0;
        int to = text.length();
        int n = 0;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == c) {
                n++;
            }
        }
        return n;
    }

    private List<int[]> cells(int start, int end, char separator) {
        int from = start;
        int to = end;
        if (separator == '|') {
            while (from < to && Line.isBlank(plain.charAt(from))) {
                from++;
            }
            if (from < to && plain.charAt(from) == '|') {
                from++;
            }
            while (to > from && Line.isBlank(plain.charAt(to - 1))) {
                to--;
            }
            if (to > from && plain.charAt(to - 1) == '|') {
                to--;
            }
        }
        List<int[]> cells = new ArrayList<>();
        int at = from;
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            char c = plain.charAt(i);
            if (c == '"' && separator == '\t') {
                quoted = !quoted && i == at || quoted && (i + 1 < to && plain.charAt(i + 1) != separator);
            }
            if (c == separator && !quoted) {
                cells.add(unquoted(at, i));
                at = i + 1;
            }
        }
        cells.add(unquoted(at, to));
        return cells;
    }

    private int[] unquoted(int start, int end) {
        int[] cell = trim(start, end);
        if (cell[1] - cell[0] >= 2
                && plain.charAt(cell[0]) == '"'
                && plain.charAt(cell[1] - 1) == '"'
                && plain.substring(cell[0], cell[1]).indexOf('\n') >= 0) {
            return new int[] {cell[0] + 1, cell[1] - 1};
        }
        return cell;
    }

    private int[] trim(int start, int end) {
        int from = Math.min(start, end);
        int to = end;
        while (from < to && Line.isBlank(plain.charAt(from))) {
            from++;
        }
        while (to > from && Line.isBlank(plain.charAt(to - 1))) {
            to--;
        }
        return new int[] {from, to};
    }
}
