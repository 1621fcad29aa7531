package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gongkai.schema.report.Comparison;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Measure;
import org.gongkai.schema.report.Money;

/**
 * Scores of a self-evaluation table against the form's rule: target reached gives full marks, otherwise points pro rata
 * (actual ÷ target, target ÷ actual where less is better); the budget row pro rata of the execution rate. Evaluators may
 * deviate for a reason: a warning.
 */
final class ProrataDeviation extends Check {
    private static final Pattern RANGE = Pattern.compile(".*\\d\\s*(?:[-~～—–至到])\\s*\\d.*");
    private static final BigDecimal SLACK = new BigDecimal("0.1");

    ProrataDeviation() {
        super("PRORATA_DEVIATION", "得分与完成比例不符", "Score is not pro rata of the completion");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        if (subject.isSelfEvaluationTable()) {
            // A sheet of whole points only was rounded to whole points.
            boolean wholePoints = subject.leaves()
                    .map(n -> n.indicator().score())
                    .filter(Objects::nonNull)
                    .allMatch(s -> Num.decimals(s) == 0);
            BigDecimal slack = wholePoints ? Num.halfUnit(0) : SLACK;
            subject.leaves().forEach(node -> row(node, slack, findings));
            budgetRow(subject, slack, findings);
        }
    }

    private static void row(Node node, BigDecimal slack, Findings findings) {
        Indicator i = node.indicator();
        Measure target = i.target();
        Measure actual = i.actual();
        if (i.criteria() != null
                || i.maxScore() == null
                || i.score() == null
                || i.maxScore().signum() <= 0) {
            return;
        }
        if (target == null || actual == null || target.number() == null || actual.number() == null) {
            return;
        }
        BigDecimal goal = target.number();
        BigDecimal done = actual.number();
        boolean sameUnit =
                (target.unit() == null ? "" : target.unit()).equals(actual.unit() == null ? "" : actual.unit());
        boolean range = RANGE.matcher(target.printed()).matches();
        if (!sameUnit || range || goal.signum() <= 0 || done.signum() < 0 || target.comparison() == Comparison.ABOUT) {
            return;
        }
        boolean lessIsBetter = target.comparison() == Comparison.AT_MOST || target.comparison() == Comparison.LESS_THAN;
        boolean reached = lessIsBetter ? done.compareTo(goal) <= 0 : done.compareTo(goal) >= 0;
        BigDecimal share = reached || done.signum() == 0 && lessIsBetter
                ? BigDecimal.ONE
                : lessIsBetter ? goal.divide(done, MathContext.DECIMAL64) : done.divide(goal, MathContext.DECIMAL64);
        BigDecimal due = i.maxScore().multiply(share);
        // Without a sign the target may also be one that less is better for.
        boolean otherDirection = target.comparison() == null
                && done.compareTo(goal) > 0
                && agrees(i.score(), i.maxScore().multiply(goal).divide(done, MathContext.DECIMAL64), slack);
        if (agrees(i.score(), due, slack) || otherDirection) {
            return;
        }
        boolean explained = i.deviationCause() != null && i.score().compareTo(due) < 0;
        if (explained) {
            return;
        }
        findings.warning()
                .at(node, "score")
                .quote(target.printed() + " | " + actual.printed())
                .says(
                        "「%s」目标%s、完成%s，按比例应得%s分，实得%s分。"
                                .formatted(
                                        node.name(),
                                        target.printed(),
                                        actual.printed(),
                                        Num.rounded(due, 2),
                                        Num.text(i.score())),
                        "%s: target %s, achieved %s; pro rata this is %s points, the score is %s."
                                .formatted(
                                        node.name(),
                                        target.printed(),
                                        actual.printed(),
                                        Num.rounded(due, 2),
                                        Num.text(i.score())))
                .rule("自评表：完成目标得满分，未完成按完成比例得分")
                .input("年度指标值", target.printed(), node.pointer() + "/target")
                .input("实际完成值", actual.printed(), node.pointer() + "/actual")
                .input("分值", i.maxScore(), node.pointer() + "/maxScore")
                .input("得分", i.score(), node.pointer() + "/score")
                .step(
                        reached
                                ? "目标已完成，得满分 %s".formatted(Num.text(i.maxScore()))
                                : "%s × %s ÷ %s = %s"
                                        .formatted(
                                                Num.text(i.maxScore()),
                                                Num.text(lessIsBetter ? goal : done),
                                                Num.text(lessIsBetter ? done : goal),
                                                Num.rounded(due, 4)))
                .result("%s ≠ %s".formatted(Num.rounded(due, 2), Num.text(i.score())))
                .correctScore(i.score(), due.setScale(2, java.math.RoundingMode.HALF_UP))
                .add();
    }

    private static void budgetRow(Subject subject, BigDecimal slack, Findings findings) {
        FundRow row = subject.scoredFundRow();
        if (row == null || row.score() == null || row.maxScore() == null || row.spent() == null) {
            return;
        }
        Money budget = row.budget();
        if (budget == null || budget.wanYuan().signum() <= 0) {
            return;
        }
        BigDecimal share = row.spent()
                .wanYuan()
                .divide(budget.wanYuan(), MathContext.DECIMAL64)
                .min(BigDecimal.ONE);
        BigDecimal due = row.maxScore().multiply(share);
        if (agrees(row.score(), due, slack)) {
            return;
        }
        String pointer = subject.scoredFundRowPointer();
        findings.warning()
                .at(pointer + "/score", "资金 › " + row.label())
                .says(
                        "预算执行分值%s，执行%s÷%s，按比例应得%s分，实得%s分。"
                                .formatted(
                                        Num.text(row.maxScore()),
                                        row.spent(),
                                        budget,
                                        Num.rounded(due, 2),
                                        Num.text(row.score())),
                        "Budget row: weight %s, spent %s of %s; pro rata this is %s points, the score is %s."
                                .formatted(
                                        Num.text(row.maxScore()),
                                        row.spent(),
                                        budget,
                                        Num.rounded(due, 2),
                                        Num.text(row.score())))
                .rule("预算执行得分 = 分值 × 执行率，不超过分值")
                .input("分值", row.maxScore(), pointer + "/maxScore")
                .input("执行数（万元）", row.spent(), pointer + "/spent")
                .input("预算数（万元）", budget, pointer)
                .input("得分", row.score(), pointer + "/score")
                .step("%s × %s ÷ %s = %s".formatted(Num.text(row.maxScore()), row.spent(), budget, Num.rounded(due, 4)))
                .result("%s ≠ %s".formatted(Num.rounded(due, 2), Num.text(row.score())))
                .correctScore(row.score(), due.setScale(2, java.math.RoundingMode.HALF_UP))
                .add();
    }

    /** Within the rounding of the sheet, which also covers rates that were rounded before. */
    private static boolean agrees(BigDecimal score, BigDecimal due, BigDecimal slack) {
        return score.subtract(due).abs().compareTo(slack) <= 0;
    }
}
