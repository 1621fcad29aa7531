package org.gongkai.api.intake.review;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes HTML: every text and attribute is escaped, characters that can't be seen are spelled out. */
final class Html {

    private final StringBuilder out = new StringBuilder();
    private final Set<String> ids = new HashSet<>();

    /** Opens an element; attributes as name and value in turn, null values leave the attribute out. */
    Html open(String tag, @Nullable String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                if ("id".equals(attributes[i])) {
                    ids.add(value);
                }
                out.append(' ').append(attributes[i]).append("=\"");
                escape(value, false);
                out.append('"');
            }
        }
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        if (tag.length() > 1 && !tag.equals("span")) {
            out.append('\n');
        }
        return this;
    }

    /** A whole element with text only. */
    Html element(String tag, @Nullable String text, @Nullable String... attributes) {
        return open(tag, attributes).text(text == null ? "" : text).close(tag);
    }

    Html text(String text) {
        escape(text, true);
        return this;
    }

    /** Whether an element with this id was written. */
    boolean has(String id) {
        return ids.contains(id);
    }

    /** Trusted markup: our own style sheet, or what another writer has written. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    private void escape(String text, boolean lines) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append(lines ? "<br>" : " ");
                default -> {
                    if (turnsDirection(c)) {
                        out.append("⟦U+")
                                .append(Integer.toHexString(c).toUpperCase(Locale.ROOT))
                                .append('⟧');
                    } else if (c >= ' ' || c == '\t') {
                        out.append(c);
                    }
                }
            }
        }
    }

    private static boolean turnsDirection(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069') || c == '\u200E' || c == '\u200F';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
