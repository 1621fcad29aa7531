package org.gongkai.api.intake.recognition;

import java.util.List;
import org.gongkai.api.intake.recognition.CellGrid.Box;

/** Text of a section as Markdown: paragraphs word for word, tables that were not understood as GFM tables. */
final class Markdown {

    private Markdown() {}

    static String of(List<Item> body) {
        StringBuilder out = new StringBuilder();
        for (Item item : body) {
            if (!out.isEmpty()) {
                out.append("\n\n");
            }
            if (item instanceof Line line) {
                out.append(line.text());
            } else if (item instanceof CellGrid grid) {
                table(grid, out);
            }
        }
        return out.toString();
    }

    private static void table(CellGrid grid, StringBuilder out) {
        for (int r = 0; r < grid.rows(); r++) {
            out.append('|');
            for (int c = 0; c < grid.columns(); c++) {
                Box box = grid.at(r, c);
                String text = box != null && box.row() == r && box.column() == c ? cell(box.printed()) : "";
                out.append(' ').append(text).append(" |");
            }
            out.append('\n');
            if (r == 0) {
                out.append('|').append(" --- |".repeat(grid.columns())).append('\n');
            }
        }
        out.setLength(out.length() - 1);
    }

    private static String cell(String text) {
        return Words.strip(text).replace("|", "\\|").replace("\n", "<br>");
    }
}
