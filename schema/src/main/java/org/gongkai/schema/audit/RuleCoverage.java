package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.schema.report.OutputQuantity;
import org.gongkai.schema.scoring.Acceptance;
import org.gongkai.schema.scoring.Count;
import org.gongkai.schema.scoring.RuleReading;
import org.gongkai.schema.scoring.Weakness;

/** A rule whose items together cost more or less than the weight: everything failed still leaves points, or a failure costs nothing. */
final class RuleCoverage extends Check {
    private static final Pattern ABOVE = Pattern.compile("(?:上述|以上|前述)(?:要求|要点|条件|标准|规定|内容|情况|任一)");

    RuleCoverage() {
        super("RULE_COVERAGE", "要点分值与总分值不符", "Items do not add up to the weight");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        subject.leaves().forEach(node -> {
            ReadRule read = subject.rule(node);
            if (read == null || !read.reading().sure()) {
                return;
            }
            RuleReading reading = read.reading();
            for (Weakness weakness : read.weaknesses()) {
                boolean left = weakness.type() == Weakness.Type.COVERAGE_SHORT;
                if (left || weakness.type() == Weakness.Type.COVERAGE_EXCESS) {
                    report(node, reading, weakness, left, findings);
                }
            }
            if (reading.rule() instanceof Count count) {
                listed(node, reading, count, findings);
            }
            if (reading.rule() instanceof Acceptance acceptance) {
                units(subject, node, acceptance, findings);
            }
        });
    }

    private static void report(Node node, RuleReading reading, Weakness weakness, boolean left, Findings findings) {
        BigDecimal amount = weakness.amount() == null ? BigDecimal.ZERO : weakness.amount();
        BigDecimal weight = reading.rule().maxScore();
        BigDecimal sum = left ? weight.subtract(amount) : weight.add(amount);
        findings.warning()
                .at(node, "criteria")
                .quote(node.indicator().criteria())
                .says(
                        left
                                ? "「%s」各要点合计%s分，少于分值%s分：全部不符合仍余%s分。"
                                        .formatted(node.name(), Num.text(sum), Num.text(weight), Num.text(amount))
                                : "「%s」各要点合计%s分，多于分值%s分：扣完后的%s分不起作用。"
                                        .formatted(node.name(), Num.text(sum), Num.text(weight), Num.text(amount)),
                        "%s: %s (weight %s).".formatted(node.name(), weakness.en(), Num.text(weight)))
                .rule(
                        node.indicator().criteria() == null
                                ? ""
                                : node.indicator().criteria())
                .input("分值", weight, node.pointer() + "/maxScore")
                .input("评价标准", reading.rule().kind().zh(), node.pointer() + "/criteria")
                .step(
                        left
                                ? "%s − %s = %s > 0".formatted(Num.text(weight), Num.text(sum), Num.text(amount))
                                : "%s − %s = %s > 0".formatted(Num.text(sum), Num.text(weight), Num.text(amount)))
                .result(weakness.zh())
                .add();
    }

    /** ①…②… 每发现一处不符合上述要求的扣1.5分: with each listed point counted once, the points can't run out. */
    private static void listed(Node node, RuleReading reading, Count rule, Findings findings) {
        int points = ListedPoints.listed(reading.text());
        boolean losing = rule.each().signum() < 0
                && Num.same(rule.per(), BigDecimal.ONE)
                && rule.free().signum() == 0
                && Num.same(rule.start(), rule.maxScore());
        if (points < 2 || !losing || !ABOVE.matcher(reading.text()).find()) {
            return;
        }
        BigDecimal sum = rule.each().negate().multiply(BigDecimal.valueOf(points));
        BigDecimal left = rule.maxScore().subtract(sum);
        if (left.signum() > 0) {
            findings.warning()
                    .at(node, "criteria")
                    .quote(node.indicator().criteria())
                    .says(
                            "「%s」所列%d个要点各扣一次共%s分，少于分值%s分：全部不符合仍余%s分。"
                                    .formatted(
                                            node.name(),
                                            points,
                                            Num.text(sum),
                                            Num.text(rule.maxScore()),
                                            Num.text(left)),
                            "%s: the %d listed points cost %s of %s points, once each."
                                    .formatted(node.name(), points, Num.text(sum), Num.text(rule.maxScore())))
                    .rule(String.valueOf(node.indicator().criteria()))
                    .input("分值", rule.maxScore(), node.pointer() + "/maxScore")
                    .input("要点", points, node.pointer() + "/criteria")
                    .step("假定：每个要点至多算一处")
                    .step("%d × %s = %s".formatted(points, Num.text(rule.each().negate()), Num.text(sum)))
                    .step("%s − %s = %s > 0".formatted(Num.text(rule.maxScore()), Num.text(sum), Num.text(left)))
                    .result("扣不完")
                    .add();
        }
    }

    /** 未通过一个扣一分 with four units and twelve points: the points can't run out. */
    private static void units(Subject subject, Node node, Acceptance rule, Findings findings) {
        List<OutputQuantity> outputs = subject.report().outputs();
        if (outputs.size() != 1 || outputs.get(0).actual() == null) {
            return;
        }
        BigDecimal units = outputs.get(0).actual();
        BigDecimal least = rule.maxScore().subtract(rule.perFailure().multiply(units));
        if (units.signum() <= 0 || Num.decimals(units) > 0 || least.signum() <= 0) {
            return;
        }
        BigDecimal oneFailed = Num.percent(units.subtract(BigDecimal.ONE), units);
        findings.warning()
                .at(node, "criteria")
                .quote(node.indicator().criteria())
                .says(
                        "「%s」如每%s验收一次，共%s次，全部未通过仍得%s分，“扣完为止”不起作用。"
                                .formatted(
                                        node.name(),
                                        outputs.get(0).unit() == null
                                                ? "个"
                                                : outputs.get(0).unit(),
                                        Num.text(units),
                                        Num.text(least)),
                        "%s: with %s units, all of them failing still leaves %s points."
                                .formatted(node.name(), Num.text(units), Num.text(least)))
                .rule(
                        node.indicator().criteria() == null
                                ? ""
                                : node.indicator().criteria())
                .input("分值", rule.maxScore(), node.pointer() + "/maxScore")
                .input("数量", units, "/outputs/0/actual")
                .step("假定：每个单位验收一次")
                .step("%s − %s × %s = %s"
                        .formatted(
                                Num.text(rule.maxScore()),
                                Num.text(units),
                                Num.text(rule.perFailure()),
                                Num.text(least)))
                .step("一个未通过时通过率为 %s%%".formatted(Num.rounded(oneFailed, 2)))
                .result("最低 %s 分".formatted(Num.text(least)))
                .add();
    }
}
