package org.gongkai.schema.audit;

import java.util.regex.Pattern;
import org.gongkai.schema.scoring.RuleKind;
import org.gongkai.schema.scoring.RuleReading;

/** An indicator explained as a ratio but scored by counting non-compliances that are not listed. */
final class RuleVsExplanation extends Check {
    private static final Pattern RATIO = Pattern.compile("的比率|的比例|之比|÷|/[^。；;]{2,20}×?100%");

    RuleVsExplanation() {
        super("RULE_VS_EXPLANATION", "评分规则与指标解释不符", "The rule does not measure what the explanation says");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        subject.leaves().forEach(node -> {
            RuleReading reading = subject.reading(node);
            String explanation = node.indicator().explanation();
            boolean counted =
                    reading != null && reading.sure() && reading.rule().kind() == RuleKind.COUNT;
            if (counted
                    && explanation != null
                    && RATIO.matcher(explanation).find()
                    && node.indicator().checkpoints().isEmpty()) {
                findings.warning()
                        .at(node, "criteria")
                        .quote(node.indicator().criteria())
                        .says(
                                "「%s」解释为比率，评分却按不符合项数扣分，且未列出是哪些项。".formatted(node.name()),
                                "%s is explained as a ratio but scored by non-compliances that are not listed."
                                        .formatted(node.name()))
                        .rule("评分规则应与指标解释所说的数值对应")
                        .input("指标解释", explanation, node.pointer() + "/explanation")
                        .input("评价标准", node.indicator().criteria(), node.pointer() + "/criteria")
                        .step("解释：比率；规则：%s".formatted(RuleKind.COUNT.zh()))
                        .result("数值与得分之间没有对应关系")
                        .add();
            }
        });
    }
}
