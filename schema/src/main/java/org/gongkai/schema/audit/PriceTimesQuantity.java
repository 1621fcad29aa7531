package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.OutputQuantity;

/**
 * Unit price times quantity: against the printed total cost (error), and, where this one output is the whole budget, against
 * the money paid (warning: the difference is unexplained, not wrong).
 */
final class PriceTimesQuantity extends Check {
    PriceTimesQuantity() {
        super("PRICE_X_QTY", "单价乘数量不符", "Unit price times quantity");
    }

    private static final String UNITS = "台|套|个|辆|件|座|块|盏|把|张|本|份|部|间|架|组";
    private static final String AMOUNT = "(\\d+(?:\\.\\d+)?)(万元|元)";
    private static final Pattern PURCHASE =
            Pattern.compile("(\\d+)(" + UNITS + ")[,;(]?(?:单价|每(?:" + UNITS + "))(?:为|是|:)?" + AMOUNT + "(?:/(?:"
                    + UNITS + "))?[)]?[,;]?(?:总价|金额|合计|小计|总计|共计|共|计|总金额|合计金额)+(?:为|是|:)?" + AMOUNT);

    @Override
    void examine(Subject subject, Findings findings) {
        inText(subject, findings);
        List<OutputQuantity> outputs = subject.report().outputs();
        for (int i = 0; i < outputs.size(); i++) {
            OutputQuantity output = outputs.get(i);
            BigDecimal quantity = output.actual() != null ? output.actual() : output.planned();
            if (quantity != null && quantity.signum() > 0 && output.unitCost() != null) {
                Money product = new Money(output.unitCost().wanYuan().multiply(quantity));
                String field = output.actual() != null ? "actual" : "planned";
                againstTotal(output, quantity, field, product, "/outputs/" + i, findings);
                againstPaid(subject, output, quantity, field, product, "/outputs/" + i, findings);
            }
        }
    }

