package org.gongkai.api.intake.reader;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.api.intake.source.Part;
import org.gongkai.api.intake.source.SourceDocumentBuilder;
import org.gongkai.api.intake.source.Style;
import org.jspecify.annotations.Nullable;

/** Puts pages together: running text between the tables, tables that go on over a page, headers and page numbers. */
final class PdfAssembler {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–－\\s]*\\d{1,4}[-—–－\\s]*|第\\s*\\d+\\s*页.*|\\d+\\s*/\\s*\\d+|[ivxIVX]{1,6}");
    /** A running head stands on at least this many pages. */
    private static final int RUNNING = 3;

    private static final double MARGIN_SHARE = 0.1;
    /** A table as wide as the text may stand out by the padding of its cells. */
    private static final double TABLE_PADDING = 8;

    private final RawFile file;
    private final SourceDocumentBuilder into;
    private final Set<String> running = new HashSet<>();
    private final List<String> furniture = new ArrayList<>();
    private final List<PdfLines.Line> paragraph = new ArrayList<>();
    private @Nullable PdfTableJoin table;
    private int paragraphPage;

    PdfAssembler(RawFile file, SourceDocumentBuilder into) {
        this.file = file;
        this.into = into;
    }

    /** A page with its tables and the lines outside them. */
    private record Laid(PdfPage page, List<PdfTables.Found> tables, List<PdfLines.Line> lines) {}

    /** Left and right edge of the running text. */
    private record Margins(double left, double right) {}

    void assemble(List<PdfPage> pages) {
        findRunningLines(pages);
        List<Laid> laid = pages.stream().map(this::lay).toList();
        for (Laid page : laid) {
            page(page, margins(page, laid));
        }
        flushParagraph();
        flushTable();
        into.page(null).part(Part.FOOTER);
        furniture.forEach(line -> into.paragraph(line, Style.PLAIN));
        into.part(Part.BODY);
    }

    private Laid lay(PdfPage page) {
        List<PdfTables.Found> tables = PdfTables.on(page, file.deadline());
        Set<PdfPage.Glyph> inTables = Collections.newSetFromMap(new IdentityHashMap<>());
        tables.forEach(found -> found.cells().forEach(cell -> inTables.addAll(cell.glyphs())));
        List<PdfPage.Glyph> outside = page.glyphs().stream()
                .filter(glyph -> !inTables.contains(glyph))
                .toList();
        return new Laid(page, tables, PdfLines.of(outside));
    }

    /** The edges most text keeps on pages of this width. */
    private static Margins margins(Laid page, List<Laid> all) {
        double left = Double.MAX_VALUE;
        double right = 0;
        for (Laid other : all) {
            if (Math.abs(other.page().width() - page.page().width()) < 2) {
                for (PdfLines.Line line : other.lines()) {
                    left = Math.min(left, line.left());
                    right = Math.max(right, line.solidRight());
                }
                for (PdfTables.Found found : other.tables()) {
                    right = Math.max(right, found.columns().get(found.columns().size() - 1) - TABLE_PADDING);
                }
            }
        }
        return new Margins(left, right);
    }

    private void page(Laid page, Margins margins) {
        int next = 0;
        int index = 0;
        while (index < page.lines().size()) {
            PdfLines.Line line = page.lines().get(index);
            while (next < page.tables().size() && page.tables().get(next).top() < line.top()) {
                table(page.tables().get(next++), page.page());
            }
            int rows = PdfColumns.rowsFrom(page.lines(), index);
            if (rows > 0) {
                columns(page.lines().subList(index, index + rows), page.page());
                index += rows;
            } else {
                line(line, page.page(), margins);
                index++;
            }
        }
        while (next < page.tables().size()) {
            table(page.tables().get(next++), page.page());
        }
    }

    private void columns(List<PdfLines.Line> rows, PdfPage page) {
        flushParagraph();
        flushTable();
        into.page(page.number()).table(PdfColumns.grid(rows), null, null);
    }

    private void line(PdfLines.Line line, PdfPage page, Margins margins) {
        if (isFurniture(line, page)) {
            furniture.add(line.text());
            return;
        }
        flushTable();
        if (!paragraph.isEmpty()) {
            PdfLines.Line before = paragraph.get(paragraph.size() - 1);
            if (isCentred(before, page, margins) || !goesOn(before, line, margins)) {
                flushParagraph();
            }
        }
        if (paragraph.isEmpty()) {
            paragraphPage = page.number();
        }
        paragraph.add(line);
    }

    /** A title in the middle of the page ends with its line; a first line that is indented stands right of the middle. */
    private static boolean isCentred(PdfLines.Line line, PdfPage page, Margins margins) {
        double middle = (line.left() + line.solidRight()) / 2;
        return Math.abs(middle - page.width() / 2) < line.size() * 0.7
                && line.left() - margins.left() > line.size() * 2.5;
    }

    /** The line before reached the margin, this one begins at the other, in the same size and not further down. */
    private static boolean goesOn(PdfLines.Line before, PdfLines.Line line, Margins margins) {
        boolean near = line.top() - before.bottom() < line.size() * 1.3 || line.top() < before.top();
        return PdfLines.wraps(before, line, margins.left(), margins.right())
                && line.left() < margins.left() + line.size() * 1.2
                && Math.abs(line.size() - before.size()) < 0.6
                && near;
    }

    private void flushParagraph() {
        if (paragraph.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        boolean bold = true;
        for (int i = 0; i < paragraph.size(); i++) {
            text.append(paragraph.get(i).text());
            bold &= paragraph.get(i).bold();
            if (i + 1 < paragraph.size()) {
                text.append(PdfLines.wrapped(paragraph.get(i), paragraph.get(i + 1)));
            }
        }
        BigDecimal points = BigDecimal.valueOf(paragraph.get(0).size()).setScale(1, RoundingMode.HALF_UP);
        into.page(paragraphPage)
                .paragraph(text.toString(), new Style(bold, Style.Alignment.UNKNOWN, points, null, null));
        paragraph.clear();
    }

    private void table(PdfTables.Found found, PdfPage page) {
        flushParagraph();
        if (table != null && table.takes(found)) {
            furniture.addAll(table.goOn(found, page.number()));
        } else {
            flushTable();
            table = new PdfTableJoin(found, page.number());
        }
    }

    private void flushTable() {
        if (table != null) {
            into.page(table.page()).table(table.grid(), null, null);
            table = null;
        }
    }

    private boolean isFurniture(PdfLines.Line line, PdfPage page) {
        boolean edge = line.bottom() < page.height() * MARGIN_SHARE || line.top() > page.height() * (1 - MARGIN_SHARE);
        return edge && (PAGE_NUMBER.matcher(line.text()).matches() || running.contains(line.text()));
    }

    private void findRunningLines(List<PdfPage> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (PdfPage page : pages) {
            Set<String> seen = new HashSet<>();
            for (PdfLines.Line line : PdfLines.of(page.glyphs().stream()
                    .filter(glyph ->
                            glyph.y() < page.height() * MARGIN_SHARE || glyph.y() > page.height() * (1 - MARGIN_SHARE))
                    .toList())) {
                if (seen.add(line.text())) {
                    counts.merge(line.text(), 1, Integer::sum);
                }
            }
        }
        counts.forEach((text, count) -> {
            if (count >= RUNNING && count * 2 > pages.size()) {
                running.add(text);
            }
        });
    }
}
