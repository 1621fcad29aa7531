package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.OutputQuantity;
import org.gongkai.schema.text.Amounts;
import org.gongkai.schema.text.NormalizedText;
import org.gongkai.schema.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads quantities with their price: 终端机4台，单价80000元/每台，合计320000元. */
final class OutputReader {

    private static final String MONEY = "(\\d+(?:\\.\\d+)?) ?(亿元|万元|千元|元)";
    private static final Pattern QUANTITY =
            Pattern.compile("([^,。;:、\\d]{2,30}?)(\\d+(?:\\.\\d+)?) ?([\\p{IsHan}]{1,4}?)[,、(]"
                    + " ?(?:每\\p{IsHan}{1,2})?单价(?:为|约)? ?" + MONEY + "(?:/ ?每?[\\p{IsHan}]{1,3})?\\)?"
                    + "(?:[,、;]? ?(?:合计|共计|总计|总价|金额|共)[^,。;\\d]{0,6}?" + MONEY + ")?");
    private static final Pattern VERB = Pattern.compile("^.*(?:采购|购置|购买|配备|配置|新购|购入|更换|安装|建设|新建|改造|到我[县市区省]|发放|包括|其中)");

    private final ReportDraft draft;

    OutputReader(ReportDraft draft) {
        this.draft = draft;
    }

    void read() {
        for (SectionDraft section :
                draft.sections.stream().flatMap(SectionDraft::walk).toList()) {
            section.lines().forEach(this::line);
        }
    }

    private void line(Line line) {
        NormalizedText normal = NormalizedText.of(line.text());
        Matcher m = QUANTITY.matcher(normal.text());
        while (m.find()) {
            Span nameSpan = normal.span(m.start(1), m.end(1));
            String lead = nameSpan.of(line.text());
            Matcher verb = VERB.matcher(lead);
            String name = Words.strip(verb.find() ? lead.substring(verb.end()) : lead);
            if (name.length() < 2) {
                continue;
            }
            Money unitCost = money(m.group(4), m.group(5));
            Money total = m.group(6) == null ? null : money(m.group(6), m.group(7));
            BigDecimal quantity = new BigDecimal(m.group(2));
            boolean known = draft.outputs.stream()
                    .anyMatch(o -> o.value().actual() != null
                            && quantity.compareTo(o.value().actual()) == 0
                            && m.group(3).equals(o.value().unit())
                            && unitCost.equals(o.value().unitCost()));
            if (known) {
                continue;
            }
            boolean agrees =
                    total == null || unitCost.wanYuan().multiply(quantity).compareTo(total.wanYuan()) == 0;
            Span whole = normal.span(m.start(1), m.end());
            int start = line.start() + nameSpan.end() - name.length();
            draft.outputs.add(new Reading<>(
                    new OutputQuantity(name, null, quantity, m.group(3), unitCost, total),
                    start,
                    line.start() + whole.end(),
                    line.text().substring(nameSpan.end() - name.length(), whole.end()),
                    agrees ? Confidence.LIKELY : Confidence.DOUBTFUL));
            if (!agrees) {
                draft.notes.add(
                        Note.Kind.CONTRADICTION,
                        start,
                        line.start() + whole.end(),
                        "数量 × 单价与合计不符：" + quantity + " × " + unitCost + " ≠ " + total + " 万元",
                        "quantity times unit price is not the printed total");
            }
        }
    }

    private static Money money(@Nullable String number, String unit) {
        return new Money(Amounts.inTenThousandYuan(new BigDecimal(number == null ? "0" : number), unit));
    }
}
