package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.gongkai.schema.report.SectionRole;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text whose line ends were lost. A heading that stands in the middle of a line is known by a number that continues
 * the outline, together with a known title or the name of an indicator behind it; other numbers stay where they are.
 */
final class Flattened {

    private static final int LONG_LINE = 600;
    private static final Pattern NUMBER = Pattern.compile(
            "[（(][一二三四五六七八九十]{1,3}[）)]|(?<![\\p{IsHan}\\d])[一二三四五六七八九十]{1,3}、|(?<=[^\\d.])[一二三四五六七八九十]{1,3}、|[（(]\\d{1,2}[）)](?!\\d)|(?<![\\d.(（])\\d{1,2}[.、](?!\\d)|(?<![\\d.(（-])\\d{1,2}[)）]");
    private static final Pattern TABLE_HEAD = Pattern.compile("一级指标(?=.{0,12}二级指标)");
    private static final Pattern PART_LABEL = Pattern.compile("(?:评价要点|评价标准|评价过程|评价结果|评分标准|得分情况) ?[:：]");

    private final List<Item> out = new ArrayList<>();

    private Flattened() {}

    /** The items with flattened lines replaced by the lines they once were. */
    static List<Item> cut(List<Item> items) {
        Flattened flattened = new Flattened();
        for (Item item : items) {
            if (item instanceof Line line && line.headingLevel() == null) {
                flattened.line(line);
            } else {
                flattened.out.add(item);
            }
        }
        return flattened.out;
    }

    private void line(Line line) {
        String text = line.text();
        List<int[]> heads = text.length() < 40 ? List.of() : heads(text);
        boolean whole = heads.size() == 1 && heads.get(0)[0] == 0 && heads.get(0)[1] <= 60 && text.length() < LONG_LINE;
        if (heads.isEmpty() || whole) {
            out.add(line);
            return;
        }
        int at = 0;
        for (int[] head : heads) {
            body(line, at, head[0]);
            Line heading = line.part(head[0], head[1]);
            out.add(new Line(
                    heading.text(),
                    heading.start(),
                    heading.end(),
                    heading.style(),
                    head[2] == 1 ? 0 : null,
                    heading.part(),
                    true));
            at = head[1];
        }
        body(line, at, text.length());
    }

    /** Text between two headings; 评价标准： and its like begin lines of their own, and so does a numbered statement. */
    private void body(Line line, int from, int to) {
        if (from >= to) {
            return;
        }
        String text = line.text().substring(from, to);
        List<Integer> cuts = new ArrayList<>();
        cutTitle(text, cuts);
        boolean table = FlatScores.head(text, 0).isPresent();
        Matcher label = PART_LABEL.matcher(table ? "" : text);
        while (label.find()) {
            if (label.start() > 0) {
                cuts.add(label.start());
            }
        }
        Matcher closing = IndicatorTexts.GROUP_CLOSE.matcher(table ? "" : text);
        while (closing.find()) {
            cuts.add(closing.start());
        }
        Matcher page = Pattern.compile("(?<=。)\\d{1,3}$").matcher(text);
        if (page.find()) {
            cuts.add(page.start());
        }
        Matcher number =
                Pattern.compile("[（(](\\d{1,2})[)）](?!\\d) ?(?=[\\p{IsHan}])").matcher(text);
        int expected = 1;
        List<Integer> numbers = new ArrayList<>();
        while (number.find()) {
            if (Integer.parseInt(number.group(1)) == expected) {
                numbers.add(number.start());
                expected++;
            }
        }
        if (!table && numbers.size() >= 2 && numbers.get(0) == 0) {
            cuts.addAll(numbers.subList(1, numbers.size()));
        }
        cuts.sort(Integer::compare);
        int at = 0;
        for (int cut : cuts) {
            add(line, from + at, from + cut);
            at = cut;
        }
        add(line, from + at, to);
    }

    /** The title of the report stands before the first label of the cover, or between two blanks before the first heading. */
    private static void cutTitle(String text, List<Integer> cuts) {
        List<LabelLines.Pair> pairs = LabelLines.in(text, true);
        if (!pairs.isEmpty()
                && pairs.get(0).labelStart() > 0
                && Titles.isTitle(text.substring(0, pairs.get(0).labelStart()))) {
            cuts.add(pairs.get(0).labelStart());
        }
        String bare = text.stripTrailing();
        for (int i = bare.length() - 1; i > 0 && bare.length() - i <= 90; i--) {
            if (Line.isBlank(bare.charAt(i)) && Titles.isTitle(bare.substring(i + 1))) {
                cuts.add(i + 1);
                return;
            }
        }
    }

    private void add(Line line, int from, int to) {
        Line part = line.part(from, to);
        if (!part.text().isEmpty()) {
            out.add(part);
        }
    }

