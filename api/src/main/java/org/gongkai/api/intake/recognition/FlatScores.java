package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.api.intake.recognition.ScoreHead.Role;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.gongkai.schema.report.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * Reads a score table that lost all its separators: 项目立项规范性33绩效目标合理性66. The head tells which numbers stand behind a
 * name of each level; levels and digits are then chosen so that sub-totals and totals come out. What more than one choice
 * fits stays empty, with the choices in a note.
 */
final class FlatScores {

    /** Column words in the order of a flattened head. */
    record Head(List<Role> roles, int length) {

        /** Number columns behind the names of a level, the outermost is 1. */
        List<Role> numbers(int level) {
            List<Role> numbers = new ArrayList<>();
            int at = 0;
            for (Role role : roles) {
                if (role.isName()) {
                    at++;
                } else if (at == level && (role == Role.WEIGHT || role == Role.SCORE || role == Role.DEDUCTION)) {
                    numbers.add(role);
                }
            }
            return numbers;
        }

        int depth() {
            return (int) roles.stream().filter(Role::isName).count();
        }

        boolean hasText() {
            return roles.stream()
                    .anyMatch(r ->
                            r == Role.EXPLANATION || r == Role.CRITERIA || r == Role.CHECKPOINTS || r == Role.REASON);
        }

