package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.FundSource;
import org.gongkai.schema.report.Grade;
import org.gongkai.schema.report.GradeScale;
import org.gongkai.schema.report.Money;
import org.jspecify.annotations.Nullable;

/**
 * Checks the readings against one another: a reading that breaks a sum may be a misreading, so it loses confidence and is
 * noted. Whether the report itself is wrong is for the audit to say.
 */
final class CrossChecks {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

    private final ReportDraft draft;

    private CrossChecks(ReportDraft draft) {
        this.draft = draft;
    }

    static void run(ReportDraft draft) {
        CrossChecks checks = new CrossChecks(draft);
        for (IndicatorDraft node :
                draft.indicators.stream().flatMap(IndicatorDraft::walk).toList()) {
            checks.weight(node);
        }
        for (IndicatorDraft node :
                draft.indicators.stream().flatMap(IndicatorDraft::walk).toList()) {
            checks.row(node);
            checks.children(node, "maxScore", "分值", "weights");
            checks.children(node, "score", "得分", "scores");
        }
        checks.total("totalMaxScore", "maxScore", "分值");
        checks.total("totalScore", "score", "得分");
        checks.stated();
        checks.grade();
        checks.funds();
    }

    /** A weight in brackets behind the name counts where no column prints one; where both do they must agree. */
    private void weight(IndicatorDraft node) {
        Reading<?> label = node.values.get("labelWeight");
        BigDecimal printed = node.number("labelWeight");
        BigDecimal weight = node.number("maxScore");
        if (label == null || printed == null) {
            return;
        }
        if (weight == null) {
            node.put("maxScore", label);
        } else if (weight.compareTo(printed) != 0) {
            doubt(
                    node,
                    "maxScore",
                    label,
                    "名称括号里的分值 " + printed.toPlainString() + " 与分值栏 " + weight.toPlainString() + " 不同",
                    "the weight in the name differs from the weight column",
                    List.of(weight.toPlainString(), printed.toPlainString()));
        }
    }

    private void row(IndicatorDraft node) {
        BigDecimal weight = node.number("maxScore");
        BigDecimal score = node.number("score");
        BigDecimal deduction = node.number("deduction");
        Reading<?> at = node.values.get("score");
        if (at == null || weight == null || score == null) {
            return;
        }
        if (score.compareTo(weight) > 0) {
            doubt(
                    node,
                    "score",
                    at,
                    "得分 " + score.toPlainString() + " 大于分值 " + weight.toPlainString(),
                    "the score is above the weight",
                    List.of());
        }
        if (deduction != null && weight.subtract(score).compareTo(deduction) != 0) {
            doubt(
                    node,
                    "deduction",
                    at,
                    "分值 " + weight.toPlainString() + " − 得分 " + score.toPlainString() + " ≠ 扣分 "
                            + deduction.toPlainString(),
                    "weight minus score is not the deduction",
                    List.of());
        }
    }

    private void children(IndicatorDraft node, String field, String what, String whatEn) {
        BigDecimal own = node.number(field);
        Reading<?> at = node.values.get(field);
        Optional<BigDecimal> sum = sum(node.children, field);
        if (own == null
                || at == null
                || sum.isEmpty()
                || own.subtract(sum.get()).abs().compareTo(TOLERANCE) <= 0) {
            return;
        }
        doubt(
                node,
                field,
                at,
                "下级" + what + "合计 " + sum.get().toPlainString() + "，本级印为 " + own.toPlainString(),
                "the " + whatEn + " below add up to something else",
                List.of());
    }

    /** The sum of a field; empty where one of the members has none. */
    private static Optional<BigDecimal> sum(List<IndicatorDraft> nodes, String field) {
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (IndicatorDraft node : nodes) {
            BigDecimal value = node.number(field);
            if (value == null) {
                Optional<BigDecimal> below = sum(node.children, field);
                if (below.isEmpty()) {
                    return Optional.empty();
                }
                value = below.get();
            }
            sum = sum.add(value);
        }
        return Optional.of(sum);
    }

    private void total(String total, String field, String what) {
        Reading<?> reading = draft.totals.get(total);
        Optional<BigDecimal> leaves = leaves(field);
        if (reading == null || leaves.isEmpty() || !(reading.value() instanceof BigDecimal printed)) {
            return;
        }
        BigDecimal sum = leaves.get();
        BigDecimal funds = fundPoints(field);
        boolean fits = sum.subtract(printed).abs().compareTo(TOLERANCE) <= 0
                || sum.add(funds).subtract(printed).abs().compareTo(TOLERANCE) <= 0;
        if (!fits && !(field.equals("score") && converted(printed))) {
            draft.totals.put(total, reading.as(Confidence.LIKELY));
            draft.notes.at(
                    "/scores/" + total,
                    Note.Kind.CONTRADICTION,
                    reading.start(),
                    reading.end(),
                    "各指标" + what + "之和 " + sum.toPlainString()
                            + (funds.signum() == 0
                                    ? ""
                                    : "（加资金行 " + funds.toPlainString() + " 为 "
                                            + sum.add(funds).toPlainString() + "）")
                            + "，合计印为 " + printed.toPlainString() + "；请核对有没有漏读或错读的行",
                    "the rows add up to something else than the printed total; look for rows misread or missing",
                    List.of());
        }
    }

    /** The sum over the deepest indicators that have a value; a leaf without one leaves the sum open. */
    private Optional<BigDecimal> leaves(String field) {
        return deep(draft.indicators, field);
    }

