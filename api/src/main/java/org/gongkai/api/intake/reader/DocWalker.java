package org.gongkai.api.intake.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.gongkai.api.intake.source.Grid;
import org.gongkai.api.intake.source.Part;
import org.gongkai.api.intake.source.Place;
import org.gongkai.api.intake.source.SourceDocumentBuilder;
import org.gongkai.api.intake.source.Style;
import org.jspecify.annotations.Nullable;

/** Walks the text ranges of an old Word file. */
final class DocWalker {

    /** Cell edges closer than this (in twentieths of a point) are one column boundary drawn by hand. */
    private static final int SAME_EDGE = 30;

    private static final int BODY_TEXT_LEVEL = 9;

    private final RawFile file;
    private final SourceDocumentBuilder into;
    private final HWPFDocument document;
    private final DocNumbering numbering = new DocNumbering();
    private int deletions;
    private int pictures;

    DocWalker(RawFile file, SourceDocumentBuilder into, HWPFDocument document) {
        this.file = file;
        this.into = into;
        this.document = document;
    }

    void walk(Range range, Part part) {
        into.part(part);
        blocks(range, 0, null);
        into.part(Part.BODY);
    }

    void finish() {
        OfficeNotes.deletions(deletions, into);
        OfficeNotes.pictures(pictures, into);
    }

    private void blocks(Range range, int level, @Nullable Place nestedIn) {
        int index = 0;
        while (index < range.numParagraphs()) {
            file.deadline().run();
            Paragraph paragraph = range.getParagraph(index);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
                Table table = range.getTable(paragraph);
                table(table, level + 1, nestedIn);
                index += Math.max(1, table.numParagraphs());
            } else {
                paragraph(paragraph);
                index++;
            }
        }
    }

    private void paragraph(Paragraph paragraph) {
        DocRuns runs = runs(paragraph);
        Optional<ListLabel> label = label(paragraph, runs);
        String number = label.filter(l -> !l.bullet()).map(ListLabel::text).orElse("");
        StyleDescription description = document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        Style style = new Style(
                runs.bold(),
                switch (paragraph.getJustification()) {
                    case 1 -> Style.Alignment.CENTRE;
                    case 2 -> Style.Alignment.RIGHT;
                    default -> Style.Alignment.LEFT;
                },
                runs.halfPoints() == 0 ? null : new BigDecimal(runs.halfPoints()).divide(new BigDecimal(2)),
                description == null ? null : description.getName(),
                label.map(ListLabel::text).orElse(null));
        if (paragraph.pageBreakBefore() && into.part() == Part.BODY) {
            into.pageBreak();
        }
        String text = number + runs.text();
        if (paragraph.getLvl() < BODY_TEXT_LEVEL && into.part() == Part.BODY) {
            into.heading(paragraph.getLvl() + 1, text, style);
        } else {
            into.paragraph(text, style);
        }
        if (runs.pageBreak() && into.part() == Part.BODY) {
            into.pageBreak();
        }
        hidden(runs.hidden());
    }

    private void hidden(String text) {
        Part before = into.part();
        into.part(Part.HIDDEN).paragraph(text, Style.PLAIN);
        into.part(before);
    }

    private DocRuns runs(Paragraph paragraph) {
        DocRuns runs = new DocRuns(paragraph);
        deletions += runs.deletions();
        pictures += runs.pictures();
        return runs;
    }

    private Optional<ListLabel> label(Paragraph paragraph, DocRuns runs) {
        return runs.text().isBlank() ? Optional.empty() : numbering.next(paragraph);
    }

    private void table(Table table, int level, @Nullable Place nestedIn) {
        if (level > file.limits().depth()) {
            throw Worker.tooDeep(file);
        }
        List<Integer> edges = edges(table);
        Grid grid = new Grid();
        List<TableCell> withTables = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        DocMerges merges = new DocMerges();
        for (int r = 0; r < table.numRows(); r++) {
            file.deadline().run();
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                int left = column(edges, cell.getLeftEdge());
                int right = Math.max(left + 1, column(edges, cell.getLeftEdge() + cell.getWidth()));
                merges.add(cell, cellText(cell, level, withTables, hidden), r, left, right - left, row.isTableHeader());
            }
        }
        merges.drafts().forEach(grid::put);
        org.gongkai.api.intake.source.Table placed = into.table(grid, null, nestedIn);
        merges.covered().forEach(this::hidden);
        hidden.forEach(this::hidden);
        for (TableCell cell : withTables) {
            nested(cell, level, placed == null ? nestedIn : placed.place());
        }
    }

    private void nested(TableCell cell, int level, @Nullable Place nestedIn) {
        int index = 0;
        while (index < cell.numParagraphs()) {
            Paragraph paragraph = cell.getParagraph(index);
            if (paragraph.getTableLevel() > level) {
                Table table = cell.getTable(paragraph);
                table(table, level + 1, nestedIn);
                index += Math.max(1, table.numParagraphs());
            } else {
                index++;
            }
        }
    }

    private String cellText(TableCell cell, int level, List<TableCell> withTables, List<String> hidden) {
        StringBuilder text = new StringBuilder();
        boolean nested = false;
        for (int i = 0; i < cell.numParagraphs(); i++) {
            Paragraph paragraph = cell.getParagraph(i);
            if (paragraph.getTableLevel() > level) {
                nested = true;
                continue;
            }
            DocRuns runs = runs(paragraph);
            String number = label(paragraph, runs)
                    .filter(l -> !l.bullet())
                    .map(ListLabel::text)
                    .orElse("");
            text.append(text.isEmpty() ? "" : "\n").append(number).append(runs.text());
            if (!runs.hidden().isBlank()) {
                hidden.add(runs.hidden());
            }
        }
        if (nested) {
            withTables.add(cell);
        }
        return text.toString().strip();
    }

    /** The column boundaries all rows share. */
    private static List<Integer> edges(Table table) {
        TreeSet<Integer> all = new TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                all.add(cell.getLeftEdge());
                all.add(cell.getLeftEdge() + cell.getWidth());
            }
        }
        List<Integer> edges = new ArrayList<>();
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > SAME_EDGE) {
                edges.add(edge);
            }
        }
        return edges;
    }

    private static int column(List<Integer> edges, int at) {
        int best = 0;
        for (int i = 0; i < edges.size(); i++) {
            if (Math.abs(edges.get(i) - at) < Math.abs(edges.get(best) - at)) {
                best = i;
            }
        }
        return best;
    }
}
