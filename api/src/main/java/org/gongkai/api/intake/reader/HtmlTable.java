package org.gongkai.api.intake.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.api.intake.source.Grid;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** One table of a page: its own rows and cells, with the tables inside its cells set apart. */
final class HtmlTable {

    private static final Set<String> ROW_GROUPS = Set.of("thead", "tbody", "tfoot");
    private static final int MAX_COLUMN_SPAN = 1_000;

    private final RawFile file;
    private final Grid grid = new Grid();
    private final List<Element> nested = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    private @Nullable String caption;
    private int cellCount;
    private int pictures;
    private int nestedCharacters;
    private int ownCharacters;

    private HtmlTable(RawFile file) {
        this.file = file;
    }

    static HtmlTable of(Element element, RawFile file) {
        HtmlTable table = new HtmlTable(file);
        List<Element> rows = table.rows(element);
        for (int row = 0; row < rows.size(); row++) {
            table.row(rows.get(row), row, rows.size());
        }
        return table;
    }

    private List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            if (child.normalName().equals("tr")) {
                rows.add(child);
            } else if (ROW_GROUPS.contains(child.normalName())) {
                child.children().stream()
                        .filter(row -> row.normalName().equals("tr"))
                        .forEach(rows::add);
            } else if (child.normalName().equals("caption")) {
                String printed = child.text().strip();
                caption = printed.isEmpty() ? null : printed;
            }
        }
        return rows;
    }

    private void row(Element element, int row, int rows) {
        int column = 0;
        for (Element cell : element.children()) {
            file.deadline().run();
            String tag = cell.normalName();
            if (!tag.equals("td") && !tag.equals("th")) {
                continue;
            }
            String text = new CellText().of(cell);
            if (HtmlWalker.isHidden(cell) || HtmlWalker.isHidden(element)) {
                hidden.add(text);
                continue;
            }
            int rowSpan = span(cell.attr("rowspan"), rows - row);
            int columnSpan = span(cell.attr("colspan"), MAX_COLUMN_SPAN);
            column = grid.freeColumn(row, column);
            String raw = cell.hasAttr("x:num") && !cell.attr("x:num").isBlank() ? cell.attr("x:num") : null;
            grid.put(new Grid.Draft(
                    text, row, column, rowSpan, columnSpan, raw, cell.hasAttr("x:fmla"), tag.equals("th"), null, null));
            column += columnSpan;
            cellCount++;
            ownCharacters += text.length();
        }
    }

    /** 0 means to the end; nonsense means 1. */
    private static int span(String printed, int most) {
        try {
            int span = printed.isBlank() ? 1 : Integer.parseInt(printed.strip());
            return span == 0 ? Math.max(1, most) : Math.max(1, Math.min(span, most));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** A frame of one cell, or a table most of whose text stands in tables inside it. */
    boolean isLayout() {
        return cellCount <= 1 || (!nested.isEmpty() && nestedCharacters >= ownCharacters);
    }

    Grid grid() {
        return grid;
    }

    @Nullable
    String caption() {
        return caption;
    }

    List<Element> nested() {
        return nested;
    }

    List<String> hiddenTexts() {
        return hidden;
    }

    int pictures() {
        return pictures;
    }

    /** The printed text of a cell: paragraphs and line breaks become line feeds. */
    private final class CellText {

        private final StringBuilder text = new StringBuilder();
        private int depth;

        String of(Element cell) {
            children(cell);
            return text.toString().strip();
        }

        private void children(Element parent) {
            if (++depth > file.limits().depth()) {
                throw Worker.tooDeep(file);
            }
            for (Node child : parent.childNodes()) {
                if (child instanceof TextNode node) {
                    append(node.getWholeText());
                } else if (child instanceof Element element && !HtmlWalker.isSilent(element)) {
                    element(element);
                }
            }
            depth--;
        }

        private void element(Element element) {
            switch (element.normalName()) {
                case "table" -> {
                    nested.add(element);
                    nestedCharacters += element.text().length();
                }
                case "br" -> text.append('\n');
                case "img" -> pictures++;
                case "input", "select", "textarea" -> text.append(HtmlForms.printed(element));
                default -> {
                    if (HtmlWalker.isHidden(element)) {
                        hidden.add(element.text());
                        return;
                    }
                    boolean block = element.isBlock();
                    if (block) {
                        newLine();
                    }
                    if (element.normalName().equals("li")) {
                        String number = HtmlForms.itemNumber(element);
                        text.append(number == null ? "" : number);
                    }
                    children(element);
                    if (block) {
                        newLine();
                    }
                }
            }
        }

        private void newLine() {
            while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }

        private void append(String added) {
            for (int i = 0; i < added.length(); i++) {
                char c = added.charAt(i);
                if (c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                    text.append(c);
                } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                    text.append(' ');
                }
            }
        }
    }
}
