package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.ScoreSheet;
import org.jspecify.annotations.Nullable;

/**
 * Weights, scores and deductions that don't add up, on every level: rows against their parent, the first level against the
 * printed totals, the total of the table against the one in the text, a score above its weight, a negative value, and a
 * deduction that isn't weight minus score.
 */
final class TotalNotSum extends Check {
    /** Points on top of the table's. */
    private static final Pattern EXTRA = Pattern.compile("加分|加减分|附加|奖励");

    TotalNotSum() {
        super("TOTAL_NOT_SUM", "合计不符", "Total is not the sum of its rows");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        boolean minus = printsDeductionsWithMinus(subject);
        boolean weighted = WeightedTable.is(subject);
        for (Node node : subject.nodes()) {
            if (!node.isLeaf()) {
                parent(node, "maxScore", "分值", "weight", node.indicator().maxScore(), Indicator::maxScore, findings);
            }
            if (weighted) {
                continue;
            }
            if (node.isLeaf()) {
                row(node, minus, findings);
            } else {
                parent(node, "score", "得分", "score", node.indicator().score(), Indicator::score, findings);
                parent(
                        node,
                        "deduction",
                        "扣分",
                        "deduction",
                        lost(node.indicator().deduction(), minus),
                        i -> lost(deduction(i), minus),
                        findings);
            }
        }
        if (!weighted) {
            sheet(subject, minus, findings);
        }
        FirstLevelInText.compare(subject, findings);
    }

    /** Many tables print what is lost as −2: every loss has the sign and the size it should have, and nothing is wrong. */
    private static boolean printsDeductionsWithMinus(Subject subject) {
        List<Indicator> lost = subject.leaves()
                .map(Node::indicator)
                .filter(i -> i.deduction() != null && i.deduction().signum() != 0)
                .toList();
        return !lost.isEmpty()
                && lost.stream()
                        .allMatch(i -> i.deduction() != null
                                && i.deduction().signum() < 0
                                && (i.maxScore() == null
                                        || i.score() == null
                                        || Num.same(
                                                i.deduction().negate(),
                                                i.maxScore().subtract(i.score()))));
    }

    private static void row(Node node, boolean minus, Findings findings) {
        Indicator i = node.indicator();
        negative(node, "maxScore", "分值", i.maxScore(), findings);
        // 加减分项 stands beside the weights: what it gives or takes has none of its own.
        boolean unweighted = i.maxScore() == null || i.maxScore().signum() == 0;
        if (!unweighted) {
            negative(node, "score", "得分", i.score(), findings);
        }
        if (!minus) {
            negative(node, "deduction", "扣分", i.deduction(), findings);
        }
        if (i.maxScore() == null || i.score() == null || i.maxScore().signum() < 0) {
            return;
        }
        if (unweighted && (i.score().signum() < 0 || EXTRA.matcher(node.name()).find())) {
            return;
        }
        if (i.score().compareTo(i.maxScore()) > 0) {
            findings.error()
                    .at(node, "score")
                    .says(
                            "「%s」得%s分，超过分值%s分。".formatted(node.name(), Num.text(i.score()), Num.text(i.maxScore())),
                            "%s scores %s points, more than its weight of %s."
                                    .formatted(node.name(), Num.text(i.score()), Num.text(i.maxScore())))
                    .rule("得分不超过分值")
                    .input("分值", i.maxScore(), node.pointer() + "/maxScore")
                    .input("得分", i.score(), node.pointer() + "/score")
                    .step("%s − %s = %s > 0"
                            .formatted(
                                    Num.text(i.score()),
                                    Num.text(i.maxScore()),
                                    Num.text(i.score().subtract(i.maxScore()))))
                    .result("得分高于分值")
                    .add();
        } else if (i.deduction() != null && i.deduction().signum() >= 0) {
            BigDecimal lost = i.maxScore().subtract(i.score());
            // Some tables print deductions as negative numbers; the sign is caught above, the size here.
            if (!Num.same(lost, i.deduction())) {
                findings.error()
                        .at(node, "deduction")
                        .says(
                                "「%s」分值%s、得分%s，应扣%s分，表中扣分为%s分。"
                                        .formatted(
                                                node.name(),
                                                Num.text(i.maxScore()),
                                                Num.text(i.score()),
                                                Num.text(lost),
                                                Num.text(i.deduction())),
                                "%s: weight %s less score %s is %s, the printed deduction is %s."
                                        .formatted(
                                                node.name(),
                                                Num.text(i.maxScore()),
                                                Num.text(i.score()),
                                                Num.text(lost),
                                                Num.text(i.deduction())))
                        .rule("扣分 = 分值 − 得分")
                        .input("分值", i.maxScore(), node.pointer() + "/maxScore")
                        .input("得分", i.score(), node.pointer() + "/score")
                        .input("扣分", i.deduction(), node.pointer() + "/deduction")
                        .step("%s − %s = %s".formatted(Num.text(i.maxScore()), Num.text(i.score()), Num.text(lost)))
                        .result("%s ≠ %s".formatted(Num.text(lost), Num.text(i.deduction())))
                        .add();
            }
        }
    }

