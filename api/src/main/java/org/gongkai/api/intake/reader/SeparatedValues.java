package org.gongkai.api.intake.reader;

import java.util.ArrayList;
import java.util.List;

/** Table text (RFC 4180, with comma, tab or semicolon): quoted fields may hold separators and line breaks. */
final class SeparatedValues {

    private static final char[] SEPARATORS = {',', '\t', ';'};

    private final String text;
    private final char separator;
    private int at;
    private boolean closed = true;

    private SeparatedValues(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** All records; blank lines are records without fields. */
    static List<List<String>> records(String text, char separator, Runnable heartbeat) {
        SeparatedValues values = new SeparatedValues(text, separator);
        List<List<String>> records = new ArrayList<>();
        while (values.at < text.length()) {
            heartbeat.run();
            records.add(values.record());
        }
        return records;
    }

    /** The separator the records share. */
    static char separatorOf(String text) {
        char best = ',';
        double bestShare = -1;
        for (char candidate : SEPARATORS) {
            double share = share(text, candidate);
            if (share > bestShare) {
                best = candidate;
                bestShare = share;
            }
        }
        return best;
    }

    /** Whether text reads as a table without being told so: at least three records, nearly all of equal width over two. */
    static boolean looksLikeTable(String text) {
        return share(text, ',') >= 0.9 || share(text, '\t') >= 0.9;
    }

    private static double share(String text, char separator) {
        SeparatedValues values = new SeparatedValues(text.substring(0, Math.min(text.length(), 65_536)), separator);
        List<Integer> widths = new ArrayList<>();
        while (values.at < values.text.length() && widths.size() < 200) {
            List<String> record = values.record();
            if (!record.isEmpty()) {
                widths.add(record.size());
            }
        }
        if (widths.size() > 1 && values.at >= values.text.length()) {
            widths.remove(widths.size() - 1);
        }
        if (widths.size() < 3 || !values.closed) {
            return 0;
        }
        int common = widths.stream().max(Integer::compare).orElse(0);
        long same = widths.stream().filter(width -> width == common).count();
        return common < 3 ? 0 : (double) same / widths.size();
    }

    private List<String> record() {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean any = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && field.isEmpty()) {
                any = true;
                quoted(field);
            } else if (c == separator) {
                any = true;
                fields.add(field.toString());
                field.setLength(0);
                at++;
            } else if (c == '\n' || c == '\r') {
                at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
                break;
            } else {
                any = true;
                field.append(c);
                at++;
            }
        }
        if (any) {
            fields.add(field.toString());
        }
        return fields;
    }

    private void quoted(StringBuilder field) {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                field.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                field.append('"');
                at++;
            } else {
                return;
            }
        }
        closed = false;
    }
}
