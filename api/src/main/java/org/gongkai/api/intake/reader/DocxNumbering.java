package org.gongkai.api.intake.reader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Automatic numbering of a Word file: counts along with the document and prints what Word would print, such as 一、（一）1.
 * Lists on the same abstract definition share their counters, as in Word; a list that starts anew says so.
 */
final class DocxNumbering {

    private static final Pattern PLACEHOLDER = Pattern.compile("%([1-9])");
    private static final int LEVELS = 9;

    private final Map<String, XmlNode> abstracts = new HashMap<>();
    private final Map<String, XmlNode> numbers = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> started = new HashSet<>();

    DocxNumbering(@Nullable XmlNode root) {
        if (root == null) {
            return;
        }
        root.all("w:abstractNum").forEach(node -> abstracts.put(node.attribute("abstractNumId", ""), node));
        root.all("w:num").forEach(node -> numbers.put(node.attribute("numId", ""), node));
    }

    /** The label of the next paragraph in a list, if the settings lead to one. */
    Optional<ListLabel> next(XmlNode numPr, String styleId) {
        String numId = numPr.value("w:numId");
        XmlNode number = numId == null || numId.equals("0") ? null : numbers.get(numId);
        if (numId == null || number == null) {
            return Optional.empty();
        }
        String abstractId = definition(number);
        XmlNode definition = abstracts.get(abstractId);
        if (definition == null) {
            return Optional.empty();
        }
        int level = level(numPr, definition, styleId);
        count(abstractId, numId, number, definition, level);
        return label(abstractId, number, definition, level);
    }

    /** The abstract definition, following a style link once. */
    private String definition(XmlNode number) {
        String id = Optional.ofNullable(number.value("w:abstractNumId")).orElse("");
        XmlNode definition = abstracts.get(id);
        String link = definition == null ? null : definition.value("w:numStyleLink");
        if (link != null) {
            for (Map.Entry<String, XmlNode> other : abstracts.entrySet()) {
                if (link.equals(other.getValue().value("w:styleLink"))) {
                    return other.getKey();
                }
            }
        }
        return id;
    }

    private static int level(XmlNode numPr, XmlNode definition, String styleId) {
        String own = numPr.value("w:ilvl");
        if (own != null && own.matches("[0-8]")) {
            return Integer.parseInt(own);
        }
        for (XmlNode level : definition.all("w:lvl")) {
            if (styleId.equals(level.value("w:pStyle"))) {
                return Math.min(LEVELS - 1, Math.max(0, level.number("ilvl", 0)));
            }
        }
        return 0;
    }

    private void count(String abstractId, String numId, XmlNode number, XmlNode definition, int level) {
        int[] counts = counters.computeIfAbsent(abstractId, id -> {
            int[] fresh = new int[LEVELS];
            for (int i = 0; i < LEVELS; i++) {
                fresh[i] = start(number, definition, i) - 1;
            }
            return fresh;
        });
        if (started.add(numId)) {
            for (XmlNode override : number.all("w:lvlOverride")) {
                int at = override.number("ilvl", -1);
                String start = override.value("w:startOverride");
                if (at >= 0 && at < LEVELS && start != null && start.matches("\\d{1,9}")) {
                    counts[at] = Integer.parseInt(start) - 1;
                }
            }
        }
        for (int above = 0; above < level; above++) {
            counts[above] = Math.max(counts[above], start(number, definition, above));
        }
        counts[level]++;
        for (int below = level + 1; below < LEVELS; below++) {
            if (restarts(number, definition, below, level)) {
                counts[below] = start(number, definition, below) - 1;
            }
        }
    }

    private static boolean restarts(XmlNode number, XmlNode definition, int below, int level) {
        String after = levelNode(number, definition, below)
                .map(node -> node.value("w:lvlRestart"))
                .orElse(null);
        if (after == null || !after.matches("\\d")) {
            return true;
        }
        int restart = Integer.parseInt(after);
        return restart != 0 && level < restart;
    }

    private static int start(XmlNode number, XmlNode definition, int level) {
        String start = levelNode(number, definition, level)
                .map(node -> node.value("w:start"))
                .orElse(null);
        return start != null && start.matches("\\d{1,9}") ? Integer.parseInt(start) : 1;
    }

    private static Optional<XmlNode> levelNode(XmlNode number, XmlNode definition, int level) {
        String wanted = String.valueOf(level);
        for (XmlNode override : number.all("w:lvlOverride")) {
            if (wanted.equals(override.attribute("ilvl"))
                    && override.child("w:lvl").isPresent()) {
                return override.child("w:lvl");
            }
        }
        return definition.all("w:lvl").stream()
                .filter(node -> wanted.equals(node.attribute("ilvl")))
                .findFirst();
    }

    private Optional<ListLabel> label(String abstractId, XmlNode number, XmlNode definition, int level) {
        XmlNode node = levelNode(number, definition, level).orElse(null);
        int[] counts = counters.get(abstractId);
        if (node == null || counts == null) {
            return Optional.empty();
        }
        String pattern = Optional.ofNullable(node.value("w:lvlText")).orElse("");
        if ("bullet".equals(node.value("w:numFmt"))) {
            String font = node.at("w:rPr", "w:rFonts")
                    .map(fonts -> fonts.attribute("ascii"))
                    .orElse(null);
            return Optional.of(new ListLabel(Symbols.map(font, pattern), true));
        }
        boolean legal = node.on("w:isLgl");
        StringBuilder printed = new StringBuilder();
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        while (matcher.find()) {
            int at = Integer.parseInt(matcher.group(1)) - 1;
            String format = legal ? "decimal" : format(number, definition, at);
            matcher.appendReplacement(printed, Matcher.quoteReplacement(NumberStyles.format(counts[at], format)));
        }
        matcher.appendTail(printed);
        return printed.isEmpty() ? Optional.empty() : Optional.of(new ListLabel(printed.toString(), false));
    }

    private static String format(XmlNode number, XmlNode definition, int level) {
        return levelNode(number, definition, level)
                .map(node -> Optional.ofNullable(node.value("w:numFmt")).orElse("decimal"))
                .orElse("decimal");
    }
}
