package org.gongkai.site.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.schema.audit.AuditResult;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FullMarks;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Grade;
import org.gongkai.schema.report.GradeScale;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Money;
import org.jspecify.annotations.Nullable;

/**
 * The conclusion card: one plain sentence, the figures, the ruler with the grade lines, and the score explained.
 *
 * @param lead the sentence in pieces, each with the row it comes from
 * @param facts the figures
 * @param ruler the ruler, absent where there is no score
 * @param explanation how the score came about, in sentences
 */
public record Conclusion(
        List<Piece> lead, List<Fact> facts, @Nullable ScoreRuler ruler, List<String> explanation) {

    /** Words of the sentence; a piece with an anchor leads to the row it was computed from. */
    public record Piece(String text, @Nullable String anchor) {}

    /** A figure with its unit and what it is. */
    public record Fact(String name, String value, String unit, String note) {
        public boolean absent() {
            return value.equals(Say.ABSENT);
        }
    }

    static Conclusion of(EvaluationReport report, AuditResult audit, boolean showAudit) {
        return new Conclusion(
                LeadSentence.of(report, showAudit ? audit.coverage() : null),
                facts(report),
                ScoreRuler.of(report, scale(report), showAudit ? audit.sensitivity() : null),
                explanation(report));
    }

    /** The sentence as plain text, for feeds, search engines and lists. */
    public String sentence() {
        StringBuilder out = new StringBuilder();
        lead.forEach(piece -> out.append(piece.text()));
        return out.toString();
    }

    private static List<Fact> facts(EvaluationReport report) {
        FundRow total = report.funds().total().orElse(null);
        Money budget = total == null ? null : total.budget();
        Money spent = total == null ? null : total.spent();
        BigDecimal rate = budget == null || spent == null ? null : Say.share(spent.wanYuan(), budget.wanYuan());
        return List.of(
                new Fact("得分", Say.points(report.scores().score().orElse(null)), "分", outOf(report)),
                new Fact(
                        "等级",
                        report.scores().grade() == null
                                ? Say.ABSENT
                                : report.scores().grade(),
                        "",
                        margin(report)),
                new Fact("预算", Say.money(budget), "万元", budgetName(total)),
                new Fact("支出", Say.money(spent), "万元", ""),
                new Fact("执行率", rate == null ? Say.ABSENT : Say.trimmed(rate, 3), "%", rate == null ? "" : "支出 ÷ 预算"));
    }

    private static String outOf(EvaluationReport report) {
        if (report.scores().isConverted()) {
            return "折合百分制";
        }
        BigDecimal max = report.scores().totalMaxScore();
        return max == null ? "" : "满分 " + max.toPlainString() + " 分";
    }

    private static String budgetName(@Nullable FundRow total) {
        if (total == null || total.budget() == null) {
            return "";
        }
        if (total.adjustedBudget() != null) {
            return "全年预算数";
        }
        return total.initialBudget() != null ? "年初预算数" : "计划投资额";
    }

    private static GradeScale scale(EvaluationReport report) {
        return report.scores().scale() == null
                ? GradeScale.assumed()
                : report.scores().scale();
    }

    private static String margin(EvaluationReport report) {
        BigDecimal score = report.scores().score().orElse(null);
        BigDecimal full = FullMarks.ofScore(report).orElse(null);
        if (score == null || full == null) {
            return "";
        }
        GradeScale scale = scale(report);
        GradeScale.Band above = null;
        for (GradeScale.Band band : scale.bands()) {
            BigDecimal line = FullMarks.ofHundred(band.lowerBound(), full);
            if (score.compareTo(line) >= 0) {
                BigDecimal over = score.subtract(line);
                String own = over.signum() == 0
                        ? "正好在“" + band.grade().label() + "”的下线上"
                        : "高出“" + band.grade().label() + "”的下线 " + Say.points(over.stripTrailingZeros()) + " 分";
                return above == null
                        ? own
                        : own + "，距“" + above.grade().label() + "”差 "
                                + Say.points(FullMarks.ofHundred(above.lowerBound(), full)
                                        .subtract(score)
                                        .stripTrailingZeros())
                                + " 分";
            }
            above = band;
        }
        return "";
    }

    private static List<String> explanation(EvaluationReport report) {
        List<String> sentences = new ArrayList<>();
        BigDecimal score = report.scores().score().orElse(null);
        if (score == null) {
            return List.of("报告没有给出总分。");
        }
        List<Indicator> leaves = report.scores().leaves().toList();
        List<Indicator> lost = leaves.stream()
                .filter(leaf -> lost(leaf).signum() > 0)
                .sorted(Comparator.comparing(Conclusion::lost).reversed())
                .toList();
        sentences.add(lost.isEmpty() ? nothingLost(leaves) : losses(leaves, lost));
        sentences.add(lines(scale(report)) + scaled(report));
        return sentences;
    }

    private static String nothingLost(List<Indicator> leaves) {
        long known = leaves.stream().filter(Conclusion::isLossKnown).count();
        if (known == 0) {
            return "报告没有给出各项指标的得分。";
        }
        return known == leaves.size()
                ? known + " 项末级指标都没有扣分。"
                : leaves.size() + " 项末级指标中 " + known + " 项没有扣分，其余 " + (leaves.size() - known) + " 项报告没有给出得分。";
    }

    private static String losses(List<Indicator> leaves, List<Indicator> lost) {
        BigDecimal all = lost.stream().map(Conclusion::lost).reduce(BigDecimal.ZERO, BigDecimal::add);
        Indicator most = lost.get(0);
        return leaves.size() + " 项末级指标中有 " + lost.size() + " 项扣分，共扣 " + all.toPlainString() + " 分；扣得最多的是“" + most.name()
                + "”（" + lost(most).toPlainString() + " 分）。";
    }

    /** How the lines were drawn where full marks are not a hundred. */
    private static String scaled(EvaluationReport report) {
        BigDecimal full = FullMarks.ofScore(report).orElse(FullMarks.HUNDRED);
        if (FullMarks.isHundred(full)) {
            return "";
        }
        String said = report.scores().totalMaxScore() == null ? "本报告没有写满分，各项分值合计 " : "本报告满分 ";
        return "这些线按百分制；" + said + Say.points(full) + " 分，按比例画线。";
    }

    private static String lines(GradeScale scale) {
        List<String> parts = new ArrayList<>();
        for (GradeScale.Band band : scale.bands()) {
            if (band.grade() != Grade.POOR || band.lowerBound().signum() > 0) {
                parts.add(band.grade().label() + "≥" + Say.points(band.lowerBound()));
            }
        }
        String drawn = String.join("，", parts);
        return switch (scale.origin()) {
            case PRINTED -> "分档按报告自己的规定：" + drawn + "。";
            case FRAMEWORK -> "分档按" + (scale.basis() == null ? "制度规定" : scale.basis()) + "：" + drawn + "。";
            case ASSUMED -> "报告没有写分档标准，这里按常用的分档画线：" + drawn + "。这是假定。";
        };
    }

    /** Whether the report says what an indicator lost, be it nothing. */
    static boolean isLossKnown(Indicator indicator) {
        return indicator.maxScore() != null && indicator.score() != null || indicator.deduction() != null;
    }

    /** Points that an indicator lost; zero where the report gives neither score nor deduction. */
    static BigDecimal lost(Indicator indicator) {
        if (indicator.maxScore() != null && indicator.score() != null) {
            return indicator.maxScore().subtract(indicator.score());
        }
        return indicator.deduction() == null ? BigDecimal.ZERO : indicator.deduction();
    }
}
