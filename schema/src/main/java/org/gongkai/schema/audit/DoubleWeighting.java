package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Indicator;

/**
 * One value that earns points twice: the budget execution rate as a row of its own and again as an indicator, or two rows of
 * one name with the same target and the same result.
 */
final class DoubleWeighting extends Check {
    private static final Pattern EXECUTION = Pattern.compile("(?:预算|资金)(?:资金)?执行率");

    DoubleWeighting() {
        super("DOUBLE_WEIGHTING", "同一数值重复计分", "One value earns points twice");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        budgetRate(subject, findings);
        Map<String, Node> seen = new HashMap<>();
        subject.leaves().forEach(node -> {
            Indicator i = node.indicator();
            BigDecimal weight = i.maxScore();
            if (weight != null
                    && weight.signum() > 0
                    && i.target() != null
                    && i.actual() != null
                    && i.actual().number() != null) {
                String key = Texts.squeeze(
                        i.name() + "|" + i.target().printed() + "|" + i.actual().printed());
                Node first = seen.putIfAbsent(key, node);
                if (first != null) {
                    report(findings, node, first.place(), first.pointer(), Num.text(weight));
                }
            }
        });
    }

    private static void budgetRate(Subject subject, Findings findings) {
        FundRow funds = subject.scoredFundRow();
        if (funds == null) {
            return;
        }
        subject.leaves()
                .filter(n -> n.indicator().maxScore() != null
                        && n.indicator().maxScore().signum() > 0)
                .filter(n -> EXECUTION.matcher(n.name()).find())
                .forEach(node -> report(
                        findings,
                        node,
                        "资金 › " + funds.label(),
                        subject.scoredFundRowPointer(),
                        Num.text(
                                node.indicator().maxScore() == null
                                        ? Num.HUNDRED
                                        : node.indicator().maxScore())));
    }

    private static void report(Findings findings, Node node, String other, String otherPointer, String weight) {
        findings.warning()
                .at(node, "maxScore")
                .says(
                        "「%s」与「%s」是同一数值，重复计分%s分。".formatted(node.name(), other, weight),
                        "%s is the same value as %s and earns %s points a second time."
                                .formatted(node.name(), other, weight))
                .rule("同一结果只计一次分")
                .input("再次计分", node.place(), node.pointer())
                .input("已计分", other, otherPointer)
                .step("%s = %s".formatted(node.place(), other))
                .result("重复计分 %s 分".formatted(weight))
                .add();
    }
}
