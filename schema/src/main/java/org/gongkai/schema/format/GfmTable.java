package org.gongkai.schema.format;

import java.util.ArrayList;
import java.util.List;

/** One GFM table: a head, a separator, rows. Cells are held as text, escapes resolved. */
record GfmTable(List<String> head, List<Row> rows) {

    record Row(List<String> cells, int line) {
        /** The cell of a column, empty where the row ends before it. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** @param rightAligned whether each column holds numbers */
    static void write(StringBuilder out, List<String> head, List<Boolean> rightAligned, List<List<String>> rows) {
        writeRow(out, head);
        for (boolean right : rightAligned) {
            out.append(right ? "|---:" : "|---");
        }
        out.append("|\n");
        rows.forEach(row -> writeRow(out, row));
        out.append('\n');
    }

    private static void writeRow(StringBuilder out, List<String> cells) {
        for (String cell : cells) {
            out.append("| ");
            if (!cell.isEmpty()) {
                out.append(Escapes.writeCell(cell)).append(' ');
            }
        }
        out.append("|\n");
    }

    /** Reads the table of a block that holds nothing else. */
    static GfmTable read(List<TextLine> lines) {
        List<TextLine> rows = lines.stream().filter(line -> !line.isBlank()).toList();
        for (TextLine line : rows) {
            if (line.text().indexOf('|') < 0) {
                throw Lines.at(line.number(), "text outside of the table; a row is written | like | this |");
            }
        }
        if (rows.size() < 2 || !rows.get(1).text().matches("[\\s|:-]*-[\\s|:-]*")) {
            throw Lines.at(
                    rows.get(0).number(), "a table needs its heads in the first line and |---|---| in the second");
        }
        List<String> head = split(rows.get(0).text());
        List<Row> body = new ArrayList<>();
        for (TextLine line : rows.subList(2, rows.size())) {
            List<String> cells = split(line.text());
            if (cells.size() > head.size()) {
                throw Lines.at(
                        line.number(),
                        "the row has " + cells.size() + " cells under " + head.size()
                                + " heads; write a bar inside a cell as \\|");
            }
            body.add(new Row(cells, line.number()));
        }
        return new GfmTable(head, body);
    }

    private static List<String> split(String line) {
        String text = Escapes.trim(line);
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int start = text.startsWith("|") ? 1 : 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (c == '|') {
                cells.add(Escapes.readCell(cell.toString()));
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (!Escapes.trim(cell.toString()).isEmpty()) {
            cells.add(Escapes.readCell(cell.toString()));
        }
        return cells;
    }
}
