package org.gongkai.api.intake.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.gongkai.api.intake.source.Style;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The line of text a walk over a page is gathering, with the style its elements give it. */
final class HtmlLine {

    private record Level(
            boolean bold,
            Style.Alignment alignment,
            @Nullable Integer heading) {}

    private final Deque<Level> levels = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String number;
    private int boldCharacters;
    private int characters;
    private Style.Alignment alignment = Style.Alignment.UNKNOWN;
    private @Nullable Integer heading;

    HtmlLine() {
        levels.push(new Level(false, Style.Alignment.UNKNOWN, null));
    }

    void enter(Element element) {
        Level outer = levels.element();
        String tag = element.normalName();
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        boolean bold = outer.bold() || tag.equals("b") || tag.equals("strong") || tag.equals("th");
        if (style.contains("font-weight:bold") || style.matches(".*font-weight:[6-9]00.*")) {
            bold = true;
        } else if (style.contains("font-weight:normal") || style.contains("font-weight:400")) {
            bold = false;
        }
        Integer level = tag.matches("h[1-6]") ? Integer.valueOf(tag.substring(1)) : outer.heading();
        levels.push(new Level(bold || level != null, alignment(element, tag, style, outer.alignment()), level));
    }

    private static Style.Alignment alignment(Element element, String tag, String style, Style.Alignment outer) {
        String align = element.attr("align").toLowerCase(Locale.ROOT);
        if (tag.equals("center") || align.equals("center") || style.contains("text-align:center")) {
            return Style.Alignment.CENTRE;
        }
        if (align.equals("right") || style.contains("text-align:right")) {
            return Style.Alignment.RIGHT;
        }
        if (align.equals("left") || style.contains("text-align:left") || style.contains("text-align:justify")) {
            return Style.Alignment.LEFT;
        }
        return outer;
    }

    void leave() {
        levels.pop();
    }

    void number(@Nullable String printed) {
        number = printed;
    }

    /** Adds text; white space shrinks to one space unless it is preserved. */
    void text(String added, boolean preserve) {
        Level level = levels.element();
        for (int i = 0; i < added.length(); i++) {
            char c = added.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (preserve) {
                text.append(c);
            } else if (!space) {
                text.append(c);
            } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
            if (!space && c != '\u00A0' && c != '\u3000') {
                if (characters++ == 0) {
                    alignment = level.alignment();
                    heading = level.heading();
                }
                boldCharacters += level.bold() ? 1 : 0;
            }
        }
    }

    @Nullable
    Integer headingLevel() {
        return heading;
    }

    /** The gathered line, its resolved number in front. */
    String take() {
        String gathered = text.toString().strip();
        return gathered.isEmpty() || number == null ? gathered : number + gathered;
    }

    Style style() {
        boolean bold = characters > 0 && boldCharacters == characters;
        return new Style(bold, alignment, null, null, characters > 0 ? number : null);
    }

    void reset() {
        if (characters > 0) {
            number = null;
        }
        text.setLength(0);
        characters = 0;
        boldCharacters = 0;
        alignment = Style.Alignment.UNKNOWN;
        heading = null;
    }
}
