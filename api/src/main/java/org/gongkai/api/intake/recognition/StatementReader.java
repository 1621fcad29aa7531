package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.SectionRole;
import org.gongkai.schema.report.Statement;

/** Splits problems, suggestions, experiences and other matters into statements, at printed numbers and paragraphs only. */
final class StatementReader {

    private static final Pattern ORDINAL =
            Pattern.compile("^(?:第?[一二三四五六七八九十]是|[其首][一二三四五六次先]?[，,是]|第[一二三四五六七八九十][，,、])");
    private static final Pattern INLINE_MARK = Pattern.compile(
            "[（(]\\d{1,2}[)）]|[①-⑳]" + "|(?<=^|[。；;：:\\s])(?:(?<![\\d.])\\d{1,2}[.、．](?!\\d)|[一二三四五六七八九十]是)");

    private final ReportDraft draft;

    StatementReader(ReportDraft draft) {
        this.draft = draft;
    }

    void read() {
        draft.sections.forEach(this::section);
    }

    private void section(SectionDraft section) {
        List<Reading<Statement>> list = listOf(section);
        if (list == null) {
            section.children.forEach(this::section);
            return;
        }
        if (section.mixed) {
            mixed(section);
            return;
        }
        collect(section, list);
    }

    private @org.jspecify.annotations.Nullable List<Reading<Statement>> listOf(SectionDraft section) {
        SectionRole role = section.role;
        if (role == null) {
            return null;
        }
        return switch (role) {
            case PROBLEMS -> draft.problems;
            case SUGGESTIONS -> draft.suggestions;
            case EXPERIENCE -> draft.experiences;
            case OTHER_MATTERS -> draft.otherMatters;
            default -> null;
        };
    }

    /** 存在的问题和建议: the sub-sections tell which is which; text that no sub-section claims is noted. */
    private void mixed(SectionDraft section) {
        boolean named = false;
        for (SectionDraft child : section.children) {
            List<Reading<Statement>> list = byTitle(child);
            if (list != null) {
                named = true;
                collect(child, list);
            }
        }
        if (!named) {
            collect(section, draft.problems);
            if (!section.lines().isEmpty() || !section.children.isEmpty()) {
                Reading<String> heading = section.heading;
                int at = heading == null ? 0 : heading.start();
                draft.notes.add(
                        Note.Kind.AMBIGUOUS,
                        at,
                        heading == null ? 0 : heading.end(),
                        "问题和建议写在同一节里，全部放入“存在问题”，请分开",
                        "problems and suggestions share one section; all of it stands under problems");
            }
        }
    }

    private @org.jspecify.annotations.Nullable List<Reading<Statement>> byTitle(SectionDraft child) {
        String title = child.title();
        if (title.contains("经验") || title.contains("做法")) {
            return draft.experiences;
        }
        if (title.contains("问题") || title.contains("不足")) {
            return draft.problems;
        }
        return title.contains("建议") || title.contains("措施") || title.contains("打算") ? draft.suggestions : null;
    }

    private void collect(SectionDraft section, List<Reading<Statement>> into) {
        List<Line> lines = section.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean intro = (line.text().endsWith("：") || line.text().endsWith(":"))
                    && (i + 1 < lines.size() || !section.children.isEmpty());
            if (intro || isNone(line.text())) {
                continue;
            }
            into.addAll(split(line));
        }
        for (SectionDraft child : section.children) {
            boolean heading = SectionTitles.of(child.title())
                    .filter(SectionTitles.Meaning::exact)
                    .isPresent();
            if (heading) {
                List<Reading<Statement>> other = byTitle(child);
                collect(child, other == null ? into : other);
            } else {
                into.add(whole(child));
            }
        }
    }

    static boolean isNone(String text) {
        String bare = text.replaceAll("[。.\\s]", "");
        return bare.equals("无")
                || bare.equals("没有")
                || bare.equals("暂无")
                || bare.equals("无其他需要说明的问题")
                || bare.equals("无其他需说明的问题");
    }

    /** A titled statement is its title and the text below it. */
    private static Reading<Statement> whole(SectionDraft section) {
        Reading<String> heading = section.heading;
        StringBuilder text = new StringBuilder(section.title());
        int start = heading == null ? 0 : heading.start();
        int end = heading == null ? 0 : heading.end();
        for (SectionDraft part : section.walk().toList()) {
            if (part != section && part.heading != null) {
                text.append('\n').append(part.heading.value());
                end = part.heading.end();
            }
            for (Line line : part.lines()) {
                text.append('\n').append(line.text());
                end = line.end();
            }
        }
        return Reading.certain(Statement.of(text.toString()), start, end, null);
    }

    static List<Reading<Statement>> split(Line line) {
        String text = line.text();
        List<Integer> cuts = new ArrayList<>();
        Matcher mark = INLINE_MARK.matcher(text);
        int expected = 0;
        while (mark.find()) {
            int ordinal = ordinal(mark.group());
            if (ordinal == expected + 1) {
                cuts.add(mark.start());
                expected = ordinal;
            }
        }
        List<Reading<Statement>> parts = new ArrayList<>();
        if (cuts.size() < 2) {
            add(text, 0, text.length(), line, parts);
            return parts;
        }
        if (cuts.get(0) > 0) {
            String lead = text.substring(0, cuts.get(0)).strip();
            if (!lead.endsWith("：") && !lead.endsWith(":")) {
                add(text, 0, cuts.get(0), line, parts);
            }
        }
        for (int i = 0; i < cuts.size(); i++) {
            add(text, cuts.get(i), i + 1 < cuts.size() ? cuts.get(i + 1) : text.length(), line, parts);
        }
        return parts;
    }

    private static int ordinal(String mark) {
        if (mark.endsWith("是")) {
            return org.gongkai.schema.text.ChineseNumerals.parse(mark.substring(0, mark.length() - 1))
                    .map(n -> n.intValue())
                    .orElse(0);
        }
        return Numbering.of(mark + " x").map(Numbering::ordinal).orElse(0);
    }

    private static void add(String text, int from, int to, Line line, List<Reading<Statement>> into) {
        int start = from;
        String part = text.substring(from, to);
        Matcher ordinal = ORDINAL.matcher(part);
        if (ordinal.find()) {
            start += ordinal.end();
        } else {
            start += Numbering.of(part).map(Numbering::length).orElse(0);
        }
        int end = to;
        while (end > start && Line.isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            into.add(Reading.certain(
                    Statement.of(text.substring(start, end)), line.start() + start, line.start() + end, null));
        }
    }
}
