package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.Checkpoint;

/** Splits the points of 评价要点 from one another: numbered ones by their numbers, others at each 是否. */
final class Checkpoints {

    private static final Pattern NUMBER = Pattern.compile("[①-⑳]|[(（]?\\d{1,2}[)）.．、](?!\\d)");
    private static final Pattern LEAD = Pattern.compile("^\\s*评价要点\\s*[:：]?\\s*");

    private Checkpoints() {}

    /**
     * The points that a scoring rule lists by circled or arabic numbers, without the sentence on points behind them. A list of
     * bands (①≥95%得10分) holds none.
     */
    static List<Reading<Checkpoint>> inCriteria(String text, int offset) {
        List<Reading<Checkpoint>> points = new ArrayList<>();
        Matcher number = CIRCLED_OR_LINE.matcher(text);
        int expected = 1;
        List<int[]> marks = new ArrayList<>();
        while (number.find()) {
            int ordinal =
                    Numbering.of(number.group() + " x").map(Numbering::ordinal).orElse(0);
            if (ordinal == expected) {
                marks.add(new int[] {number.start(), number.end()});
                expected++;
            }
        }
        if (marks.size() < 2) {
            return List.of();
        }
        for (int i = 0; i < marks.size(); i++) {
            int from = marks.get(i)[1];
            int limit = i + 1 < marks.size() ? marks.get(i + 1)[0] : text.length();
            int end = from;
            while (end < limit && "。；;\n".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String point = Words.strip(text.substring(from, end));
            if (point.isEmpty() || POINTS_GIVEN.matcher(point).find()) {
                return List.of();
            }
            int start = offset + text.indexOf(point, from);
            points.add(Reading.certain(new Checkpoint(point, null), start, start + point.length(), null));
        }
        return points;
    }

    private static final Pattern CIRCLED_OR_LINE =
            Pattern.compile("[①-⑳]|(?<=^|[。；;\\n])\\s*[（(]?\\d{1,2}[)）.．、](?!\\d)");
    private static final Pattern POINTS_GIVEN = Pattern.compile("[得扣计加][^，,]{0,4}\\d|\\d分|满分|不得分");

    /**
     * The points of a text.
     *
     * @param text the whole text as printed
     * @param offset its place in the plain text
     */
    static List<Reading<Checkpoint>> of(String text, int offset) {
        int from = 0;
        Matcher lead = LEAD.matcher(text);
        if (lead.find()) {
            from = lead.end();
        }
        List<int[]> parts = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        List<int[]> marks = new ArrayList<>();
        while (number.find()) {
            if (number.start() >= from && opensLine(text, number.start(), from)) {
                marks.add(new int[] {number.start(), number.end()});
            }
        }
        if (marks.size() >= 2) {
            for (int i = 0; i < marks.size(); i++) {
                int end = i + 1 < marks.size() ? marks.get(i + 1)[0] : text.length();
                parts.add(new int[] {marks.get(i)[1], end});
            }
        } else {
            int begin = marks.isEmpty() ? from : marks.get(0)[1];
            for (int i = begin; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == ';' || c == '；' || c == '\n') {
                    parts.add(new int[] {begin, i});
                    begin = i + 1;
                }
            }
            parts.add(new int[] {begin, text.length()});
        }
        List<Reading<Checkpoint>> points = new ArrayList<>();
        for (int[] part : parts) {
            int first = part[0];
            int last = part[1];
            while (first < last && Line.isBlank(text.charAt(first))) {
                first++;
            }
            while (last > first && isEnd(text.charAt(last - 1))) {
                last--;
            }
            if (first < last) {
                points.add(Reading.certain(
                        new Checkpoint(text.substring(first, last), null), offset + first, offset + last, null));
            }
        }
        return points;
    }

    private static boolean isEnd(char c) {
        return Line.isBlank(c) || c == ';' || c == '；' || c == '。';
    }

    private static boolean opensLine(String text, int at, int from) {
        if (at == from) {
            return true;
        }
        char before = text.charAt(at - 1);
        return Line.isBlank(before)
                || before == ';'
                || before == '；'
                || before == '。'
                || before == '：'
                || before == ':'
                || text.charAt(at) >= '①' && text.charAt(at) <= '⑳';
    }
}
