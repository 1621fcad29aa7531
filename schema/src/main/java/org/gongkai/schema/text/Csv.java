package org.gongkai.schema.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one CSV writer: RFC 4180 quoting, CRLF, and no cell a spreadsheet would run as a formula.
 *
 * <p>A cell that begins with = + - @ TAB or CR gets a leading apostrophe, unless it is a plain number such as -1.625.
 */
public final class Csv {
    /** The byte order mark some spreadsheets need to recognise UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String LINE_END = "\r\n";
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?%?");
    private final StringBuilder out = new StringBuilder();

    private Csv() {}

    /** An empty table. */
    public static Csv create() {
        return new Csv();
    }

    /** An empty table that starts with the byte order mark. */
    public static Csv withByteOrderMark() {
        Csv csv = new Csv();
        csv.out.append(BYTE_ORDER_MARK);
        return csv;
    }

    /** Adds one row; {@code null} is an empty cell. */
    public Csv row(List<? extends @Nullable Object> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (i > 0) {
                out.append(',');
            }
            out.append(cell == null ? "" : cell(printed(cell)));
        }
        out.append(LINE_END);
        return this;
    }

    private static String printed(Object cell) {
        return cell instanceof java.math.BigDecimal number ? number.toPlainString() : cell.toString();
    }

    /** One cell, made harmless and quoted where needed. */
    public static String cell(String text) {
        String safe = isDangerous(text) ? "'" + text : text;
        return isQuoted(safe) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isQuoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return text.startsWith(" ") || text.endsWith(" ");
    }

    private static boolean isDangerous(String text) {
        if (text.isEmpty()
                || "=+-@\t\r".indexOf(NormalizedText.fold(text.charAt(0))) < 0 && !startsWithRawControl(text)) {
            return false;
        }
        return !PLAIN_NUMBER.matcher(text).matches();
    }

    private static boolean startsWithRawControl(String text) {
        return text.charAt(0) == '\t' || text.charAt(0) == '\r';
    }

    /** The whole table. */
    @Override
    public String toString() {
        return out.toString();
    }
}
