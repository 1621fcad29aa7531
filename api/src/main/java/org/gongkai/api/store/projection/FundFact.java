package org.gongkai.api.store.projection;

import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.FundSource;
import org.gongkai.schema.report.Money;
import org.jspecify.annotations.Nullable;

/**
 * One row of a report's fund matrix, for sums over reports. Amounts are {@link Scaled}, 万元.
 *
 * @param source where the money comes from
 * @param label the row's label as printed
 * @param budgetE6 what spending is measured against
 * @param inPlaceE6 funds in place
 * @param spentE6 spent
 */
public record FundFact(
        FundSource source,
        String label,
        @Nullable Long budgetE6,
        @Nullable Long inPlaceE6,
        @Nullable Long spentE6) {

    static FundFact of(FundRow row) {
        return new FundFact(
                row.source(), row.label(), scaled(row.budget()), scaled(row.inPlace()), scaled(row.spent()));
    }

    private static @Nullable Long scaled(@Nullable Money money) {
        return money == null ? null : Scaled.of(money.wanYuan());
    }
}