    private static void negative(Node node, String field, String name, @Nullable BigDecimal value, Findings findings) {
        if (value != null && value.signum() < 0) {
            findings.error()
                    .at(node, field)
                    .says(
                            "「%s」的%s为负数（%s）。".formatted(node.name(), name, Num.text(value)),
                            "%s: %s is negative (%s).".formatted(node.name(), field, Num.text(value)))
                    .rule("分值、得分、扣分均不为负")
                    .input(name, value, node.pointer() + "/" + field)
                    .step("%s < 0".formatted(Num.text(value)))
                    .result(name + "为负数")
                    .add();
        }
    }

    private static void parent(
            Node node,
            String field,
            String name,
            String nameEn,
            @Nullable BigDecimal printed,
            Function<Indicator, @Nullable BigDecimal> part,
            Findings findings) {
        List<BigDecimal> parts = new ArrayList<>();
        for (Node child : node.children()) {
            BigDecimal value = part.apply(child.indicator());
            if (value == null) {
                return;
            }
            parts.add(value);
        }
        if (printed != null) {
            compare(
                    findings,
                    node.pointer() + "/" + field,
                    node.place(),
                    "「" + node.name() + "」" + name,
                    node.name() + ": " + nameEn,
                    printed,
                    parts,
                    node.children().stream().map(Node::name).toList(),
                    node.children().stream().map(c -> c.pointer() + "/" + field).toList());
        }
    }

    /** A blank deduction beside a printed weight and score is weight minus score; blank beside a blank score is unknown. */
    private static @Nullable BigDecimal deduction(Indicator i) {
        if (i.deduction() != null) {
            return i.deduction();
        }
        return i.maxScore() == null || i.score() == null ? null : i.maxScore().subtract(i.score());
    }

    /** The size of a loss, where the table prints losses with a minus. */
    private static @Nullable BigDecimal lost(@Nullable BigDecimal printed, boolean minus) {
        return printed == null || !minus ? printed : printed.abs();
    }

