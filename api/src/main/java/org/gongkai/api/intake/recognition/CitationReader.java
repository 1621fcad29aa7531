package org.gongkai.api.intake.recognition;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.Citation;
import org.gongkai.schema.report.Confidence;
import org.jspecify.annotations.Nullable;

/** Reads the documents that the running text cites, by number, by title or by both. */
final class CitationReader {

    private static final String NUMBER =
            "[\\p{IsHan}]{1,14}? ?[〔\\[【（(﹝] ?(?:19|20)\\d{2} ?[〕\\]】）)﹞] ?第? ?\\d{1,5} ?号";
    private static final Pattern WITH_TITLE =
            Pattern.compile("《([^《》\\n]{3,120})》\\s*(?:[（(【]?\\s*(" + NUMBER + ")\\s*[)）】]?)?");
    private static final Pattern ALONE = Pattern.compile(NUMBER);
    private static final Pattern BRACKETS_LOST =
            Pattern.compile("([\\p{IsHan}]{2,8}?(?:发|办|财[\\p{IsHan}]{0,2}|字|函|政|预|规|通))((?:19|20)\\d{2})(\\d{1,4})号");
    private static final Pattern TITLE_BEHIND =
            Pattern.compile("^(关于[^，。；,;《》]{2,60}?(?:的通知|的意见|办法|的规定|的决定|方案|的批复|的函))");
    private static final Pattern DOCUMENT = Pattern.compile(
            ".*(?:通知|意见|办法|规定|条例|法|方案|制度|决定|准则|细则|规划|纲要|规范|批复|函|指南|指引|要点|计划|公告|暂行|试行|报告)(?:[（(][^（）()]*[)）])?$");
    private static final Pattern LEAD =
            Pattern.compile("^.*(?:根据|按照|依据|依照|印发|转发|下发|执行|贯彻|落实|以及|文件|出台|遵照|参照|符合|的|按|和|及|与|据|由|为|是)(?=[\\p{IsHan}])");

    private final ReportDraft draft;
    private final Set<Citation> known = new HashSet<>();

    CitationReader(ReportDraft draft) {
        this.draft = draft;
    }

    void read() {
        for (SectionDraft section :
                draft.sections.stream().flatMap(SectionDraft::walk).toList()) {
            section.lines().forEach(this::line);
        }
    }

    private void line(Line line) {
        String text = line.text();
        Set<Integer> used = new HashSet<>();
        Matcher titled = WITH_TITLE.matcher(text);
        while (titled.find()) {
            String number = titled.group(2);
            if (number == null && !DOCUMENT.matcher(titled.group(1)).matches()) {
                continue;
            }
            add(
                    number,
                    titled.group(1),
                    line.start() + titled.start(),
                    line.start() + titled.end(),
                    Confidence.CERTAIN);
            if (number != null) {
                for (int i = titled.start(2); i < titled.end(2); i++) {
                    used.add(i);
                }
            }
        }
        Matcher alone = ALONE.matcher(text);
        while (alone.find()) {
            if (!used.contains(alone.end() - 1)) {
                String number = alone.group();
                int skip = lead(number);
                add(
                        number.substring(skip),
                        behind(text, alone.end()),
                        line.start() + alone.start() + skip,
                        line.start() + alone.end(),
                        Confidence.CERTAIN);
            }
        }
        Matcher lost = BRACKETS_LOST.matcher(text);
        while (lost.find()) {
            int skip = lead(lost.group());
            String number = lost.group().substring(skip);
            add(
                    number,
                    behind(text, lost.end()),
                    line.start() + lost.start() + skip,
                    line.start() + lost.end(),
                    Confidence.LIKELY);
            draft.notes.add(
                    Note.Kind.REPAIR_PROPOSED,
                    line.start() + lost.start() + skip,
                    line.start() + lost.end(),
                    "文号“" + number + "”似乎丢失了括号",
                    "the document number seems to have lost its brackets",
                    java.util.List.of(number.substring(0, lost.group(1).length() - skip) + "〔" + lost.group(2) + "〕"
                            + lost.group(3) + "号"));
        }
    }

    private static int lead(String number) {
        int bracket = 0;
        while (bracket < number.length()
                && Character.UnicodeScript.of(number.charAt(bracket)) == Character.UnicodeScript.HAN) {
            bracket++;
        }
        Matcher lead = LEAD.matcher(number.substring(0, bracket));
        return lead.find() && lead.end() < bracket ? lead.end() : 0;
    }

    private static @Nullable String behind(String text, int from) {
        Matcher title = TITLE_BEHIND.matcher(text.substring(from));
        return title.find() ? title.group(1) : null;
    }

    private void add(@Nullable String number, @Nullable String title, int start, int end, Confidence confidence) {
        Citation citation = new Citation(number, title);
        boolean repeated = known.stream()
                .anyMatch(k -> number != null && number.equals(k.number())
                        || number == null && title != null && title.equals(k.title()));
        if (!repeated) {
            known.add(citation);
            draft.citations.add(new Reading<>(citation, start, end, null, confidence));
        }
    }
}