    // ---- headings ----------------------------------------------------------------------------------------------

    /** Ranges of headings in a text: start, end, and 1 where the outline can't tell from the line alone. */
    private static List<int[]> heads(String text) {
        boolean flat = text.length() > LONG_LINE;
        List<int[]> tables = flat ? tableRanges(text) : List.of();
        List<int[]> heads = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        int end = 0;
        int from = 0;
        while (from < text.length() && number.find(from)) {
            from = number.start() + 1;
            if (number.start() < end) {
                continue;
            }
            String rest = text.substring(number.start());
            Optional<Numbering> numbering = Numbering.of(rest);
            if (numbering.isEmpty() || numbering.get().ordinal() > 30) {
                continue;
            }
            int place = number.start();
            boolean inTable = tables.stream().anyMatch(t -> t[0] <= place && place < t[1]);
            if (inTable && numbering.get().shape() != Numbering.Shape.CHINESE) {
                continue;
            }
            int titleFrom = number.start() + numbering.get().length();
            int titleEnd = titleEnd(text, titleFrom, numbering.get());
            if (titleEnd > 0 && (flat || opens(text, number.start(), end))) {
                unnumbered(text, end, number.start(), heads);
                heads.add(new int[] {number.start(), titleEnd, 1});
                end = titleEnd;
                from = titleEnd;
            }
        }
        if (flat) {
            tableHeads(text, heads);
            weighted(text, heads, tables);
        }
        boolean several = heads.size() >= 2 || heads.size() == 1 && (heads.get(0)[0] > 0 || flat);
        return several ? heads : List.of();
    }

    private static boolean opens(String text, int at, int afterHead) {
        if (at == 0 || at == afterHead) {
            return true;
        }
        char before = text.charAt(at - 1);
        return before == '。' || before == '；' || before == ';' || before == '！' || Line.isBlank(before);
    }

    /** A known title that stands directly before a numbered one: 项目基本信息一、项目基本情况. */
    private static void unnumbered(String text, int from, int to, List<int[]> heads) {
        for (int length = 12; length >= 4; length--) {
            int start = to - length;
            if (start >= from
                    && SectionTitles.prefix(text, start) == length
                    && SectionTitles.of(text.substring(start, to))
                            .filter(SectionTitles.Meaning::exact)
                            .isPresent()) {
                heads.add(new int[] {start, to, 1});
                return;
            }
        }
    }

    /** A flattened table runs to the next heading of the outermost shape. */
    private static List<int[]> tableRanges(String text) {
        List<int[]> ranges = new ArrayList<>();
        Matcher head = TABLE_HEAD.matcher(text);
        while (head.find()) {
            if (FlatScores.head(text, head.start()).isPresent()) {
                Matcher next = NEXT_SECTION.matcher(text);
                int end = next.find(head.end()) ? next.start() : text.length();
                ranges.add(new int[] {head.start(), end});
            }
        }
        return ranges;
    }

    private static final Pattern NEXT_SECTION = Pattern.compile("[一二三四五六七八九十]{1,3}、");

    /** 政务规范性(3分) behind a full stop: a part of the indicator above, without a number. */
    private static void weighted(String text, List<int[]> heads, List<int[]> tables) {
        Matcher m = WEIGHTED.matcher(text);
        while (m.find()) {
            int start = m.start(1);
            int end = m.end();
            boolean listed = end < text.length() && "、，,；;".indexOf(text.charAt(end)) >= 0
                    || m.group(1).contains("包括")
                    || m.group(1).contains("分为");
            boolean free = !listed
                    && heads.stream().noneMatch(h -> h[0] < end && start < h[1])
                    && tables.stream().noneMatch(t -> t[0] <= start && start < t[1]);
            boolean inside = heads.stream().anyMatch(h -> h[0] < start);
            if (free && inside) {
                heads.add(new int[] {start, end, 1});
            }
        }
        heads.sort((a, b) -> a[0] - b[0]);
    }

    private static final Pattern WEIGHTED =
            Pattern.compile("(?<=[。)）]|[。)）] )([\\p{IsHan}]{3,12} ?[（(] ?\\d{1,2}(?:\\.\\d)? ?分[)）])");

    /** 项目支出绩效评价指标体系一级指标二级指标… : a title in front of the head of a table. */
    private static void tableHeads(String text, List<int[]> heads) {
        Matcher head = TABLE_HEAD.matcher(text);
        while (head.find()) {
            for (int length = 30; length >= 4; length--) {
                int start = head.start() - length;
                if (start >= 0
                        && SectionTitles.prefix(text, start) == length
                        && SectionTitles.of(text.substring(start, head.start()))
                                .filter(m -> m.role() == SectionRole.SCORE_TABLE)
                                .isPresent()
                        && heads.stream().noneMatch(h -> h[0] < head.start() && start < h[1])) {
                    heads.add(new int[] {start, head.start(), 1});
                    break;
                }
            }
        }
        heads.sort((a, b) -> a[0] - b[0]);
    }