    private static void sheet(Subject subject, boolean minus, Findings findings) {
        ScoreSheet sheet = subject.report().scores();
        FundRow funds = subject.scoredFundRow();
        total(
                subject,
                findings,
                "totalMaxScore",
                "分值合计",
                "total weight",
                sheet.totalMaxScore(),
                Node::weight,
                funds == null ? null : funds.maxScore());
        total(
                subject,
                findings,
                "totalScore",
                "总分",
                "total score",
                sheet.totalScore(),
                node -> node.indicator().score() != null ? node.indicator().score() : node.rowScore(),
                funds == null ? null : funds.score());
        if (funds == null) {
            total(
                    subject,
                    findings,
                    "totalDeduction",
                    "扣分合计",
                    "total deduction",
                    lost(sheet.totalDeduction(), minus),
                    node -> lost(lossOf(node), minus),
                    null);
        }
        if (sheet.totalScore() != null
                && sheet.statedScore() != null
                && !Num.same(sheet.totalScore(), sheet.statedScore())
                && !sheet.isConverted()) {
            findings.error()
                    .at("/scores/statedScore", "总分")
                    .says(
                            "评分表总分为%s分，正文写为%s分。".formatted(Num.text(sheet.totalScore()), Num.text(sheet.statedScore())),
                            "The score table gives a total of %s, the text says %s."
                                    .formatted(Num.text(sheet.totalScore()), Num.text(sheet.statedScore())))
                    .rule("评分表与正文的总分一致")
                    .input("评分表总分", sheet.totalScore(), "/scores/totalScore")
                    .input("正文总分", sheet.statedScore(), "/scores/statedScore")
                    .step("%s − %s = %s"
                            .formatted(
                                    Num.text(sheet.totalScore()),
                                    Num.text(sheet.statedScore()),
                                    Num.text(sheet.totalScore().subtract(sheet.statedScore()))))
                    .result("%s ≠ %s".formatted(Num.text(sheet.totalScore()), Num.text(sheet.statedScore())))
                    .add();
        } else if (sheet.totalScore() == null && sheet.statedScore() != null) {
            total(
                    subject,
                    findings,
                    "statedScore",
                    "正文总分",
                    "total score in the text",
                    sheet.statedScore(),
                    Node::rowScore,
                    funds == null ? null : funds.score());
        }
    }

    private static @Nullable BigDecimal lossOf(Node node) {
        if (node.indicator().deduction() != null) {
            return node.indicator().deduction();
        }
        BigDecimal weight = node.weight();
        BigDecimal score = node.rowScore();
        return weight == null || score == null ? null : weight.subtract(score);
    }

    private static void total(
            Subject subject,
            Findings findings,
            String field,
            String name,
            String nameEn,
            @Nullable BigDecimal printed,
            Function<Node, @Nullable BigDecimal> part,
            @Nullable BigDecimal fundPart) {
        if (printed == null || subject.roots().isEmpty() || (subject.scoredFundRow() != null && fundPart == null)) {
            return;
        }
        List<BigDecimal> parts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> pointers = new ArrayList<>();
        if (fundPart != null) {
            parts.add(fundPart);
            names.add("预算执行");
            pointers.add(subject.scoredFundRowPointer());
        }
        for (Node root : subject.roots()) {
            BigDecimal value = part.apply(root);
            if (value == null) {
                return;
            }
            parts.add(value);
            names.add(root.name());
            pointers.add(root.pointer());
        }
        compare(findings, "/scores/" + field, name, name, nameEn, printed, parts, names, pointers);
    }

    private static void compare(
            Findings findings,
            String pointer,
            String place,
            String what,
            String whatEn,
            BigDecimal printed,
            List<BigDecimal> parts,
            List<String> names,
            List<String> pointers) {
        BigDecimal sum = Num.total(parts);
        BigDecimal difference = sum.subtract(printed);
        if (difference.signum() == 0) {
            return;
        }
        Rounding rounding = Rounding.of(printed, parts);
        if (rounding.explains(difference)) {
            return;
        }
        Draft draft = (rounding.mayExplain(difference) ? findings.warning() : findings.error())
                .at(pointer, place)
                .says(
                        "%s为%s，各项之和为%s，相差%s。"
                                .formatted(what, Num.text(printed), Num.text(sum), Num.text(difference.abs())),
                        "%s is printed as %s, its rows add up to %s; the difference is %s."
                                .formatted(whatEn, Num.text(printed), Num.text(sum), Num.text(difference.abs())))
                .rule("合计等于各项之和");
        for (int i = 0; i < parts.size(); i++) {
            draft.input(names.get(i), parts.get(i), pointers.get(i));
        }
        draft.input("合计", printed, pointer)
                .step("%s = %s".formatted(Num.sum(parts), Num.text(sum)))
                .result("%s ≠ %s".formatted(Num.text(sum), Num.text(printed)))
                .add();
    }
}
