package org.gongkai.schema.audit;

import java.math.BigDecimal;
import org.gongkai.schema.scoring.RuleReading;

/**
 * Points on an indicator whose criteria give no scoring rule (only a formula, or nothing while the other indicators have
 * one): the score can't be derived.
 */
final class RuleMissing extends Check {
    RuleMissing() {
        super("RULE_MISSING", "没有评分规则", "No scoring rule");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        long weighted = subject.leaves().filter(RuleMissing::weighs).count();
        long ruled = subject.leaves()
                .filter(RuleMissing::weighs)
                .filter(n -> n.indicator().criteria() != null)
                .count();
        subject.leaves().filter(RuleMissing::weighs).forEach(node -> {
            RuleReading reading = subject.reading(node);
            boolean onlyFormula = Evidence.givesNoRule(reading);
            boolean blank = node.indicator().criteria() == null
                    && node.indicator().checkpoints().isEmpty()
                    && node.indicator().target() == null
                    && ruled * 2 > weighted;
            if (onlyFormula || blank) {
                report(subject, node, onlyFormula, findings);
            }
        });
    }

    private static boolean weighs(Node node) {
        return node.indicator().maxScore() != null
                && node.indicator().maxScore().signum() > 0;
    }

    private static void report(Subject subject, Node node, boolean onlyFormula, Findings findings) {
        BigDecimal weight = node.indicator().maxScore();
        BigDecimal score = node.indicator().score();
        String points = weight == null ? "" : Num.text(weight);
        DerivedValues.Derived value = subject.derived().of(node.pointer());
        Draft draft = findings.warning()
                .at(node, "criteria")
                .quote(node.indicator().criteria())
                .says(
                        "「%s」（%s分）%s，%s无法推得。"
                                .formatted(
                                        node.name(),
                                        points,
                                        onlyFormula ? "只有公式或说明，没有得分规则" : "没有评价标准",
                                        score == null ? "得分" : "所得" + Num.text(score) + "分"),
                        "%s (%s points) has no scoring rule; its score can't be derived."
                                .formatted(node.name(), points))
                .rule("每个指标应有评分规则")
                .input("分值", weight, node.pointer() + "/maxScore")
                .input("得分", score, node.pointer() + "/score")
                .input(
                        "评价标准",
                        node.indicator().criteria() == null
                                ? "（空）"
                                : node.indicator().criteria(),
                        node.pointer() + "/criteria");
        if (value != null) {
            value.inputs().forEach(i -> draft.input(i.name(), i.value(), i.pointer()));
            draft.step("按公式：" + value.arithmetic()).step("该数值对应多少分，评价标准没有写");
        } else {
            draft.step("评价标准中没有得分或扣分的规定");
        }
        draft.result("得分无法由规则推得").add();
    }
}
