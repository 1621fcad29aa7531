package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Money;
import org.jspecify.annotations.Nullable;

/**
 * The printed execution rate (执行率 = 全年执行数 B ÷ 全年预算数 A) against the printed money. A rate counts as right when any
 * amounts that round to the printed ones can give it, so that neither rounding nor cutting off is taken for an error.
 */
final class ExecutionRate extends Check {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

    ExecutionRate() {
        super("EXEC_RATE_RECALC", "执行率与金额不符", "Execution rate does not follow from the amounts");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        List<FundRow> rows = subject.report().funds().rows();
        for (int i = 0; i < rows.size(); i++) {
            FundRow row = rows.get(i);
            Money budget = row.budget();
            BigDecimal printed = row.executionRatePercent();
            if (printed != null
                    && budget != null
                    && row.spent() != null
                    && budget.wanYuan().signum() > 0) {
                compare(row, "/funds/rows/" + i, printed, row.spent(), budget, findings);
            }
        }
    }

    private static void compare(
            FundRow row, String pointer, BigDecimal printed, Money spent, Money budget, Findings findings) {
        if (agrees(printed, spent, budget)) {
            return;
        }
        String otherBase = otherBase(row, printed, spent, budget);
        BigDecimal right = Num.percent(spent.wanYuan(), budget.wanYuan());
        Draft draft = otherBase == null ? findings.error() : findings.warning();
        draft.at(pointer + "/executionRatePercent", "资金 › " + row.label())
                .says(
                        "「%s」执行率印为%s%%，按执行数÷预算数应为%s%%%s。"
                                .formatted(
                                        row.label(),
                                        Num.text(printed),
                                        Num.rounded(right, 2),
                                        otherBase == null ? "" : "；印出的数与执行数÷" + otherBase + "一致"),
                        "%s: the execution rate is printed as %s %%, spent over budget is %s %%."
                                .formatted(row.label(), Num.text(printed), Num.rounded(right, 2)))
                .rule("执行率 = 全年执行数（B）÷ 全年预算数（A）× 100%")
                .input("执行数（万元）", spent, pointer + "/spent")
                .input("预算数（万元）", budget, pointer)
                .input("执行率（%）", printed, pointer + "/executionRatePercent")
                .step("%s ÷ %s × 100%% = %s%%".formatted(spent, budget, Num.rounded(right, 4)))
                .result("%s%% ≠ %s%%".formatted(Num.rounded(right, 4), Num.text(printed)))
                .correct(Num.text(printed), Num.rounded(right, 2))
                .add();
    }

    private static @Nullable String otherBase(FundRow row, BigDecimal printed, Money spent, Money budget) {
        if (differs(row.initialBudget(), budget) && agrees(printed, spent, row.initialBudget())) {
            return "年初预算数";
        }
        if (differs(row.inPlace(), budget) && agrees(printed, spent, row.inPlace())) {
            return "到位资金";
        }
        return differs(row.planned(), budget) && agrees(printed, spent, row.planned()) ? "计划投资额" : null;
    }

    private static boolean differs(@Nullable Money base, Money budget) {
        return base != null && !base.equals(budget);
    }

    /** True where amounts that round to the printed ones give a rate that rounds or cuts off to the printed one. */
    private static boolean agrees(BigDecimal printed, Money spent, @Nullable Money budget) {
        if (budget == null || budget.wanYuan().signum() <= 0) {
            return false;
        }
        BigDecimal s = Num.roundingSlack(spent.wanYuan());
        BigDecimal b = Num.roundingSlack(budget.wanYuan());
        BigDecimal low = rate(spent.wanYuan().subtract(s), budget.wanYuan().add(b));
        BigDecimal high = rate(spent.wanYuan().add(s), budget.wanYuan().subtract(b));
        int decimals = Num.decimals(printed);
        BigDecimal below = Num.halfUnit(decimals).max(TOLERANCE);
        // Whole percents may be meant roughly; a cut-off decimal lies up to one unit above the printed rate.
        BigDecimal above = decimals == 0
                ? Num.halfUnit(0)
                : BigDecimal.ONE.movePointLeft(decimals).max(TOLERANCE);
        return printed.add(above).compareTo(low) >= 0 && printed.subtract(below).compareTo(high) <= 0;
    }

    private static BigDecimal rate(BigDecimal spent, BigDecimal budget) {
        return budget.signum() <= 0 ? Num.HUNDRED : spent.multiply(Num.HUNDRED).divide(budget, MathContext.DECIMAL64);
    }
}
