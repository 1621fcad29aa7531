package org.gongkai.api.intake.reader;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.api.intake.source.Part;
import org.gongkai.api.intake.source.Place;
import org.gongkai.api.intake.source.SourceDocumentBuilder;
import org.gongkai.api.intake.source.Style;
import org.gongkai.api.intake.source.Table;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Walks a parsed page in reading order and cuts it into headings, paragraphs and tables. */
final class HtmlWalker {

    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "head",
            "link",
            "meta",
            "button",
            "canvas",
            "audio",
            "video",
            "map",
            "datalist");
    private static final Set<String> FURNITURE = Set.of("nav", "footer", "aside");
    private static final Pattern FURNITURE_NAME = Pattern.compile(
            "(?i)(^|[\\s_-])(nav|navbar|menu|footer|foot|bottom|breadcrumb|crumbs?|share|bshare|toolbar|sidebar)($|[\\s_-])");
    private static final Pattern HIDDEN =
            Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all");

    private final RawFile file;
    private final SourceDocumentBuilder into;
    private final HtmlLine line = new HtmlLine();
    private int depth;
    private int pictures;

    HtmlWalker(RawFile file, SourceDocumentBuilder into) {
        this.file = file;
        this.into = into;
    }

    void walk(Element page) {
        for (Element body : page.select("html > body, html > frameset")) {
            children(body);
        }
        flush();
        OfficeNotes.pictures(pictures, into);
    }

    private void children(Element parent) {
        if (++depth > file.limits().depth()) {
            throw Worker.tooDeep(file);
        }
        for (Node child : parent.childNodes()) {
            file.deadline().run();
            if (child instanceof TextNode text) {
                line.text(text.getWholeText(), preserves(parent));
            } else if (child instanceof Element element) {
                element(element);
            }
        }
        depth--;
    }

    private void element(Element element) {
        String tag = element.normalName();
        if (SILENT.contains(tag)) {
            return;
        }
        if (isHidden(element)) {
            inPart(Part.HIDDEN, element);
        } else if (isFurniture(element)) {
            inPart(Part.PAGE_FURNITURE, element);
        } else {
            visible(element, tag);
        }
    }

    private void visible(Element element, String tag) {
        switch (tag) {
            case "br" -> flush();
            case "hr" -> flush();
            case "img" -> pictures++;
            case "input", "select", "textarea" -> line.text(HtmlForms.printed(element), true);
            case "table" -> {
                flush();
                table(element, null);
            }
            case "li" -> {
                flush();
                line.number(HtmlForms.itemNumber(element));
                children(element);
                flush();
            }
            default -> {
                boolean block = element.isBlock() || tag.matches("h[1-6]|td|th|dt|dd|option|figure|main");
                if (block) {
                    flush();
                }
                line.enter(element);
                children(element);
                if (block) {
                    flush();
                }
                line.leave();
            }
        }
    }

    private void inPart(Part part, Element element) {
        flush();
        Part before = into.part();
        into.part(before == Part.BODY ? part : before);
        String tag = element.normalName();
        if (tag.equals("table")) {
            table(element, null);
        } else {
            line.enter(element);
            children(element);
            flush();
            line.leave();
        }
        into.part(before);
    }

    private void flush() {
        Integer level = line.headingLevel();
        String text = line.take();
        if (level == null) {
            into.paragraph(text, line.style());
        } else {
            into.heading(level, text, line.style());
        }
        line.reset();
    }

    /** A table that only lays the page out is read as running text. */
    private void table(Element element, @Nullable Place nestedIn) {
        HtmlTable table = HtmlTable.of(element, file);
        if (table.isLayout()) {
            line.enter(element);
            children(element);
            flush();
            line.leave();
            return;
        }
        if (++depth > file.limits().depth()) {
            throw Worker.tooDeep(file);
        }
        if (table.caption() != null) {
            into.paragraph(table.caption(), Style.PLAIN);
        }
        Table placed = into.table(table.grid(), table.caption(), nestedIn);
        pictures += table.pictures();
        Part before = into.part();
        for (String hidden : table.hiddenTexts()) {
            into.part(Part.HIDDEN).paragraph(hidden, Style.PLAIN);
        }
        into.part(before);
        for (Element nested : table.nested()) {
            table(nested, placed == null ? null : placed.place());
        }
        depth--;
    }

    static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find();
    }

    static boolean isSilent(Element element) {
        return SILENT.contains(element.normalName());
    }

    private static boolean preserves(Element parent) {
        for (Element e = parent; e != null; e = e.parent()) {
            if (e.normalName().equals("pre")
                    || e.attr("style").toLowerCase(Locale.ROOT).contains("white-space:pre")) {
                return true;
            }
            if (e.isBlock()) {
                return false;
            }
        }
        return false;
    }

    /** By tag, or by a short block's own name; a long one holds the article, whatever it is called. */
    private static boolean isFurniture(Element element) {
        if (FURNITURE.contains(element.normalName())) {
            return true;
        }
        if (!element.isBlock() || element.normalName().equals("body")) {
            return false;
        }
        String names = element.className() + " " + element.id();
        return names.length() > 1
                && FURNITURE_NAME.matcher(names).find()
                && element.selectFirst("table tr + tr + tr") == null
                && element.text().length() < 600;
    }
}
