package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.OutputQuantity;
import org.jspecify.annotations.Nullable;

/** Derives every rate a report's own numbers allow. */
public final class Formulas {
    private Formulas() {}

    /** The rates that follow from the funds and the outputs, in the order of {@link Formula}. */
    public static List<Formula.Derived> of(EvaluationReport report) {
        List<Formula.Derived> all = new ArrayList<>();
        report.funds().total().ifPresent(row -> funds(row, all));
        for (OutputQuantity output : report.outputs()) {
            Formula.ACTUAL_COMPLETION_RATE
                    .derive(output.actual(), output.planned())
                    .ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    private static void funds(FundRow row, List<Formula.Derived> all) {
        BigDecimal planned = amount(row.planned() != null ? row.planned() : row.budget());
        BigDecimal budget = amount(row.budget());
        BigDecimal spent = amount(row.spent());
        Formula.FUNDS_IN_PLACE_RATE.derive(amount(row.inPlace()), planned).ifPresent(all::add);
        Formula.BUDGET_EXECUTION_RATE.derive(spent, budget).ifPresent(all::add);
        Formula.COST_SAVING_RATE.derive(spent, budget).ifPresent(all::add);
        Formula.FUNDS_CHANGE_RATE.derive(spent, budget).ifPresent(all::add);
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.wanYuan();
    }
}
