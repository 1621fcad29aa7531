package org.gongkai.api.intake.review;

import java.util.HashSet;
import java.util.Set;
import org.gongkai.api.intake.source.Block;
import org.gongkai.api.intake.source.Cell;
import org.gongkai.api.intake.source.Heading;
import org.gongkai.api.intake.source.PageBreak;
import org.gongkai.api.intake.source.Paragraph;
import org.gongkai.api.intake.source.Part;
import org.gongkai.api.intake.source.Place;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.api.intake.source.Table;

/** The original as it reads, every stretch marked with what became of it. */
final class OriginalPane {

    private final SourceDocument source;
    private final Marks marks;
    private final Html structure;
    private final Html html;
    private final Set<String> anchored = new HashSet<>();

    /** @param structure the other pane, already written: only places that exist there are linked */
    OriginalPane(SourceDocument source, Marks marks, Html structure, Html html) {
        this.structure = structure;
        this.source = source;
        this.marks = marks;
        this.html = html;
    }

    void write() {
        Integer page = null;
        for (Block block : source.blocks()) {
            if (block.place().page() != null && !block.place().page().equals(page)) {
                page = block.place().page();
                html.element("p", "第 " + page + " 页", "class", "page");
            }
            if (block instanceof Table table) {
                table(table);
            } else if (block instanceof PageBreak) {
                html.open("hr");
            } else {
                line(block);
            }
        }
    }

    private void line(Block block) {
        boolean heading = block instanceof Heading;
        boolean bold = block instanceof Paragraph paragraph && paragraph.style().bold();
        String classes = (block.part() == Part.BODY ? "" : "beside ") + (heading || bold ? "strong" : "");
        html.open("p", "class", classes.isBlank() ? null : classes.strip());
        if (block.part() != Part.BODY) {
            html.element("span", Labels.part(block.part()) + " ", "class", "part");
        }
        text(block.place());
        html.close("p");
    }

    private void table(Table table) {
        html.open("div", "class", "scroll").open("table");
        for (int row = 0; row < table.rows(); row++) {
            html.open("tr");
            for (Cell cell : table.cellsBeginningIn(row)) {
                html.open(
                        "td",
                        "rowspan",
                        cell.rowSpan() > 1 ? String.valueOf(cell.rowSpan()) : null,
                        "colspan",
                        cell.columnSpan() > 1 ? String.valueOf(cell.columnSpan()) : null);
                text(cell.place());
                html.close("td");
            }
            html.close("tr");
        }
        html.close("table").close("div");
    }

    private void text(Place place) {
        for (Marks.Segment segment : marks.segments(place.start(), place.end())) {
            for (Mark begun : segment.beginning()) {
                boolean own = begun == segment.mark() && begun.kind() != Mark.Kind.NARRATIVE;
                if (!own && anchored.add(begun.id())) {
                    html.open("i", "id", begun.id()).close("i");
                }
            }
            String text = source.plainText().substring(segment.start(), segment.end());
            Mark mark = segment.mark();
            if (mark == null || mark.kind() == Mark.Kind.NARRATIVE) {
                html.text(text);
            } else {
                String target = mark.target() != null && structure.has(mark.target()) ? mark.target() : null;
                String tag = target == null ? "span" : "a";
                html.open(
                                tag,
                                "class",
                                mark.kind().css(),
                                "id",
                                anchored.add(mark.id()) ? mark.id() : null,
                                "href",
                                target == null ? null : "#" + target,
                                "title",
                                mark.kind().label() + "：" + mark.title())
                        .text(text)
                        .close(tag);
            }
        }
    }
}
