package org.gongkai.schema.audit;

import org.gongkai.schema.scoring.Weakness;

/** A measured value for which a rule states no result, or two different ones. */
final class RuleGap extends Check {
    RuleGap() {
        super("RULE_GAP", "评分规则有空缺或重叠", "The rule leaves a value undecided");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        subject.leaves().forEach(node -> {
            ReadRule read = subject.rule(node);
            if (read == null || !read.reading().sure()) {
                return;
            }
            for (Weakness weakness : read.weaknesses()) {
                boolean gap = weakness.type() == Weakness.Type.GAP;
                if (gap || weakness.type() == Weakness.Type.OVERLAP) {
                    findings.warning()
                            .at(node, "criteria")
                            .quote(node.indicator().criteria())
                            .says(
                                    "「%s」的评分规则：%s。".formatted(node.name(), weakness.zh()),
                                    "%s: %s.".formatted(node.name(), weakness.en()))
                            .rule("“以上”“以下”包括本数，“超过”“大于”“低于”“不满”不包括（民法典第1259条）；每个数值应有且只有一个结果")
                            .input("评价标准", node.indicator().criteria(), node.pointer() + "/criteria")
                            .step(weakness.zh())
                            .result(gap ? "有数值没有规定得分" : "有数值规定了两种得分")
                            .add();
                }
            }
        });
    }
}
