package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.Confidence;

/**
 * Reads a table of rules that lost its separators (指标体系: name with its weight, explanation, points, criteria one behind the
 * other). The names with a weight in brackets tell where a row begins; sentences tell where a cell ends.
 */
final class FlatRules {

    private static final Pattern NAME = Pattern.compile(
            "(?<=^|[。;；)）:：\\p{IsHan} ])((?:\\d\\.)?[\\p{IsHan} ]{2,16}?[（(]\\d{1,3}(?:\\.\\d)?分?[)）])");
    private static final Pattern POINTS = Pattern.compile("评价要点 ?[:：]");
    private static final Pattern FORMULA = Pattern.compile("(?<=^|[。\\s])[\\p{IsHan}]{2,12} ?= ?[（(]");

    private final ReportDraft draft;
    private final Line line;
    private final int from;
    private final FlatScores.Head head;

    FlatRules(ReportDraft draft, Line line, int from, FlatScores.Head head) {
        this.draft = draft;
        this.line = line;
        this.from = from;
        this.head = head;
    }

    /** Reads the rows; where the table ends, 0 where none was found. */
    int read() {
        String text = line.text();
        List<int[]> names = new ArrayList<>();
        Matcher m = NAME.matcher(text);
        m.region(from + head.length(), text.length());
        m.useTransparentBounds(true);
        while (m.find()) {
            int start = begin(
                    text,
                    m.start(1),
                    names.isEmpty() ? from + head.length() : names.get(names.size() - 1)[1],
                    m.end(1));
            names.add(new int[] {start, m.end(1)});
        }
        if (names.size() < 4) {
            return 0;
        }
        if (!areNames(names)) {
            draft.notes.add(
                    Note.Kind.NOT_UNDERSTOOD,
                    line.start() + from,
                    line.end(),
                    "评分表没有分隔符，指标名称与前后文字分不开，整段留待人工拆分",
                    "the score table has no separators and its names can't be told from the text around them");
            return 0;
        }
        List<IndicatorDraft> roots = new ArrayList<>();
        List<IndicatorDraft> open = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int[] name = names.get(i);
            int end = i + 1 < names.size() ? names.get(i + 1)[0] : text.length();
            boolean leaf = end - name[1] > 2;
            IndicatorDraft node = node(name, open, leaf);
            while (!open.isEmpty() && open.get(open.size() - 1).level >= node.level) {
                open.remove(open.size() - 1);
            }
            if (open.isEmpty()) {
                roots.add(node);
            } else {
                open.get(open.size() - 1).add(node);
            }
            open.add(node);
            if (leaf) {
                cells(node, name[1], end);
            }
        }
        merge(roots);
        draft.structure.add(new int[] {line.start() + from, line.end()});
        return text.length();
    }

    /** Numbers and the end of the cell before in front of a name tell that the cells ran into one another. */
    private boolean areNames(List<int[]> names) {
        int known = 0;
        for (int[] name : names) {
            String printed = line.text().substring(name[0], name[1]);
            String bare = PrintedIndicator.of(printed).name();
            if (Character.isDigit(bare.charAt(0))) {
                return false;
            }
            known += IndicatorNames.known(bare).isPresent() ? 1 : 0;
        }
        return known * 2 >= names.size();
    }

    /** A name begins behind the sentence before it; in running characters the catalogue tells where. */
    private static int begin(String text, int start, int least, int end) {
        int bracket = Math.max(text.lastIndexOf('(', end - 1), text.lastIndexOf('（', end - 1));
        int stop = least;
        for (int i = bracket - 1; i >= least; i--) {
            char c = text.charAt(i);
            if (c == '。' || c == ';' || c == '；' || c == ':' || c == '：') {
                stop = i + 1;
                break;
            }
        }
        String run = text.substring(stop, bracket);
        return run.length() <= 18 ? stop + (run.length() - run.stripLeading().length()) : start;
    }

    private IndicatorDraft node(int[] name, List<IndicatorDraft> open, boolean leaf) {
        String printed = line.text().substring(name[0], name[1]);
        PrintedIndicator parts = PrintedIndicator.of(printed);
        int known = IndicatorNames.level(parts.name());
        int depth = head.depth();
        int level;
        if (!leaf) {
            boolean insideFirst = !open.isEmpty() && known != 1;
            level = insideFirst ? 2 : 1;
        } else if (open.isEmpty()) {
            level = depth;
        } else {
            IndicatorDraft last = open.get(open.size() - 1);
            boolean below = printed.matches("^\\d\\..*") && last.level >= depth;
            level = below ? depth + 1 : depth;
        }
        Reading<String> at =
                new Reading<>(parts.name(), line.start() + name[0], line.start() + name[1], printed, Confidence.LIKELY);
        IndicatorDraft node = new IndicatorDraft(at, level);
        node.put("printedLabel", at.with(Words.strip(printed)));
        if (parts.weight() != null) {
            node.put("labelWeight", at.with(parts.weight()));
        }
        return node;
    }

    /** Explanation, points and criteria of a row: 评价要点： begins the points, a formula belongs to the explanation. */
    private void cells(IndicatorDraft node, int start, int end) {
        String text = line.text().substring(start, end);
        Matcher points = POINTS.matcher(text);
        int rules;
        int explained;
        if (points.find()) {
            explained = points.start();
            rules = afterPoints(text, points.end());
            node.checkpoints.addAll(
                    Checkpoints.of(text.substring(points.end(), rules), line.start() + start + points.end()));
        } else {
            explained = text.indexOf('。') < 0 ? text.length() : text.indexOf('。') + 1;
            Matcher formula = FORMULA.matcher(text);
            rules = explained;
            if (formula.find(explained) && formula.start() <= explained + 1) {
                rules = afterDefinitions(text, text.indexOf('。', formula.start()) + 1);
            }
        }
        put(node, "explanation", text.substring(0, explained), line.start() + start);
        if (rules > explained && !POINTS.matcher(text).find()) {
            String formula = Words.strip(text.substring(explained, rules));
            node.append(
                    "explanation",
                    new Reading<>(
                            formula,
                            line.start() + start + explained,
                            line.start() + start + rules,
                            null,
                            Confidence.LIKELY));
        }
        put(node, "criteria", text.substring(Math.min(rules, text.length())), line.start() + start + rules);
    }

    /** The points end with the sentence that no 是否 follows any more. */
    private static int afterPoints(String text, int from) {
        int end = from;
        int last = from;
        while ((end = nextEnd(text, end)) > 0) {
            if (text.substring(last, end).contains("是否")) {
                last = end;
            } else {
                break;
            }
        }
        return last == from ? text.length() : last;
    }

    private static int nextEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '。' || c == ';' || c == '；') {
                return i + 1;
            }
        }
        return -1;
    }

    /** 实际到位资金：… and 既定质量标准是指… define what stands in a formula. */
    private static int afterDefinitions(String text, int from) {
        int end = Math.max(from, 0);
        while (end < text.length()) {
            int stop = text.indexOf('。', end);
            if (stop < 0) {
                return end;
            }
            String sentence = text.substring(end, stop);
            boolean definition = sentence.matches("^[^,，]{2,14}(?:[:：]|是指).*")
                    && !sentence.contains("得满分")
                    && !sentence.contains("扣");
            if (!definition) {
                return end;
            }
            end = stop + 1;
        }
        return end;
    }

    private static void put(IndicatorDraft node, String field, String text, int at) {
        String words = Words.strip(text);
        if (!words.isEmpty()) {
            int start = at + text.indexOf(words);
            node.put(field, new Reading<>(words, start, start + words.length(), null, Confidence.LIKELY));
        }
    }

    private void merge(List<IndicatorDraft> roots) {
        if (draft.indicators.isEmpty()) {
            draft.indicators.addAll(roots);
        } else {
            new ScoreMerge(draft).merge(roots);
        }
    }
}
