package org.gongkai.api.intake.recognition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.text.NormalizedText;
import org.gongkai.schema.text.Span;

/** Reads what the running text says about a satisfaction survey: method, sheets, result. Rules and targets are none. */
final class SurveyReader {

    private static final Pattern METHOD = Pattern.compile("问卷调查|满意度调查|电话调查|电话访谈|网络调查|抽样调查|实地走访|座谈");
    private static final Pattern SENT = Pattern.compile("(?:发放|发出|下发|派发)[^。;\\d回收]{0,16}?(\\d{1,7}) ?(?:余)?[份张]");
    private static final Pattern RETURNED = Pattern.compile("(?:收回|回收)(?!率)[^。;\\d有效]{0,12}?(\\d{1,7}) ?[份张]");
    private static final Pattern VALID =
            Pattern.compile("(?:有效(?:问卷|调查表|样本|答卷|票)?|(?:收回|回收)有效[^。;\\d]{0,8}?)[^。;\\d,率]{0,6}?(\\d{1,7}) ?[份张个]");
    static final Pattern RESULT =
            Pattern.compile("满意(?:度|率)[^。;\\d]{0,10}?((?:≥|>|大于|超过|高于|达到|达|为|约)? ?\\d{1,3}(?:\\.\\d{1,2})? ?%(?:以上)?)");

    private final ReportDraft draft;

    SurveyReader(ReportDraft draft) {
        this.draft = draft;
    }

    void read() {
        for (SectionDraft section :
                draft.sections.stream().flatMap(SectionDraft::walk).toList()) {
            for (Line line : section.lines()) {
                read(line);
            }
        }
    }

    private void read(Line line) {
        NormalizedText normal = NormalizedText.of(line.text());
        String text = normal.text();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '。') {
                sentence(text.substring(from, i), from, normal, line);
                from = i + 1;
            }
        }
    }

    private void sentence(String sentence, int offset, NormalizedText normal, Line line) {
        boolean asked = sentence.contains("调查") || sentence.contains("问卷");
        if (!asked) {
            return;
        }
        boolean sheets = number(SENT, "sent", sentence, offset, normal, line)
                | number(VALID, "valid", sentence, offset, normal, line)
                | number(RETURNED, "returned", sentence, offset, normal, line);
        boolean rule = sentence.matches(".*(?:得满分|扣\\d|每[低少降]|目标).*");
        Matcher result = RESULT.matcher(sentence);
        if (!rule && result.find()) {
            Span span = normal.span(offset + result.start(1), offset + result.end(1));
            String printed = span.of(line.text()).replaceAll("^(?:达到|达|为)", "");
            int start = line.start() + span.end() - printed.length();
            draft.survey.putIfAbsent(
                    "satisfaction", Reading.certain(Measures.of(printed), start, line.start() + span.end(), null));
            sheets = true;
        }
        Matcher method = METHOD.matcher(sentence);
        if (sheets && method.find()) {
            Span span = normal.span(offset + method.start(), offset + method.end());
            draft.survey.putIfAbsent(
                    "method",
                    new Reading<>(
                            method.group(),
                            line.start() + span.start(),
                            line.start() + span.end(),
                            null,
                            Confidence.LIKELY));
        }
    }

    private boolean number(
            Pattern pattern, String field, String sentence, int offset, NormalizedText normal, Line line) {
        Matcher m = pattern.matcher(sentence);
        if (!m.find()) {
            return false;
        }
        Span span = normal.span(offset + m.start(1), offset + m.end());
        Reading<?> before = draft.survey.get(field);
        Integer value = Integer.valueOf(m.group(1));
        if (before != null && !before.value().equals(value)) {
            draft.notes.add(
                    Note.Kind.AMBIGUOUS,
                    line.start() + span.start(),
                    line.start() + span.end(),
                    "问卷份数另有一处为 " + value + "，草稿采用 " + before.value(),
                    "another number of survey sheets is printed here; the draft uses the first one",
                    java.util.List.of(before.value().toString(), value.toString()));
        }
        draft.survey.putIfAbsent(
                field,
                Reading.certain(value, line.start() + span.start(), line.start() + span.end(), span.of(line.text())));
        return true;
    }
}
