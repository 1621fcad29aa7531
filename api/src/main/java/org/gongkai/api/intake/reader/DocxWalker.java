package org.gongkai.api.intake.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.gongkai.api.intake.source.Part;
import org.gongkai.api.intake.source.Place;
import org.gongkai.api.intake.source.SourceDocumentBuilder;
import org.gongkai.api.intake.source.Style;
import org.gongkai.api.intake.source.Table;
import org.jspecify.annotations.Nullable;

/** Walks the block structure of a Word part: paragraphs, tables, and what floats beside them. */
final class DocxWalker {

    private final RawFile file;
    private final SourceDocumentBuilder into;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final boolean pagesKnown;

    private Part part = Part.BODY;
    private int page = 1;
    private boolean brokePage;
    private int deletions;
    private int pictures;
    private int depth;

    /** @param pagesKnown whether Word left the page breaks of its last layout in the file */
    DocxWalker(
            RawFile file, SourceDocumentBuilder into, DocxStyles styles, DocxNumbering numbering, boolean pagesKnown) {
        this.file = file;
        this.into = into;
        this.styles = styles;
        this.numbering = numbering;
        this.pagesKnown = pagesKnown;
    }

    void walk(XmlNode root, Part kind) {
        part = kind;
        into.part(kind).page(pagesKnown && kind == Part.BODY ? page : null);
        blocks(root);
        into.part(Part.BODY).page(null);
    }

    void finish() {
        OfficeNotes.deletions(deletions, into);
        OfficeNotes.pictures(pictures, into);
    }

    private void blocks(XmlNode parent) {
        if (++depth > file.limits().depth()) {
            throw Worker.tooDeep(file);
        }
        for (XmlNode node : parent.children()) {
            file.deadline().run();
            switch (node.name()) {
                case "w:p" -> paragraph(node);
                case "w:tbl" -> table(node, null);
                case "w:del", "w:moveFrom" -> deletions++;
                case "w:footnote", "w:endnote" -> {
                    if (node.attribute("type") == null || "normal".equals(node.attribute("type"))) {
                        blocks(node);
                    }
                }
                case "w:sectPr", "w:pPr", "w:sdtPr", "w:sdtEndPr" -> {
                    // Settings, no text.
                }
                case "mc:AlternateContent" -> DocxRuns.chosen(node).ifPresent(this::blocks);
                default -> blocks(node);
            }
        }
        depth--;
    }

    private void paragraph(XmlNode node) {
        XmlNode properties = node.child("w:pPr").orElse(null);
        if (styles.pageBreakBefore(properties)) {
            breakPage();
        }
        DocxRuns runs = read(node, properties);
        if (runs.pageBreaksBefore() > 0) {
            turn(runs.pageBreaksBefore(), runs.hardBreakBefore());
        }
        emit(runs, properties, label(runs, properties));
        if (runs.pageBreaksAfter() > 0) {
            turn(runs.pageBreaksAfter(), runs.hardBreakAfter());
        }
        beside(runs);
        if (properties != null && properties.child("w:sectPr").isPresent() && part == Part.BODY) {
            String type = properties.value("w:sectPr", "w:type");
            if (type == null || !type.equals("continuous")) {
                into.pageBreak();
            }
        }
    }

    private DocxRuns read(XmlNode node, @Nullable XmlNode properties) {
        DocxRuns runs = new DocxRuns(file, styles.bold(properties));
        runs.read(node);
        deletions += runs.deletions();
        pictures += runs.pictures();
        return runs;
    }

    private Optional<ListLabel> label(DocxRuns runs, @Nullable XmlNode properties) {
        return runs.text().isBlank()
                ? Optional.empty()
                : styles.numbering(properties).flatMap(list -> numbering.next(list, styles.styleId(properties)));
    }

    private void emit(DocxRuns runs, @Nullable XmlNode properties, Optional<ListLabel> label) {
        String text = printed(runs, label);
        Style style = new Style(
                runs.bold(),
                styles.alignment(properties),
                styles.points(properties, runs.halfPoints()),
                styles.name(properties),
                label.map(ListLabel::text).orElse(null));
        Integer level = part == Part.BODY ? styles.headingLevel(properties) : null;
        if (level == null) {
            into.paragraph(text, style);
        } else {
            into.heading(level, text, style);
        }
    }

    private static String printed(DocxRuns runs, Optional<ListLabel> label) {
        String number = label.filter(l -> !l.bullet()).map(ListLabel::text).orElse("");
        return number + (number.isEmpty() ? runs.text() : runs.text().stripLeading());
    }

    /** What the paragraph anchors but doesn't say: hidden runs and text boxes. */
    private void beside(DocxRuns runs) {
        Part before = part;
        if (!runs.hidden().isBlank()) {
            into.part(Part.HIDDEN).paragraph(runs.hidden(), Style.PLAIN);
        }
        for (XmlNode box : runs.textBoxes()) {
            part = Part.TEXT_BOX;
            into.part(part);
            blocks(box);
        }
        part = before;
        into.part(before);
    }

    private void table(XmlNode node, @Nullable Place nestedIn) {
        if (++depth > file.limits().depth()) {
            throw Worker.tooDeep(file);
        }
        DocxTable table = new DocxTable(file, this::cellText);
        table.read(node);
        deletions += table.deletions();
        Table placed = into.table(table.grid(), table.caption(), nestedIn);
        Part before = part;
        for (String hidden : table.hidden()) {
            into.part(Part.HIDDEN).paragraph(hidden, Style.PLAIN);
        }
        into.part(before);
        turn(table.pageBreaks(), false);
        for (XmlNode box : table.textBoxes()) {
            part = Part.TEXT_BOX;
            into.part(part);
            blocks(box);
        }
        part = before;
        into.part(before);
        for (XmlNode nested : table.nested()) {
            table(nested, placed == null ? nestedIn : placed.place());
        }
        depth--;
    }

    /** A paragraph inside a cell: its printed text, number included. */
    private DocxTable.CellParagraph cellText(XmlNode node) {
        XmlNode properties = node.child("w:pPr").orElse(null);
        DocxRuns runs = read(node, properties);
        String text = printed(runs, label(runs, properties));
        Deque<XmlNode> boxes = new ArrayDeque<>(runs.textBoxes());
        return new DocxTable.CellParagraph(
                text, runs.hidden(), boxes, runs.pageBreaksBefore() + runs.pageBreaksAfter());
    }

    private void breakPage() {
        if (part == Part.BODY) {
            into.pageBreak();
            page++;
            brokePage = true;
            into.page(pagesKnown ? page : null);
        }
    }

    /** Turns pages; the break Word noted at its last layout right after a hard one is the same page turn. */
    private void turn(int pages, boolean hard) {
        if (part != Part.BODY) {
            return;
        }
        int turns = brokePage && !hard ? pages - 1 : pages;
        brokePage = hard;
        if (hard) {
            into.pageBreak();
        }
        page += Math.max(0, turns);
        into.page(pagesKnown ? page : null);
    }
}
