package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.schema.report.Checkpoint;
import org.gongkai.schema.scoring.LegalScores;
import org.gongkai.schema.scoring.RuleReading;

/**
 * A score that its own printed rule can't give, whichever way begun steps are counted: an error. Where only the assumption
 * that a checkpoint is met or not met rules it out, a warning. The same for a score that the rule can give, but not for the
 * value printed beside it: an error where every reading gives another score; a warning where the score lies between two
 * readings, where points beyond the rule were taken for a stated reason, or where the value stands in running text only.
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
            } else if (inRange && reading.sure()) {
                ScoredValue.of(subject, node, reading)
                        .filter(value -> !value.allows(score))
                        .ifPresent(value -> byValue(node, reading, score, weight, value, findings));
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
                .filter(Objects::nonNull)
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

    private static void byValue(
            Node node, RuleReading reading, BigDecimal score, BigDecimal weight, ScoredValue value, Findings findings) {
        boolean one = value.scores().size() == 1;
        boolean between = score.compareTo(value.lowest()) > 0 && score.compareTo(value.highest()) < 0;
        boolean explained =
                score.compareTo(value.lowest()) < 0 && node.indicator().deductionReason() != null;
        boolean proved = value.stated() && !between && !explained;
        String due =
                one ? Num.text(value.lowest()) : Num.rounded(value.lowest(), 2) + "–" + Num.rounded(value.highest(), 2);
        String why = between
                ? "（视不足一步如何计算而定，规则没有写明）"
                : explained ? "（扣分原因另有说明，请核对是否在规则之内）" : value.stated() ? "" : "（数值取自正文，请核对）";
        Draft draft = (proved ? findings.error() : findings.warning())
                .at(node, "score")
                .quote(node.indicator().criteria())
                .says(
                        "「%s」为%s，按其评价标准应得%s分，实得%s分%s。"
                                .formatted(node.name(), value.printed(), due, Num.text(score), why),
                        "%s: the value %s earns %s by its own rule, the score is %s."
                                .formatted(node.name(), value.printed(), due, Num.text(score)))
                .rule(
                        node.indicator().criteria() == null
                                ? ""
                                : node.indicator().criteria())
                .input("分值", weight, node.pointer() + "/maxScore")
                .input("数值", value.printed(), value.pointer())
                .input("得分", score, node.pointer() + "/score")
                .step("规则类型：%s；%s ⇒ %s".formatted(reading.rule().kind().zh(), value.printed(), due));
        if (!one) {
            draft.step("整步、不足一步按一步、按比例三种算法及数值的舍入都算在内");
        }
        reading.rule().assumptions().forEach(a -> draft.step("假定：" + a.zh()));
        if (one && proved) {
            draft.correctScore(score, value.lowest());
        }
        draft.result("%s ≠ %s".formatted(Num.text(score), due)).add();
    }
}
