package org.gongkai.schema.audit;

import java.util.Comparator;
import java.util.List;

/** Reading order of JSON Pointers: indices as numbers, top-level parts in the order in which a report prints them. */
final class PointerOrder implements Comparator<String> {
    private static final List<String> PARTS = List.of(
            "title",
            "fiscalYear",
            "project",
            "form",
            "contacts",
            "evaluation",
            "objectives",
            "funds",
            "outputs",
            "scores",
            "survey",
            "sections",
            "problems",
            "suggestions",
            "experiences",
            "otherMatters",
            "attachments");

    @Override
    public int compare(String a, String b) {
        String[] left = a.split("/", -1);
        String[] right = b.split("/", -1);
        for (int i = 1; i < Math.min(left.length, right.length); i++) {
            int order = i == 1 ? Integer.compare(part(left[i]), part(right[i])) : segment(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        int byLength = Integer.compare(left.length, right.length);
        return byLength != 0 ? byLength : a.compareTo(b);
    }

    private static int part(String name) {
        int index = PARTS.indexOf(name);
        return index < 0 ? PARTS.size() : index;
    }

    private static int segment(String a, String b) {
        boolean numbers =
                !a.isEmpty() && !b.isEmpty() && Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
        return numbers ? Integer.compare(Integer.parseInt(a), Integer.parseInt(b)) : a.compareTo(b);
    }
}