    private static Optional<BigDecimal> deep(List<IndicatorDraft> nodes, String field) {
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (IndicatorDraft node : nodes) {
            BigDecimal value = deep(node.children, field).orElse(node.number(field));
            if (value == null) {
                return Optional.empty();
            }
            sum = sum.add(value);
        }
        return Optional.of(sum);
    }

    private BigDecimal fundPoints(String field) {
        BigDecimal points = BigDecimal.ZERO;
        for (FundRowDraft row : draft.funds) {
            Reading<?> reading = row.values.get(field);
            if (reading != null && reading.value() instanceof BigDecimal value) {
                points = points.add(value);
            }
        }
        return points;
    }

    /** 折算: the indicators count 90 percent, the rest is the fund row. */
    private boolean converted(BigDecimal printed) {
        Optional<BigDecimal> leaves = leaves("score");
        if (leaves.isEmpty()) {
            return false;
        }
        BigDecimal funds = fundPoints("score");
        for (String share : List.of("0.9", "0.8", "0.5")) {
            BigDecimal sum = leaves.get().multiply(new BigDecimal(share)).add(funds);
            if (sum.subtract(printed).abs().compareTo(TOLERANCE) <= 0) {
                return true;
            }
        }
        return false;
    }

    private void stated() {
        Reading<?> table = draft.totals.get("totalScore");
        Reading<?> text = draft.totals.get("statedScore");
        if (table != null
                && text != null
                && table.value() instanceof BigDecimal a
                && text.value() instanceof BigDecimal b
                && a.compareTo(b) != 0) {
            draft.notes.at(
                    "/scores/statedScore",
                    Note.Kind.CONTRADICTION,
                    text.start(),
                    text.end(),
                    "文中得分 " + b.toPlainString() + "，表中合计 " + a.toPlainString(),
                    "text and table state different scores",
                    List.of(a.toPlainString(), b.toPlainString()));
        }
    }

    private void grade() {
        Reading<?> grade = draft.totals.get("grade");
        Reading<?> score = draft.totals.containsKey("totalScore")
                ? draft.totals.get("totalScore")
                : draft.totals.get("statedScore");
        Reading<?> scale = draft.totals.get("scale");
        if (grade == null || score == null || !(score.value() instanceof BigDecimal points)) {
            return;
        }
        GradeScale lines = scale != null && scale.value() instanceof GradeScale s ? s : GradeScale.assumed();
        Optional<Grade> printed = Grade.ofLabel(String.valueOf(grade.value()));
        if (printed.isPresent()
                && lines.gradeOf(points).filter(printed.get()::equals).isEmpty()) {
            draft.totals.put("grade", grade.as(Confidence.LIKELY));
            draft.notes.at(
                    "/scores/grade",
                    Note.Kind.CONTRADICTION,
                    grade.start(),
                    grade.end(),
                    "等级“" + grade.value() + "”与得分 " + points.toPlainString() + " 不在同一档，请核对",
                    "grade and score do not belong together",
                    List.of());
        }
    }

    /** Spending above the budget or a rate that is not spent over budget may be a column misread. */
    private void funds() {
        for (FundRowDraft row : draft.funds) {
            Money budget = money(row, "adjustedBudget");
            if (budget == null) {
                budget = money(row, "initialBudget");
            }
            if (budget == null) {
                budget = money(row, "planned");
            }
            Money spent = money(row, "spent");
            Reading<?> at = row.values.get("spent");
            if (budget == null || spent == null || at == null) {
                continue;
            }
            if (spent.compareTo(budget) > 0 && row.source == FundSource.TOTAL) {
                note(
                        row,
                        "spent",
                        at,
                        "支出 " + spent + " 万元大于预算 " + budget + " 万元，请核对是不是读错了栏或单位",
                        "spending is above the budget; check column and unit");
            }
            Reading<?> rate = row.values.get("executionRatePercent");
            if (rate != null
                    && rate.value() instanceof BigDecimal percent
                    && budget.wanYuan().signum() > 0) {
                BigDecimal computed = spent.wanYuan()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(budget.wanYuan(), 4, java.math.RoundingMode.HALF_UP);
                if (computed.subtract(percent).abs().compareTo(new BigDecimal("0.6")) > 0) {
                    note(
                            row,
                            "executionRatePercent",
                            rate,
                            "执行率印为 " + percent.toPlainString() + "%，按所读金额算得 "
                                    + computed.setScale(2, java.math.RoundingMode.HALF_UP)
                                            .toPlainString() + "%，请核对金额",
                            "the printed rate is not spent over budget as read");
                }
            }
        }
    }

    private static @Nullable Money money(FundRowDraft row, String field) {
        Reading<?> reading = row.values.get(field);
        return reading != null && reading.value() instanceof Money money ? money : null;
    }

    private void note(FundRowDraft row, String field, Reading<?> at, String message, String messageEn) {
        row.values.computeIfPresent(field, (k, v) -> v.as(Confidence.LIKELY));
        draft.notes.add(Note.Kind.CONTRADICTION, at.start(), at.end(), row.label.value() + "：" + message, messageEn);
    }

    private void doubt(
            IndicatorDraft node,
            String field,
            Reading<?> at,
            String message,
            String messageEn,
            List<String> candidates) {
        node.doubt(field, Confidence.LIKELY);
        draft.notes.add(
                Note.Kind.CONTRADICTION,
                at.start(),
                at.end(),
                "指标“" + node.name.value() + "”：" + message,
                messageEn,
                candidates);
    }
}
