package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.Expenditure;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Money;
import org.jspecify.annotations.Nullable;

/**
 * Expenditure items against the money they itemise: items against the amount spent, sub-items against their item. A list
 * that stays below may be a selection and gives a warning; one that exceeds what it itemises is an error.
 */
final class ItemisationGap extends Check {
    private static final Pattern BRACKETS = Pattern.compile("[(][^()]{0,80}[)]");
    private static final Pattern WHOLE = Pattern.compile("(\\d+(?:\\.\\d+)?)万元[,，]?其中[:：]?");
    private static final Pattern PART = Pattern.compile("[、,，;；和及]?([^\\d。、,，;；\\n]{2,16}?)(\\d+(?:\\.\\d+)?)万元");

    /** Words of what happened to the money, after which no more parts are listed. */
    private static final Pattern OTHER_MATTER =
            Pattern.compile("实际|已|截至|累计|支付|使用|到位|结余|结转|剩余|执行|完成|拨付|下达|节约|调整|追加|核减|增加|减少|其中|决算|共计|合计|预算");

    /** Sources of money, which {@code FUNDS_NOT_SUM} adds up. */
    private static final Pattern SOURCES = Pattern.compile("财政|中央|省|市级|县|区级|自筹|配套|债券|上级|本级|专项");

    ItemisationGap() {
        super("ITEMISATION_GAP", "支出明细与总额不符", "Itemised spending differs from the total");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        List<Expenditure> items = subject.report().funds().expenditures();
        FundRow total = subject.report().funds().total().orElse(null);
        if (total != null && items.size() > 1) {
            Money spent = total.spent() != null ? total.spent() : total.budget();
            String field = total.spent() != null ? "spent" : "";
            String pointer = "/funds/rows/" + subject.report().funds().rows().indexOf(total)
                    + (field.isEmpty() ? "" : "/" + field);
            compare(findings, "/funds/expenditures", "支出明细", "支出总额", spent, pointer, items);
        }
        for (int i = 0; i < items.size(); i++) {
            subItems(findings, items.get(i), "/funds/expenditures/" + i, "支出明细");
        }
        prose(subject, findings);
    }

    /** 支出400万元，其中A 250万元、B 180万元: parts that exceed their whole. Parts may overlap: a warning. */
    private static void prose(Subject subject, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Passage passage : subject.passages()) {
            if (passage.kind() != Passage.Kind.NARRATIVE || !passage.has("其中") || !passage.has("万元")) {
                continue;
            }
            String text = BRACKETS.matcher(passage.compact()).replaceAll("");
            Matcher m = WHOLE.matcher(text);
            while (m.find()) {
                List<BigDecimal> parts = new ArrayList<>();
                Matcher part = PART.matcher(text).region(m.end(), text.length());
                while (part.lookingAt() && !OTHER_MATTER.matcher(part.group(1)).find()) {
                    parts.add(new BigDecimal(part.group(2)));
                    part.region(part.end(), text.length());
                }
                String words = text.substring(m.start(), part.regionStart());
                BigDecimal whole = new BigDecimal(m.group(1));
                BigDecimal sum = Num.total(parts);
                boolean tooMuch = parts.size() >= 2
                        && sum.compareTo(whole) > 0
                        && !Rounding.of(whole, parts).mayExplain(sum.subtract(whole));
                if (tooMuch && !SOURCES.matcher(words).find() && seen.add(words)) {
                    findings.warning()
                            .at(passage)
                            .quote(words)
                            .says(
                                    "“%s”：其中各项合计%s万元，超过%s万元。"
                                            .formatted(Texts.shorten(words, 60), Num.text(sum), Num.text(whole)),
                                    "The parts add up to %s, more than their whole of %s (万元)."
                                            .formatted(Num.text(sum), Num.text(whole)))
                            .rule("其中各项之和不超过总额")
                            .input("总额（万元）", whole, passage.pointer())
                            .step("%s = %s".formatted(Num.sum(parts), Num.text(sum)))
                            .step("%s − %s = %s"
                                    .formatted(Num.text(sum), Num.text(whole), Num.text(sum.subtract(whole))))
                            .result("%s > %s".formatted(Num.text(sum), Num.text(whole)))
                            .add();
                }
            }
        }
    }

    private static void subItems(Findings findings, Expenditure item, String pointer, String above) {
        String place = above + " › " + item.name();
        if (!item.items().isEmpty()) {
            compare(
                    findings,
                    pointer,
                    place,
                    "「" + item.name() + "」",
                    item.amount(),
                    pointer + "/amount",
                    item.items());
        }
        for (int i = 0; i < item.items().size(); i++) {
            subItems(findings, item.items().get(i), pointer + "/items/" + i, place);
        }
    }

    private static void compare(
            Findings findings,
            String pointer,
            String place,
            String what,
            @Nullable Money whole,
            String wholePointer,
            List<Expenditure> items) {
        List<BigDecimal> amounts = new ArrayList<>();
        for (Expenditure item : items) {
            if (item.amount() == null) {
                return;
            }
            amounts.add(item.amount().wanYuan());
        }
        if (whole == null || whole.wanYuan().signum() == 0) {
            return;
        }
        BigDecimal sum = Num.total(amounts);
        BigDecimal gap = whole.wanYuan().subtract(sum);
        if (Rounding.of(whole.wanYuan(), amounts).mayExplain(gap)) {
            return;
        }
        boolean tooMuch = gap.signum() < 0;
        BigDecimal share = Num.percent(gap.abs(), whole.wanYuan());
        Draft draft = (tooMuch ? findings.error() : findings.warning())
                .at(pointer, place)
                .says(
                        "%s为%s万元，所列各项合计%s万元，%s%s万元（%s%%）%s。"
                                .formatted(
                                        what,
                                        whole,
                                        Num.text(sum),
                                        tooMuch ? "超出" : "相差",
                                        Num.text(gap.abs()),
                                        Num.rounded(share, 2),
                                        tooMuch ? "" : "；如所列只是主要内容，请注明其余部分"),
                        "%s is %s, its items add up to %s (万元); %s %s (%s %%)."
                                .formatted(
                                        what,
                                        whole,
                                        Num.text(sum),
                                        tooMuch ? "they exceed it by" : "not accounted for:",
                                        Num.text(gap.abs()),
                                        Num.rounded(share, 2)))
                .rule("明细之和等于总额");
        for (int i = 0; i < items.size(); i++) {
            draft.input(items.get(i).name(), items.get(i).amount(), null);
        }
        draft.input("总额（万元）", whole, wholePointer)
                .step("%s = %s".formatted(Num.sum(amounts), Num.text(sum)))
                .step("%s − %s = %s".formatted(whole, Num.text(sum), Num.text(gap)))
                .step("%s ÷ %s = %s%%".formatted(Num.text(gap.abs()), whole, Num.rounded(share, 2)))
                .result("%s ≠ %s".formatted(Num.text(sum), whole))
                .add();
    }
}