        boolean hasScores() {
            return roles.contains(Role.SCORE);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("([^\\d.]+)(\\d[\\d.]*(?:\\s+\\d[\\d.]*)*)?");
    private static final List<Map.Entry<String, String>> WORDS = Vocabulary.COLUMNS.words();
    private static final List<String> NAMES = IndicatorCatalogue.standard().names();

    private final ReportDraft draft;
    private final Line line;
    private final String text;
    private final Head head;

    FlatScores(ReportDraft draft, Line line, int from, Head head) {
        this.draft = draft;
        this.line = line;
        this.text = line.text().substring(from);
        this.head = head;
        this.offset = from;
    }

    private final int offset;

    /** The head at a place of a text: at least two levels of names and a number column, word behind word. */
    static Optional<Head> head(String text, int from) {
        List<Role> roles = new ArrayList<>();
        int at = from;
        while (at < text.length()) {
            if (Line.isBlank(text.charAt(at))) {
                at++;
                continue;
            }
            String word = word(text, at);
            if (word == null) {
                break;
            }
            roles.add(ScoreHead.role(word).orElseThrow());
            at += word.length();
        }
        long names = roles.stream().filter(Role::isName).count();
        return names >= 2 && roles.size() >= 4 ? Optional.of(new Head(roles, at - from)) : Optional.empty();
    }

    private static @Nullable String word(String text, int at) {
        for (Map.Entry<String, String> word : WORDS) {
            if (text.startsWith(word.getKey(), at) && !word.getKey().equals("指标")) {
                return word.getKey();
            }
        }
        return null;
    }

    // ---- tokens ------------------------------------------------------------------------------------------------

    private record Item(String name, int start, int end, String digits, int digitStart) {}

    /** Reads the table; the length of the text it takes, 0 where it is none. */
    int read() {
        List<Item> items = new ArrayList<>();
        Item total = null;
        Matcher token = TOKEN.matcher(text).region(head.length(), text.length());
        int end = head.length();
        while (token.find()) {
            String run = token.group(1);
            String digits = token.group(2) == null ? "" : token.group(2);
            if (Words.joined(run).length() > 60) {
                break;
            }
            List<Item> names = names(run, token.start(1), digits, token.start(2));
            Item last = names.get(names.size() - 1);
            if (Vocabulary.TOTALS.exact(last.name()).filter("TOTAL"::equals).isPresent()) {
                total = last;
                end = token.end();
                break;
            }
            if (digits.isEmpty()) {
                break;
            }
            items.addAll(names);
            end = token.end();
        }
        if (items.size() < 4) {
            return 0;
        }
        List<FlatSolver.Item> puzzle = items.stream()
                .map(i -> new FlatSolver.Item(i.digits(), IndicatorNames.level(i.name())))
                .toList();
        FlatSolver.Result solved =
                FlatSolver.solve(puzzle, head, total == null ? null : total.digits(), text.indexOf('\n') >= 0);
        if (solved.solutions().isEmpty()) {
            draft.notes.add(
                    Note.Kind.NOT_UNDERSTOOD,
                    at(0),
                    at(end),
                    "评分表没有分隔符，找不到能使小计与合计成立的拆分，整段留待人工拆分",
                    "the score table has no separators and no split makes its sums come out");
            return 0;
        }
        build(items, solved);
        unsure(items, solved, end);
        if (total != null) {
            totals(total, solved);
        }
        draft.structure.add(new int[] {at(0), at(end)});
        int grade = grade(end);
        return offset + Math.max(end, grade);
    }

    /** What no printed sum confirms is said: the split of the digits, or which name stands above which. */
    private void unsure(List<Item> items, FlatSolver.Result solved, int end) {
        if (!solved.confirmed()) {
            draft.notes.add(
                    Note.Kind.CONCLUDED,
                    at(0),
                    at(end),
                    "评分表没有分隔符，也没有合计可以验证，分值和得分是按“得分不超过分值”拆分的，请核对",
                    "the score table has no separators and no total confirms how its digits were split");
        } else if (items.stream().anyMatch(i -> i.digits().isEmpty())) {
            draft.notes.add(
                    Note.Kind.CONCLUDED,
                    at(0),
                    at(end),
                    "评分表没有分隔符，上级指标没有印分值，上下级关系按指标名称推定，请核对",
                    "the score table has no separators and no points for its upper levels; which name stands above which was concluded");
        }
    }

    private int at(int inText) {
        return line.start() + offset + inText;
    }

    /** Names of parents without numbers of their own stand glued before the name with the numbers. */
    private List<Item> names(String run, int start, String digits, int digitStart) {
        int from = 0;
        int to = run.length();
        while (from < to && isSeparator(run.charAt(from))) {
            from++;
        }
        while (to > from && isSeparator(run.charAt(to - 1))) {
            to--;
        }
        String name = run.substring(from, to);
        List<Item> items = new ArrayList<>();
        boolean parentsHaveNumbers = !head.numbers(1).isEmpty();
        int at = 0;
        int broken;
        while ((broken = name.indexOf('\n', at)) >= 0) {
            int stop = broken;
            while (stop > at && Line.isBlank(name.charAt(stop - 1))) {
                stop--;
            }
            items.add(new Item(Words.joined(name.substring(at, stop)), start + from + at, start + from + stop, "", -1));
            at = broken + 1;
            while (at < name.length() && Line.isBlank(name.charAt(at))) {
                at++;
            }
        }
        if (!parentsHaveNumbers && items.isEmpty()) {
            while (at < name.length()) {
                String known = known(name, at);
                if (known == null || at + known.length() >= name.length()) {
                    break;
                }
                items.add(new Item(known, start + from + at, start + from + at + known.length(), "", -1));
                at += known.length();
            }
        }
        items.add(new Item(Words.joined(name.substring(at)), start + from + at, start + to, digits, digitStart));
        return items;
    }

    private static boolean isSeparator(char c) {
        return Line.isBlank(c) || c == '|' || c == ',' || c == '，' || c == '、';
    }

    private static @Nullable String known(String text, int at) {
        for (String name : NAMES) {
            if (text.startsWith(name, at)) {
                return name;
            }
        }
        return null;
    }

    // ---- the tree ----------------------------------------------------------------------------------------------

    private void build(List<Item> items, FlatSolver.Result solved) {
        List<IndicatorDraft> open = new ArrayList<>();
        List<FlatSolver.Choice> best = solved.solutions().get(0);
        List<IndicatorDraft> roots = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            FlatSolver.Choice choice = best.get(i);
            int level = choice.level();
            IndicatorDraft node =
                    new IndicatorDraft(Reading.certain(item.name(), at(item.start()), at(item.end()), null), level);
            while (open.size() >= level) {
                open.remove(open.size() - 1);
            }
            if (open.isEmpty()) {
                roots.add(node);
            } else {
                open.get(open.size() - 1).add(node);
            }
            open.add(node);
            numbers(item, i, choice, node, solved);
        }
        if (draft.indicators.isEmpty()) {
            draft.indicators.addAll(roots);
        } else {
            new ScoreMerge(draft).merge(roots);
        }
    }

