package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.Measure;

/**
 * One quantity in two units: a total in 天 whose parts, adding up to it, are 工作日; a target and a result in units that can't
 * be compared.
 */
final class UnitMismatch extends Check {
    private static final Pattern SPLIT = Pattern.compile(
            "(\\d+)\\s*(?:个)?(天|日|工作日|月|小时)[^。；;\\d]{0,12}?(?:分别为|依次为|分别是)((?:\\s*\\d+\\s*(?:个)?(?:天|日|工作日|月|小时)[、,，和及]?){2,})");
    private static final Pattern PART = Pattern.compile("(\\d+)\\s*(?:个)?(天|日|工作日|月|小时)");
    private static final Pattern MONEY = Pattern.compile("元|千元|万元|亿元");

    UnitMismatch() {
        super("UNIT_MISMATCH", "单位不一致", "One quantity in two units");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Passage passage : subject.passages()) {
            if (!passage.has("分别") && !passage.has("依次")) {
                continue;
            }
            Matcher m = SPLIT.matcher(passage.text());
            while (m.find()) {
                if (seen.add(Texts.squeeze(m.group()))) {
                    split(passage, m, findings);
                }
            }
        }
        subject.leaves().forEach(node -> measures(node, findings));
    }

    private static void split(Passage passage, Matcher m, Findings findings) {
        BigDecimal total = new BigDecimal(m.group(1));
        List<BigDecimal> parts = new ArrayList<>();
        Set<String> units = new HashSet<>();
        Matcher part = PART.matcher(m.group(3));
        while (part.find()) {
            parts.add(new BigDecimal(part.group(1)));
            units.add(part.group(2));
        }
        String unit = units.size() == 1 ? units.iterator().next() : "";
        if (unit.isEmpty() || same(unit, m.group(2)) || !Num.same(Num.total(parts), total)) {
            return;
        }
        findings.warning()
                .at(passage)
                .quote(m.group())
                .says(
                        "合计写为%s%s，其各部分为%s且正好相加为%s：单位前后不一。".formatted(m.group(1), m.group(2), unit, Num.text(total)),
                        "The total is in %s, its parts are in %s and add up to it.".formatted(m.group(2), unit))
                .rule("合计与其各部分用同一单位")
                .input("合计", m.group(1) + m.group(2), passage.pointer())
                .input("各部分", m.group(3), passage.pointer())
                .step("%s = %s（%s）".formatted(Num.sum(parts), Num.text(total), unit))
                .result("%s%s ≠ %s%s".formatted(m.group(1), m.group(2), Num.text(total), unit))
                .add();
    }

    private static boolean same(String a, String b) {
        return a.equals(b) || (a + b).equals("天日") || (a + b).equals("日天");
    }

    private static void measures(Node node, Findings findings) {
        Measure target = node.indicator().target();
        Measure actual = node.indicator().actual();
        if (target == null || actual == null || target.number() == null || actual.number() == null) {
            return;
        }
        String planned = target.unit() == null ? "" : target.unit().strip();
        String done = actual.unit() == null ? "" : actual.unit().strip();
        boolean money = MONEY.matcher(planned).matches() && MONEY.matcher(done).matches();
        boolean percent = Texts.isPercentSign(planned) != Texts.isPercentSign(done);
        boolean clash = !planned.isEmpty() && !done.isEmpty() && !planned.equals(done) && (money || percent);
        if (!clash) {
            return;
        }
        findings.warning()
                .at(node, "actual")
                .quote(target.printed() + " | " + actual.printed())
                .says(
                        "「%s」指标值单位为%s，完成值单位为%s。".formatted(node.name(), planned, done),
                        "%s: the target is in %s, the result in %s.".formatted(node.name(), planned, done))
                .rule("指标值与完成值用同一单位")
                .input("年度指标值", target.printed(), node.pointer() + "/target")
                .input("实际完成值", actual.printed(), node.pointer() + "/actual")
                .step("%s ≠ %s".formatted(planned, done))
                .result("单位不一致")
                .add();
    }
}