    /** 电脑150台，每台4000元，共66万元: quantity, price and total in one breath. */
    private static void inText(Subject subject, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Passage passage : subject.passages()) {
            boolean running = passage.kind() == Passage.Kind.NARRATIVE || passage.kind() == Passage.Kind.INDICATOR;
            if (!running || !passage.has('元') || !passage.has('价') && !passage.has('每')) {
                continue;
            }
            Matcher m = PURCHASE.matcher(passage.compact());
            while (m.find()) {
                BigDecimal product = wanYuan(m.group(3), m.group(4)).multiply(new BigDecimal(m.group(1)));
                BigDecimal printed = wanYuan(m.group(5), m.group(6));
                BigDecimal slack = m.group(6).equals("元")
                        ? BigDecimal.ONE.movePointLeft(4)
                        : Num.roundingSlack(printed).max(Num.halfUnit(2));
                boolean known = subject.report().outputs().stream()
                        .anyMatch(o ->
                                o.totalCost() != null && Num.same(o.totalCost().wanYuan(), printed));
                if (product.subtract(printed).abs().compareTo(slack) <= 0 || known || !seen.add(m.group())) {
                    continue;
                }
                findings.error()
                        .at(passage)
                        .quote(m.group())
                        .says(
                                "“%s”：%s%s×%s%s＝%s万元，印为%s万元。"
                                        .formatted(
                                                Texts.shorten(m.group(), 50),
                                                m.group(3),
                                                m.group(4),
                                                m.group(1),
                                                m.group(2),
                                                Num.text(product),
                                                Num.text(printed)),
                                "%s at %s%s make %s, the printed total is %s (万元)."
                                        .formatted(
                                                m.group(1),
                                                m.group(3),
                                                m.group(4),
                                                Num.text(product),
                                                Num.text(printed)))
                        .rule("单价 × 数量 = 合计")
                        .input("数量", m.group(1) + m.group(2), passage.pointer())
                        .input("单价", m.group(3) + m.group(4), passage.pointer())
                        .input("合计", m.group(5) + m.group(6), passage.pointer())
                        .step("%s × %s%s = %s 万元".formatted(m.group(1), m.group(3), m.group(4), Num.text(product)))
                        .result("%s ≠ %s".formatted(Num.text(product), Num.text(printed)))
                        .add();
            }
        }
    }

    private static BigDecimal wanYuan(String number, String unit) {
        BigDecimal value = new BigDecimal(number);
        return unit.equals("元") ? value.movePointLeft(4) : value;
    }

    private static void againstTotal(
            OutputQuantity output,
            BigDecimal quantity,
            String field,
            Money product,
            String pointer,
            Findings findings) {
        Money printed = output.totalCost();
        if (printed == null
                || printed.equals(product)
                || explained(output, quantity, printed.wanYuan().subtract(product.wanYuan()), printed)) {
            return;
        }
        base(findings.error(), output, quantity, field, product, pointer)
                .at(pointer + "/totalCost", "产出 › " + output.name())
                .says(
                        "「%s」单价%s万元×%s%s＝%s万元，合计印为%s万元。"
                                .formatted(
                                        output.name(),
                                        output.unitCost(),
                                        Num.text(quantity),
                                        output.unit() == null ? "" : output.unit(),
                                        product,
                                        printed),
                        "%s: %s × %s = %s, the printed total is %s (万元)."
                                .formatted(output.name(), output.unitCost(), Num.text(quantity), product, printed))
                .input("合计（万元）", printed, pointer + "/totalCost")
                .result("%s ≠ %s".formatted(product, printed))
                .correct(printed.toString(), product.toString())
                .add();
    }

    /** A unit price rounded to its last decimal can be off by half a unit of it, times the quantity. */
    private static boolean explained(OutputQuantity output, BigDecimal quantity, BigDecimal difference, Money printed) {
        BigDecimal unitCost =
                output.unitCost() == null ? BigDecimal.ZERO : output.unitCost().wanYuan();
        BigDecimal slack = Num.roundingSlack(unitCost).multiply(quantity).add(Num.roundingSlack(printed.wanYuan()));
        return Num.decimals(unitCost) >= 2 && difference.abs().compareTo(slack) <= 0;
    }

    private static void againstPaid(
            Subject subject,
            OutputQuantity output,
            BigDecimal quantity,
            String field,
            Money product,
            String pointer,
            Findings findings) {
        FundRow total = subject.report().funds().total().orElse(null);
        if (total == null || total.spent() == null || total.budget() == null || !product.equals(total.budget())) {
            return;
        }
        Money paid = total.spent();
        if (paid.equals(product)) {
            return;
        }
        Money rest = product.minus(paid);
        String fundPointer = "/funds/rows/" + subject.report().funds().rows().indexOf(total);
        BigDecimal perUnit = paid.wanYuan().divide(quantity, MathContext.DECIMAL64);
        base(findings.warning(), output, quantity, field, product, pointer)
                .at(pointer, "产出 › " + output.name())
                .says(
                        "「%s」单价×数量为%s万元，与预算相同，实际支付%s万元，差额%s万元（%s元，%s%%）未说明。"
                                .formatted(
                                        output.name(),
                                        product,
                                        paid,
                                        rest,
                                        Num.text(rest.yuan()),
                                        Num.rounded(Num.percent(rest.wanYuan(), product.wanYuan()), 3)),
                        "%s: price times quantity is %s, the same as the budget, but %s was paid; %s (万元) is not explained."
                                .formatted(output.name(), product, paid, rest))
                .input("预算（万元）", total.budget(), fundPointer)
                .input("实际支出（万元）", paid, fundPointer + "/spent")
                .step("%s − %s = %s".formatted(product, paid, rest))
                .step("%s ÷ %s = %s，单价为 %s"
                        .formatted(paid, Num.text(quantity), Num.rounded(perUnit, 4), output.unitCost()))
                .result("差额 %s 万元未说明".formatted(rest))
                .add();
    }

    private static Draft base(
            Draft draft, OutputQuantity output, BigDecimal quantity, String field, Money product, String pointer) {
        return draft.rule("金额 = 单价 × 数量")
                .input("数量", Num.text(quantity) + (output.unit() == null ? "" : output.unit()), pointer + "/" + field)
                .input("单价（万元）", output.unitCost(), pointer + "/unitCost")
                .step("%s × %s = %s".formatted(Num.text(quantity), output.unitCost(), product));
    }
}
