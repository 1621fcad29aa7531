package org.gongkai.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The anchor of every value on a report page, so that a finding or a number can lead to its row. */
final class Anchors {
    private static final Pattern INDICATOR = Pattern.compile("^/scores/indicators((?:/children)?/\\d+)+");
    private static final Pattern SECTION = Pattern.compile("^/sections((?:/children)?/\\d+)+");
    private static final Pattern LISTED =
            Pattern.compile("^/(funds/rows|funds/expenditures|outputs|problems|suggestions|attachments)/(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Anchors() {}

    /** Anchor of a first-level indicator; those below it have theirs {@link #below} it, e.g. {@code i-0-1-2}. */
    static String indicator(int first) {
        return "i-" + first;
    }

    static String section(int first) {
        return "s-" + first;
    }

    /** Anchor of a child of the indicator or section with this anchor. */
    static String below(String anchor, int child) {
        return anchor + "-" + child;
    }

    /** The anchor that a JSON Pointer of the report leads to. */
    static String ofPointer(String pointer) {
        Matcher indicator = INDICATOR.matcher(pointer);
        if (indicator.find()) {
            return join("i", numbers(indicator.group()));
        }
        Matcher section = SECTION.matcher(pointer);
        if (section.find()) {
            return join("s", numbers(section.group()));
        }
        Matcher listed = LISTED.matcher(pointer);
        if (listed.find()) {
            return switch (listed.group(1)) {
                case "funds/rows" -> "fund-" + listed.group(2);
                case "funds/expenditures" -> "spending-" + listed.group(2);
                case "outputs" -> "output-" + listed.group(2);
                case "problems" -> "problem-" + listed.group(2);
                case "suggestions" -> "suggestion-" + listed.group(2);
                default -> "attachment-" + listed.group(2);
            };
        }
        if (pointer.startsWith("/scores")) {
            return "conclusion";
        }
        if (pointer.startsWith("/funds")) {
            return "funds";
        }
        if (pointer.startsWith("/survey") || pointer.startsWith("/objectives") || pointer.startsWith("/outputs")) {
            return "goals";
        }
        return pointer.startsWith("/evaluation") || pointer.startsWith("/form") ? "evaluation" : "main";
    }

    private static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        Matcher m = NUMBER.matcher(text);
        while (m.find()) {
            numbers.add(Integer.parseInt(m.group()));
        }
        return numbers;
    }

    private static String join(String prefix, List<Integer> path) {
        StringBuilder out = new StringBuilder(prefix);
        path.forEach(i -> out.append('-').append(i));
        return out.toString();
    }
}
