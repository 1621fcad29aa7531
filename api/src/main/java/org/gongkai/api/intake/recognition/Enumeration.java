package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.text.Amounts;
import org.gongkai.schema.text.NormalizedText;
import org.gongkai.schema.text.Span;

/**
 * Reads an enumeration of expenditure in a sentence: 业务培训费22.7万元（包括…4.5万元，…18.2万元），维修费53.6万元，… Three items with an amount
 * each make one; amounts of sources and stages of money don't.
 */
final class Enumeration {

    private static final Pattern CUE =
            Pattern.compile("(?:主要内容(?:为|包括)|主要用于|支出内容为|具体(?:为|包括|用于)|分别(?:为|是|用于)|其中|包括|用于|明细如下|如下)[::]? ?");
    private static final Pattern ITEM = Pattern.compile(
            "^ ?(?:和|及|以及|\\d{1,2}[.、)]|\\(\\d{1,2}\\)|[①-⑳])? ?([^\\d,;:。][^,;:。]*?) ?(?:为|共|计|支出|共计)? ?(\\d+(?:\\.\\d+)?) ?(亿元|万元|千元|元) ?(?:\\((.*)\\))?$");
    private static final Pattern SUB = Pattern.compile("([^\\d,;]+?)(\\d+(?:\\.\\d+)?) ?(亿元|万元|千元|元)");
    private static final Pattern NOT_SPENDING =
            Pattern.compile(".*(?:预算|到位|拨款|结余|财政|补助资金|配套资金|自筹|债券|结转|执行|单价|合同|中标|下达|安排资金|总投资).*");

    private final ReportDraft draft;
    private final Line line;
    private final NormalizedText normal;

    Enumeration(ReportDraft draft, Line line, NormalizedText normal) {
        this.draft = draft;
        this.line = line;
        this.normal = normal;
    }

    /** Takes the enumeration of a sentence; the place where it begins, -1 where the sentence holds none. */
    int take(int from, int to) {
        String text = normal.text();
        Matcher cue = CUE.matcher(text).region(from, to);
        while (cue.find()) {
            if (depth(text, from, cue.start()) > 0) {
                continue;
            }
            List<ReportDraft.ExpenditureDraft> items = items(cue.end(), to);
            if (items.size() >= 3) {
                if (draft.expenditures.isEmpty()) {
                    draft.expenditures.addAll(items);
                } else {
                    draft.notes.add(
                            Note.Kind.AMBIGUOUS,
                            items.get(0).name().start(),
                            items.get(items.size() - 1).name().end(),
                            "另有一处支出明细，草稿只取第一处",
                            "a further enumeration of expenditure is printed here; the draft holds the first one");
                }
                return cue.start();
            }
        }
        return -1;
    }

    private static int depth(String text, int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return depth;
    }

    private List<ReportDraft.ExpenditureDraft> items(int from, int to) {
        String text = normal.text();
        List<ReportDraft.ExpenditureDraft> items = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int i = from; i <= to; i++) {
            char c = i < to ? text.charAt(i) : ',';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (i == to || depth <= 0 && (c == ',' || c == ';')) {
                if (!item(start, i, items)) {
                    break;
                }
                start = i + 1;
            }
        }
        return items;
    }

    private boolean item(int from, int to, List<ReportDraft.ExpenditureDraft> into) {
        String piece = normal.text().substring(from, to);
        Matcher m = ITEM.matcher(piece);
        if (!m.matches()
                || m.group(1).length() > 30
                || FundTable.source(m.group(1)) != null
                || NOT_SPENDING.matcher(m.group(1)).matches()) {
            return false;
        }
        List<ReportDraft.ExpenditureDraft> subs = new ArrayList<>();
        if (m.group(4) != null) {
            int offset = from + m.start(4);
            String inner = m.group(4);
            Matcher lead = Pattern.compile("^(?:包括|其中|含)[::]? ?").matcher(inner);
            int skip = lead.find() ? lead.end() : 0;
            Matcher sub = SUB.matcher(inner).region(skip, inner.length());
            while (sub.find()) {
                subs.add(new ReportDraft.ExpenditureDraft(
                        name(offset + sub.start(1), offset + sub.end(1)),
                        amount(offset + sub.start(2), offset + sub.end(3), sub.group(2), sub.group(3)),
                        List.of()));
            }
        }
        into.add(new ReportDraft.ExpenditureDraft(
                name(from + m.start(1), from + m.end(1)),
                amount(from + m.start(2), from + m.end(3), m.group(2), m.group(3)),
                subs));
        return true;
    }

    private Reading<String> name(int from, int to) {
        Span span = normal.span(from, to);
        String printed = span.of(line.text());
        String name = Words.strip(printed);
        int start = line.start() + span.start() + Math.max(0, printed.indexOf(name));
        return new Reading<>(name, start, start + name.length(), null, Confidence.LIKELY);
    }

    private Reading<Money> amount(int from, int to, String number, String unit) {
        Span span = normal.span(from, to);
        return new Reading<>(
                new Money(Amounts.inTenThousandYuan(new BigDecimal(number), unit)),
                line.start() + span.start(),
                line.start() + span.end(),
                span.of(line.text()),
                Confidence.LIKELY);
    }
}