    private void numbers(
            Item item, int index, FlatSolver.Choice choice, IndicatorDraft node, FlatSolver.Result solved) {
        Set<String> readings = new LinkedHashSet<>();
        for (List<FlatSolver.Choice> solution : solved.solutions()) {
            readings.add(solution.get(index).shown());
        }
        if (readings.size() > 1) {
            draft.notes.add(
                    Note.Kind.AMBIGUOUS,
                    at(item.start()),
                    at(
                            item.digitStart() < 0
                                    ? item.end()
                                    : item.digitStart() + item.digits().length()),
                    "“" + item.name() + item.digits() + "”有几种拆分都能使合计成立，分值和得分留空待选",
                    "several splits of the digits fit the totals; the values stay empty",
                    List.copyOf(readings));
            return;
        }
        int from = item.digitStart();
        List<Role> roles = head.numbers(choice.level());
        for (int k = 0; k < choice.numbers().size(); k++) {
            String number = choice.numbers().get(k);
            from = skipBlank(item, from);
            String field =
                    switch (k < roles.size() ? roles.get(k) : Role.WEIGHT) {
                        case WEIGHT -> "maxScore";
                        case SCORE -> "score";
                        default -> "deduction";
                    };
            node.put(
                    field,
                    new Reading<>(
                            new BigDecimal(number),
                            at(from),
                            at(from + number.length()),
                            item.digits().equals(number) ? null : item.digits(),
                            solved.confirmed() ? Confidence.CERTAIN : Confidence.LIKELY));
            from += number.length();
        }
    }

    private int skipBlank(Item item, int from) {
        int at = from;
        while (at < item.digitStart() + item.digits().length() && Line.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private void totals(Item total, FlatSolver.Result solved) {
        if (!solved.confirmed()) {
            draft.notes.add(
                    Note.Kind.NOT_UNDERSTOOD,
                    at(total.start()),
                    at(
                            total.digitStart() < 0
                                    ? total.end()
                                    : total.digitStart() + total.digits().length()),
                    "合计“" + total.digits() + "”与各行之和对不上，留空待核",
                    "the total row does not fit the sums of the rows and stays empty");
            return;
        }
        int from = total.digitStart();
        List<String> numbers = solved.totals();
        for (int k = 0; k < numbers.size(); k++) {
            String number = numbers.get(k);
            from = skipBlank(total, from);
            Reading<BigDecimal> reading =
                    Reading.certain(new BigDecimal(number), at(from), at(from + number.length()), total.digits());
            boolean last = k == numbers.size() - 1;
            if (last && head.hasScores()) {
                draft.totals.putIfAbsent("totalScore", reading);
            } else {
                draft.totals.put("totalMaxScore", reading);
            }
            from += number.length();
        }
    }

    /** 评价等次优 behind the total. */
    private int grade(int from) {
        Matcher m = Pattern.compile("^\\s*(?:评价|自评|绩效)?(?:等次|等级|级别)[:：]?\\s*(优秀|良好|合格|不合格|优|良|中|差)")
                .matcher(text.substring(from));
        if (!m.find()) {
            return 0;
        }
        draft.totals.putIfAbsent(
                "grade", Reading.certain(m.group(1), at(from + m.start(1)), at(from + m.end(1)), null));
        draft.structure.add(new int[] {at(from), at(from + m.end())});
        return from + m.end();
    }
}
