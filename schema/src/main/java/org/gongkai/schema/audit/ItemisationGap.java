package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.report.Expenditure;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Money;
import org.jspecify.annotations.Nullable;

/**
 * Expenditure items against the money they itemise: items against the amount spent, sub-items against their item. A list
 * that stays below may be a selection and gives a warning; one that exceeds what it itemises is an error.
 */
final class ItemisationGap extends Check {
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
