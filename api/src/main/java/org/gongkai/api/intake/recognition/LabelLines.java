package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds label: value pairs in a line, several in one line too. */
final class LabelLines {

    /**
     * A pair.
     *
     * @param field what the label means
     * @param label the label as printed, without colon
     * @param labelStart place of the label in the text
     * @param from place of the value in the text
     * @param to place after the value
     */
    record Pair(String field, String label, int labelStart, int from, int to) {

        String value(String text) {
            return text.substring(from, to);
        }
    }

    /** A name ends with its sentence; what stands behind it is text. */
    private static final Set<String> NAMES =
            Set.of("projectName", "implementingUnit", "competentDepartment", "evaluator", "totalScore", "grade");

    private static final Map<String, String> WORDS = Vocabulary.LABELS.words().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));

    private static final Pattern LABEL = Pattern.compile("("
            + WORDS.keySet().stream().map(LabelLines::spaced).collect(Collectors.joining("|"))
            + ")\\s*(?:[（(][^（）()\\n]{0,12}[)）])?\\s*[:：]");

    /** 填报单位：县水务局　　金额单位：万元 names the unit of money behind the name. */
    private static final Pattern UNIT_BEHIND = Pattern.compile("[\\s\u3000（(]+(?:金额|货币|资金|计量)?单位\\s*[:：]");

    private LabelLines() {}

    private static String spaced(String word) {
        return word.chars()
                .mapToObj(c -> Pattern.quote(String.valueOf((char) c)))
                .collect(Collectors.joining("[ \u3000]*"));
    }

    /** The pairs of a text, in printed order. */
    static List<Pair> in(String text, boolean glued) {
        if (text.indexOf('：') < 0 && text.indexOf(':') < 0) {
            return List.of();
        }
        List<int[]> labels = new ArrayList<>();
        Matcher m = LABEL.matcher(text);
        int from = 0;
        while (m.find(from)) {
            if (evenlySpaced(m.group(1)) && opens(text, m.start(), m.group(1), glued)) {
                labels.add(new int[] {m.start(), m.start() + m.group(1).length(), m.end(), m.end() - 1});
                from = m.end();
            } else {
                from = m.start() + 1;
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            int[] label = labels.get(i);
            int end = i + 1 < labels.size() ? labels.get(i + 1)[0] : text.length();
            int start = label[2];
            while (start < end && Line.isBlank(text.charAt(start))) {
                start++;
            }
            String printed = Words.strip(text.substring(label[0], label[3]));
            String word = Words.joined(text.substring(label[0], label[1]));
            String field = WORDS.getOrDefault(word, "other");
            int sentence = text.indexOf('。', start);
            if (sentence >= start && sentence < end && NAMES.contains(field)) {
                end = sentence;
            }
            Matcher unit = UNIT_BEHIND.matcher(text).region(start, end);
            if (NAMES.contains(field) && unit.find()) {
                end = unit.start();
            }
            while (end > start && isEnd(text.charAt(end - 1))) {
                end--;
            }
            pairs.add(new Pair(field, printed, label[0], start, end));
        }
        return pairs;
    }

    /** 项 目 名 称 is one label, 评价 项目名称 is not. */
    private static boolean evenlySpaced(String label) {
        String bare = Words.joined(label);
        if (bare.length() == label.length() || bare.length() <= 2) {
            return true;
        }
        for (int i = 0; i + 1 < label.length(); i++) {
            if (!Line.isBlank(label.charAt(i)) && !Line.isBlank(label.charAt(i + 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEnd(char c) {
        return Line.isBlank(c) || c == '；' || c == ';' || c == '，' || c == ',' || c == '_' || c == '。';
    }

    private static boolean opens(String text, int at, String label, boolean glued) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        if (Line.isBlank(before) || "；;，,。)）_:：|".indexOf(before) >= 0) {
            return true;
        }
        return glued && Words.joined(label).length() >= 4;
    }
}
