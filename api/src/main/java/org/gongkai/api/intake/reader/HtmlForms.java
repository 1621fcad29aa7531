package org.gongkai.api.intake.reader;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a browser prints for form fields and list items, which is not in the page's text. */
final class HtmlForms {

    private HtmlForms() {}

    static String printed(Element field) {
        return switch (field.normalName()) {
            case "textarea" -> field.wholeText();
            case "select" -> selected(field);
            default -> input(field);
        };
    }

    private static String input(Element field) {
        return switch (field.attr("type").toLowerCase(Locale.ROOT)) {
            case "checkbox", "radio" -> field.hasAttr("checked") ? "☑" : "□";
            case "hidden", "button", "submit", "reset", "image", "file", "password" -> "";
            default -> field.attr("value");
        };
    }

    private static String selected(Element field) {
        Element chosen = field.selectFirst("option[selected]");
        Element shown = chosen != null ? chosen : field.selectFirst("option");
        return shown == null ? "" : shown.text();
    }

    /** The number a browser prints before an item of an ordered list; null before a bullet. */
    static @Nullable String itemNumber(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return null;
        }
        int position = parse(list.attr("start"), 1);
        for (Element sibling = item.previousElementSibling();
                sibling != null;
                sibling = sibling.previousElementSibling()) {
            if (sibling.normalName().equals("li")) {
                if (sibling.hasAttr("value")) {
                    position += parse(sibling.attr("value"), 1) - parse(list.attr("start"), 1) + 1;
                    break;
                }
                position++;
            }
        }
        position = parse(item.attr("value"), position);
        String style = list.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        if (style.matches(".*list-style(-type)?:(cjk-ideographic|simp-chinese-informal|trad-chinese-informal).*")) {
            return NumberStyles.chinese(position) + "、";
        }
        return switch (list.attr("type")) {
            case "a" -> NumberStyles.letters(position).toLowerCase(Locale.ROOT) + ".";
            case "A" -> NumberStyles.letters(position) + ".";
            case "i" -> NumberStyles.roman(position).toLowerCase(Locale.ROOT) + ".";
            case "I" -> NumberStyles.roman(position) + ".";
            default -> position + ".";
        };
    }

    private static int parse(String number, int otherwise) {
        try {
            return number.isBlank() ? otherwise : Integer.parseInt(number.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
