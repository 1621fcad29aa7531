package org.gongkai.schema.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Escapes with which any text survives a Markdown file unchanged. What a file cannot carry (white space at the edges,
 * control characters) becomes a numeric character reference; a line that would look like structure gets a backslash.
 * Each escape is a tower: text that already looks escaped gets one more storey, so that nothing is ambiguous.
 */
final class Escapes {
    private static final Pattern REFERENCE_START = Pattern.compile("&((?:amp;)*)#");
    private static final Pattern REFERENCE = Pattern.compile("&((?:amp;)*)#(?:([0-9]{1,7});)?");
    private static final String STRUCTURE = "#|\\*\\*|```|~~~|<|>|---|===|___|\\|";
    private static final String STRUCTURE_STARTS = "#*`~<>-=_|";
    private static final Pattern PLAIN_WRITE = Pattern.compile("(?m)^([ \\t]*)(?=\\\\*(?:" + STRUCTURE + "))");
    private static final Pattern PLAIN_READ = Pattern.compile("(?m)^([ \\t]*)\\\\(?=\\\\*(?:" + STRUCTURE + "))");
    private static final Pattern HEADING_WRITE = Pattern.compile("(?m)^([ \\t]*)(?=\\\\*#)");
    private static final Pattern HEADING_READ = Pattern.compile("(?m)^([ \\t]*)\\\\(?=\\\\*#)");
    private static final Pattern BREAK = Pattern.compile("<br */?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK_LIKE = Pattern.compile("<(?=br *[/>])", Pattern.CASE_INSENSITIVE);

    private Escapes() {}

    /** A text of several lines whose characters mean nothing but themselves. */
    static String writePlain(String text) {
        String written = writeCharacters(text);
        return holdsAny(written, STRUCTURE_STARTS)
                ? PLAIN_WRITE.matcher(written).replaceAll("$1\\\\")
                : written;
    }

    static String readPlain(String written) {
        return readCharacters(PLAIN_READ.matcher(trimLines(written)).replaceAll("$1"));
    }

    /** A text that is Markdown itself: only its headings would collide with those of the file. */
    static String writeMarkdown(String text) {
        String written = writeCharacters(text);
        return holdsAny(written, "#") ? HEADING_WRITE.matcher(written).replaceAll("$1\\\\") : written;
    }

    static String readMarkdown(String written) {
        return readCharacters(HEADING_READ.matcher(trimLines(written)).replaceAll("$1"));
    }

    /** The text of a heading, on one line; a role in braces may follow it. */
    static String writeHeading(String text) {
        String line = writeCharacters(text).replace("\n", "&#10;");
        int last = line.length() - 1;
        boolean closes = line.endsWith("}") || line.endsWith("#") && !line.endsWith("amp;#");
        if (closes) {
            line = line.substring(0, last) + reference(line.charAt(last));
        }
        return line;
    }

    static String readHeading(String written) {
        return readCharacters(trim(written));
    }

    /** A table cell. */
    static String writeCell(String text) {
        String written = writeCharacters(text);
        if (!holdsAny(written, "<|\n")) {
            return written;
        }
        String line = BREAK_LIKE.matcher(written).replaceAll("&#60;");
        return line.replace("\\|", "&#92;|").replace("|", "\\|").replace("\n", "<br>");
    }

    /** @param written a cell whose escaped bars are bare again */
    static String readCell(String written) {
        return readCharacters(BREAK.matcher(trim(written)).replaceAll("\n"));
    }

    static String reference(char c) {
        return "&#" + (int) c + ";";
    }

    /** Without blank lines before and after, and without blanks at both ends. */
    private static String trimLines(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isEdge(text.charAt(from))) {
            from++;
        }
        while (to > from && isEdge(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static String trim(String text) {
        return trimLines(text);
    }

    /** Most texts of a report hold none of these, and need no pattern to be written. */
    private static boolean holdsAny(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 && characters.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCarriedWhole(String text) {
        if (text.isEmpty()) {
            return true;
        }
        if (isEdge(text.charAt(0)) || isEdge(text.charAt(text.length() - 1))) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '&' || !isCarried(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static String writeCharacters(String text) {
        if (isCarriedWhole(text)) {
            return text;
        }
        String safe =
                text.indexOf("&") < 0 ? text : REFERENCE_START.matcher(text).replaceAll("&amp;$1#");
        StringBuilder out = new StringBuilder(safe.length() + 16);
        int last = safe.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = safe.charAt(i);
            boolean edge = (i == 0 || i == last) && isEdge(c);
            if (edge || !isCarried(safe, i)) {
                out.append(reference(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String readCharacters(String written) {
        if (written.indexOf('&') < 0) {
            return written;
        }
        Matcher matcher = REFERENCE.matcher(written);
        StringBuilder out = new StringBuilder(written.length());
        while (matcher.find()) {
            String storeys = matcher.group(1);
            String number = matcher.group(2);
            String replacement = matcher.group();
            if (!storeys.isEmpty()) {
                replacement = "&" + replacement.substring("&amp;".length());
            } else if (number != null && Character.isValidCodePoint(Integer.parseInt(number))) {
                replacement = new String(Character.toChars(Integer.parseInt(number)));
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(replacement));
        }
        return matcher.appendTail(out).toString();
    }

    private static boolean isEdge(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    /** Whether a text file brings this character back: no control characters, no half of a surrogate pair. */
    static boolean isCarried(String text, int index) {
        char c = text.charAt(index);
        if (c >= '一' && c <= '龥') {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        }
        return c == '\n'
                || c == '\t'
                || c >= ' ' && (c < 0x7f || c > 0x9f) && c != 0x2028 && c != 0x2029 && c != 0xfeff && c < 0xfffe;
    }
}
