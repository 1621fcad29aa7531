package org.gongkai.api.intake.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongkai.api.intake.source.Grid;
import org.jspecify.annotations.Nullable;

/** One table of a Word file: grid spans, vertical merges, rows left out by tracked changes, tables inside cells. */
final class DocxTable {

    /** What one paragraph of a cell holds. */
    record CellParagraph(String text, String hidden, Collection<XmlNode> textBoxes, int pageBreaks) {}

    /** A cell whose final height is known only when the rows below have been read. */
    private static final class Open {
        private final String text;
        private final int row;
        private final int column;
        private final int columnSpan;
        private final boolean header;
        private int rowSpan = 1;

        Open(String text, int row, int column, int columnSpan, boolean header) {
            this.text = text;
            this.row = row;
            this.column = column;
            this.columnSpan = columnSpan;
            this.header = header;
        }
    }

    private static final int MAX_SPAN = 1_000;

    private final RawFile file;
    private final Function<XmlNode, CellParagraph> paragraphs;
    private final List<Open> cells = new ArrayList<>();
    private final Map<Integer, Open> above = new HashMap<>();
    private final List<XmlNode> nested = new ArrayList<>();
    private final List<XmlNode> textBoxes = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    private @Nullable String caption;
    private int rows;
    private int deletions;
    private int pageBreaks;
    private int depth;

    DocxTable(RawFile file, Function<XmlNode, CellParagraph> paragraphs) {
        this.file = file;
        this.paragraphs = paragraphs;
    }

    void read(XmlNode table) {
        caption = table.at("w:tblPr").map(node -> node.value("w:tblCaption")).orElse(null);
        rows(table);
    }

    private void rows(XmlNode parent) {
        for (XmlNode node : parent.children()) {
            if (node.is("w:tr")) {
                row(node);
            } else if (node.is("w:sdt") || node.is("w:sdtContent") || node.is("w:customXml") || node.is("w:ins")) {
                rows(node);
            }
        }
    }

    private void row(XmlNode row) {
        file.deadline().run();
        XmlNode properties = row.child("w:trPr").orElse(null);
        if (properties != null && properties.child("w:del").isPresent()) {
            deletions++;
            return;
        }
        boolean header = properties != null && properties.on("w:tblHeader");
        int column = properties == null ? 0 : span(properties.value("w:gridBefore"), 0);
        for (XmlNode cell : cellsOf(row)) {
            column = cell(cell, column, header);
        }
        rows++;
    }

    private static List<XmlNode> cellsOf(XmlNode row) {
        List<XmlNode> cells = new ArrayList<>();
        for (XmlNode node : row.children()) {
            if (node.is("w:tc")) {
                cells.add(node);
            } else if (node.is("w:sdt") || node.is("w:sdtContent") || node.is("w:customXml") || node.is("w:ins")) {
                cells.addAll(cellsOf(node));
            }
        }
        return cells;
    }

    private int cell(XmlNode cell, int column, boolean header) {
        XmlNode properties = cell.child("w:tcPr").orElse(null);
        int width = properties == null ? 1 : span(properties.value("w:gridSpan"), 1);
        String text = text(cell);
        boolean continues = properties != null
                && properties
                        .child("w:vMerge")
                        .map(merge -> !"restart".equals(merge.attribute("val")))
                        .orElse(false);
        Open top = above.get(column);
        if (continues && top != null && top.row + top.rowSpan == rows && top.columnSpan == width) {
            top.rowSpan++;
            if (!text.isBlank()) {
                hidden.add(text);
            }
            return column + width;
        }
        if ("continue".equals(horizontal(properties)) && !cells.isEmpty()) {
            Open left = cells.remove(cells.size() - 1);
            Open wider = new Open(
                    (left.text + "\n" + text).strip(), left.row, left.column, left.columnSpan + width, left.header);
            cells.add(wider);
            above.put(wider.column, wider);
            return column + width;
        }
        Open open = new Open(text, rows, column, width, header);
        cells.add(open);
        above.put(column, open);
        return column + width;
    }

    private static @Nullable String horizontal(@Nullable XmlNode properties) {
        return properties == null
                ? null
                : properties
                        .child("w:hMerge")
                        .map(merge -> merge.attribute("val", "continue"))
                        .orElse(null);
    }

    private String text(XmlNode cell) {
        StringBuilder text = new StringBuilder();
        gather(cell, text);
        return text.toString().strip();
    }

    private void gather(XmlNode parent, StringBuilder text) {
        if (++depth > file.limits().depth()) {
            throw Worker.tooDeep(file);
        }
        for (XmlNode node : parent.children()) {
            switch (node.name()) {
                case "w:p" -> {
                    CellParagraph paragraph = paragraphs.apply(node);
                    text.append(text.isEmpty() ? "" : "\n").append(paragraph.text());
                    textBoxes.addAll(paragraph.textBoxes());
                    pageBreaks += paragraph.pageBreaks();
                    if (!paragraph.hidden().isBlank()) {
                        hidden.add(paragraph.hidden());
                    }
                }
                case "w:tbl" -> nested.add(node);
                case "w:del", "w:moveFrom" -> deletions++;
                case "w:tcPr", "w:sdtPr" -> {
                    // Settings, no text.
                }
                case "mc:AlternateContent" -> DocxRuns.chosen(node).ifPresent(choice -> gather(choice, text));
                default -> gather(node, text);
            }
        }
        depth--;
    }

    private static int span(@Nullable String printed, int otherwise) {
        return printed != null && printed.matches("\\d{1,5}")
                ? Math.min(MAX_SPAN, Math.max(otherwise, Integer.parseInt(printed)))
                : otherwise;
    }

    Grid grid() {
        Grid grid = new Grid();
        for (Open cell : cells) {
            grid.put(new Grid.Draft(
                    cell.text,
                    cell.row,
                    cell.column,
                    cell.rowSpan,
                    cell.columnSpan,
                    null,
                    false,
                    cell.header,
                    null,
                    null));
        }
        return grid;
    }

    @Nullable
    String caption() {
        return caption;
    }

    List<XmlNode> nested() {
        return nested;
    }

    List<XmlNode> textBoxes() {
        return textBoxes;
    }

    List<String> hidden() {
        return hidden;
    }

    int deletions() {
        return deletions;
    }

    int pageBreaks() {
        return pageBreaks;
    }
}