    /** Where the title behind a number ends; 0 where none is known there. */
    private static int titleEnd(String text, int from, Numbering numbering) {
        int blank = SectionTitles.prefix(text, from);
        if (blank >= 6 && from + blank < text.length() && Line.isBlank(text.charAt(from + blank))) {
            return from + blank;
        }
        int stop = stop(text, from);
        if (stop > 0 && stop - from <= 50) {
            String title = text.substring(from, stop);
            Optional<SectionTitles.Meaning> meaning = SectionTitles.of(title);
            boolean starts = SectionTitles.prefix(text, from) >= 4;
            if (meaning.isPresent()
                    && (meaning.get().exact() || starts)
                    && NUMBER_INSIDE.matcher(title).find() == false) {
                return stop + (text.charAt(stop) == '。' ? 1 : 0);
            }
        }
        int indicator = indicator(text, from);
        int known = SectionTitles.prefix(text, from);
        if (indicator > from + known) {
            return indicator;
        }
        if (known >= 2) {
            int end = from + known;
            boolean brief = known < 4;
            boolean numberBehind = Numbering.of(text.substring(end)).isPresent();
            end = weight(text, end, false);
            boolean outer = numbering.shape().depth() <= 2;
            boolean terminated = end >= text.length()
                    || "。 \u3000：:".indexOf(text.charAt(end)) >= 0
                    || Words.isDigit(text.charAt(end));
            if (!brief && (outer || terminated) || numberBehind || end > from + known) {
                return end < text.length() && text.charAt(end) == '。' ? end + 1 : end;
            }
        }
        return numberFollows(text, from, numbering);
    }

    private static final Pattern NUMBER_INSIDE = Pattern.compile("[（(][一二三四五六七八九十\\d]{1,2}[）)]|\\d[.、)]|[一二三四五六七八九十]、");

    private static int stop(String text, int from) {
        for (int i = from; i < Math.min(text.length(), from + 60); i++) {
            char c = text.charAt(i);
            if (c == '。') {
                return i;
            }
            if (c == '；' || c == ';' || c == '：' || c == ':') {
                return 0;
            }
        }
        return 0;
    }

    /** The name of an indicator, with its weight: 1)项目立项规范性(3分). */
    private static int indicator(String text, int from) {
        int best = 0;
        for (String name : NAMES) {
            if (name.length() >= 4 && text.startsWith(name, from)) {
                best = name.length();
                break;
            }
        }
        if (best == 0) {
            return 0;
        }
        int end = from + best;
        int weighted = weight(text, end, true);
        if (weighted > end) {
            return weighted;
        }
        String behind = text.substring(end, Math.min(text.length(), end + 12));
        boolean breaks = behind.isEmpty()
                || PART_LABEL.matcher(behind).lookingAt()
                || Numbering.of(behind).isPresent()
                || Line.isBlank(behind.charAt(0));
        boolean sentence = behind.startsWith("=") || behind.startsWith("为") || behind.startsWith("得");
        return breaks || !sentence && !behind.startsWith("，") && !behind.startsWith(",") ? end : 0;
    }

    private static final List<String> NAMES = IndicatorCatalogue.standard().names();

    private static int weight(String text, int end, boolean bare) {
        Matcher m = (bare ? ANY_WEIGHT : WEIGHT).matcher(text.substring(end, Math.min(text.length(), end + 12)));
        return m.find() ? end + m.end() : end;
    }

    private static final Pattern WEIGHT = Pattern.compile("^ ?[（(] ?\\d{1,3}(?:\\.\\d)? ?分[)）](?:。)?");
    private static final Pattern ANY_WEIGHT =
            Pattern.compile("^ ?[（(] ?(?:\\d{1,3}(?:\\.\\d)? ?分|[02-9]|\\d{2})[)）](?:。)?");

    /** A short title of which only the number behind it shows the end: 二、项目资金使用及管理情况(一)…. */
    private static int numberFollows(String text, int from, Numbering numbering) {
        if (numbering.shape().depth() > 2) {
            return 0;
        }
        for (int length = 4; length <= 24 && from + length < text.length(); length++) {
            char c = text.charAt(from + length - 1);
            if ("。；，,;：:".indexOf(c) >= 0) {
                return 0;
            }
            @Nullable
            Numbering next = Numbering.of(text.substring(from + length)).orElse(null);
            if (next != null
                    && next.ordinal() == 1
                    && next.shape().depth() > numbering.shape().depth()) {
                return from + length;
            }
        }
        return 0;
    }
}
