package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongkai.schema.report.Checkpoint;
import org.gongkai.schema.scoring.LegalScores;
import org.gongkai.schema.scoring.RuleReading;

/**
 * A score that its own printed rule can't give, whichever way begun steps are counted: an error. Where only the assumption
 * that a checkpoint is met or not met rules it out, a warning.
 */
final class UnreachableScore extends Check {
    UnreachableScore() {
        super("UNREACHABLE_SCORE", "按规则得不出的得分", "A score that its own rule cannot give");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        subject.leaves().forEach(node -> {
            ReadRule read = subject.rule(node);
            BigDecimal score = node.indicator().score();
            BigDecimal weight = node.indicator().maxScore();
            if (read == null || score == null || weight == null || weight.signum() <= 0) {
                return;
            }
            RuleReading reading = read.reading();
            // Beyond the weight or below zero the sum check speaks.
            boolean inRange = score.signum() >= 0 && score.compareTo(weight) <= 0;
            if (inRange && read.decidesScores() && !read.canGive(score, false)) {
                report(subject, node, reading, score, weight, read.canGive(score, true), findings);
            }
        });
    }

    private static void report(
            Subject subject,
            Node node,
            RuleReading reading,
            BigDecimal score,
            BigDecimal weight,
            boolean leniently,
            Findings findings) {
        LegalScores legal = reading.rule().legalScores();
        String scores = Texts.shorten(legal.toString(), 60);
        Draft draft = (leniently ? findings.warning() : findings.error())
                .at(node, "score")
                .quote(node.indicator().criteria())
                .says(
                        leniently
                                ? "「%s」得%s分；每个要点只有符合与不符合时，只能得%s。如按要点部分给分，请在评价标准中写明。"
                                        .formatted(node.name(), Num.text(score), scores)
                                : "「%s」得%s分，按其评价标准只能得%s。".formatted(node.name(), Num.text(score), scores),
                        leniently
                                ? "%s scores %s; if a checkpoint is either met or not, only %s are possible."
                                        .formatted(node.name(), Num.text(score), scores)
                                : "%s scores %s; its own rule can only give %s."
                                        .formatted(node.name(), Num.text(score), scores))
                .rule(
                        node.indicator().criteria() == null
                                ? ""
                                : node.indicator().criteria())
                .input("分值", weight, node.pointer() + "/maxScore")
                .input("得分", score, node.pointer() + "/score")
                .input("评价标准", reading.rule().kind().zh(), node.pointer() + "/criteria")
                .step("规则类型：%s；可能得分 %s".formatted(reading.rule().kind().zh(), scores))
                .step("%s ∉ %s".formatted(Num.text(score), scores));
        long checked = node.indicator().checkpoints().stream()
                .map(Checkpoint::met)
                .filter(java.util.Objects::nonNull)
                .count();
        if (checked > 0) {
            draft.input(
                    "已写明结果的要点", checked + "/" + node.indicator().checkpoints().size(), node.pointer() + "/checkpoints");
        }
        reading.rule().assumptions().forEach(a -> draft.step("假定：" + a.zh()));
        Optional<BigDecimal> above = legal.nearestAbove(score).filter(s -> s.compareTo(weight) < 0);
        Optional<BigDecimal> below = legal.nearestBelow(score);
        // Points were lost, so full marks are out of the question; with one neighbour left the correction is
        // determined.
        if (!leniently && above.isEmpty() && below.isPresent()) {
            BigDecimal right = below.get();
            BigDecimal total = subject.total();
            draft.step("已扣分，不能得满分；次高为 %s，应扣 %s".formatted(Num.text(right), Num.text(weight.subtract(right))));
            if (total != null) {
                draft.step("总分 %s − %s + %s = %s"
                        .formatted(
                                Num.text(total),
                                Num.text(score),
                                Num.text(right),
                                Num.text(total.subtract(score).add(right))));
            }
            draft.correctScore(score, right);
        } else {
            above.ifPresent(a ->
                    draft.step("相邻的可能得分：%s 或 %s".formatted(below.map(Num::text).orElse("—"), Num.text(a))));
        }
        draft.result("%s 不是该规则的可能得分".formatted(Num.text(score))).add();
    }
}
