package org.gongkai.schema.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds personal data in the Markdown tables of a narrative, where a head or the cell to the left says what a cell holds. */
final class TableHints {
    private TableHints() {}

    static void detect(String markdown, List<Found> found) {
        if (markdown.indexOf('|') < 0) {
            return;
        }
        List<Set<Hint>> heads = List.of();
        int start = 0;
        while (start < markdown.length()) {
            int end = markdown.indexOf('\n', start);
            end = end < 0 ? markdown.length() : end;
            boolean row = start < end && markdown.charAt(start) == '|';
            if (row) {
                heads = row(markdown, start, end, heads, found);
            } else {
                heads = List.of();
            }
            start = end + 1;
        }
    }

    /** Looks at one row; gives back the hints of the heads for the rows below it. */
    private static List<Set<Hint>> row(String markdown, int start, int end, List<Set<Hint>> heads, List<Found> found) {
        List<Set<Hint>> labels = new ArrayList<>();
        Set<Hint> left = Hint.NONE;
        int from = start + 1;
        while (from <= end) {
            int to = markdown.indexOf('|', from);
            to = to < 0 || to > end ? end : to;
            String cell = markdown.substring(from, to);
            Set<Hint> label = Hint.ofLabel(cell);
            int column = labels.size();
            Set<Hint> head = column < heads.size() ? heads.get(column) : Hint.NONE;
            Set<Hint> says = head.isEmpty() ? left : head;
            if (!says.isEmpty() && label.isEmpty()) {
                for (Found in : TextScanner.scan(cell, says)) {
                    add(in, from, found);
                }
            }
            labels.add(label);
            left = label;
            from = to + 1;
        }
        return heads.isEmpty() ? labels : heads;
    }

    private static void add(Found in, int offset, List<Found> found) {
        int start = offset + in.start();
        int end = offset + in.end();
        found.removeIf(other -> other.overlaps(start, end) && other.end() - other.start() < end - start);
        new Found(in.kind(), start, end, in.masked(), in.secret()).addTo(found);
    }
}
