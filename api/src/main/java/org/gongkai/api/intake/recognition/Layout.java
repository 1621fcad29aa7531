package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.api.intake.source.Block;
import org.gongkai.api.intake.source.Heading;
import org.gongkai.api.intake.source.Paragraph;
import org.gongkai.api.intake.source.Part;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.api.intake.source.Style;
import org.gongkai.api.intake.source.Table;
import org.jspecify.annotations.Nullable;

/**
 * A source document as lines and tables: paragraphs are cut at their soft line breaks, tables that only survive as tabs,
 * bars or one cell per line become tables again, a table split across pages is put together.
 */
final class Layout {

    private final SourceDocument source;
    private final List<Item> items = new ArrayList<>();

    private Layout(SourceDocument source) {
        this.source = source;
    }

    /** The document's pieces that belong to the report, in reading order. */
    static List<Item> of(SourceDocument source) {
        Layout layout = new Layout(source);
        layout.collect();
        return joinSplitTables(layout.items);
    }

    private void collect() {
        List<Line> lines = new ArrayList<>();
        for (Block block : source.blocks()) {
            if (!belongs(block.part())) {
                continue;
            }
            if (block instanceof Paragraph p) {
                cut(p.place().start(), p.place().end(), p.style(), null, p.part(), lines);
            } else if (block instanceof Heading h) {
                cut(h.place().start(), h.place().end(), h.style(), h.level() == null ? 0 : h.level(), h.part(), lines);
            } else if (block instanceof Table table) {
                flush(lines);
                items.add(CellGrid.of(table));
            }
        }
        flush(lines);
    }

    private static boolean belongs(Part part) {
        return switch (part) {
            case BODY, TEXT_BOX, FOOTNOTE, ENDNOTE -> true;
            default -> false;
        };
    }

    private void cut(int start, int end, Style style, @Nullable Integer level, Part part, List<Line> into) {
        String plain = source.plainText();
        int from = start;
        while (from <= end) {
            int to = plain.indexOf('\n', from);
            if (to < 0 || to > end) {
                to = end;
            }
            if (to > from) {
                into.add(new Line(plain.substring(from, to), from, to, style, level, part, false));
            }
            from = to + 1;
        }
    }

    private void flush(List<Line> lines) {
        items.addAll(new TextGrids(source.plainText(), lines).items());
        lines.clear();
    }

    /** A table without a head of its own that follows one with as many columns is its continuation on the next page. */
    private static List<Item> joinSplitTables(List<Item> items) {
        List<Item> joined = new ArrayList<>();
        for (Item item : items) {
            Item before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (item instanceof CellGrid grid && before instanceof CellGrid above && continues(above, grid)) {
                joined.set(joined.size() - 1, above.followedBy(grid));
            } else {
                joined.add(item);
            }
        }
        return joined;
    }

    private static boolean continues(CellGrid above, CellGrid below) {
        if (above.columns() != below.columns()
                || above.caption() != null && !above.caption().equals(below.caption())) {
            return false;
        }
        ScoreHead head = null;
        for (int r = 0; r < above.rows(); r++) {
            var found = ScoreHead.at(above, r);
            if (found.isPresent()) {
                head = found.get();
            }
        }
        if (head == null) {
            return false;
        }
        boolean totalled =
                Vocabulary.TOTALS.exact(firstText(above, above.rows() - 1)).isPresent();
        boolean ownHead = ScoreHead.at(below, 0).isPresent();
        boolean sameHead = ownHead && rowKey(above, head.firstRow()).equals(rowKey(below, 0));
        boolean form =
                below.rows() > 0 && Vocabulary.LABELS.exact(firstText(below, 0)).isPresent();
        return !totalled && !form && (!ownHead || sameHead);
    }

    private static String firstText(CellGrid grid, int row) {
        var filled = row < 0 ? List.<CellGrid.Box>of() : grid.filled(row);
        return filled.isEmpty() ? "" : filled.get(0).text();
    }

    private static String rowKey(CellGrid grid, int row) {
        StringBuilder key = new StringBuilder();
        grid.row(row).forEach(b -> key.append(Words.key(b.text())).append('|'));
        return key.toString();
    }
}
