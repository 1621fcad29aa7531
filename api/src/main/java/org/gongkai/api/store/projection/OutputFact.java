package org.gongkai.api.store.projection;

import java.math.BigDecimal;
import java.math.MathContext;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.OutputQuantity;
import org.jspecify.annotations.Nullable;

/**
 * One quantity of output of a report, for comparing unit costs. Numbers are {@link Scaled}.
 *
 * @param name what was produced or bought
 * @param unit unit of the quantity as printed
 * @param quantityE6 the actual quantity, else the planned one
 * @param unitCostE6 cost of one, 万元: as printed, else total over quantity
 * @param totalCostE6 total cost, 万元: as printed, else quantity times unit cost
 */
public record OutputFact(
        String name,
        @Nullable String unit,
        @Nullable Long quantityE6,
        @Nullable Long unitCostE6,
        @Nullable Long totalCostE6) {

    static OutputFact of(OutputQuantity output) {
        BigDecimal quantity = output.actual() != null ? output.actual() : output.planned();
        BigDecimal unitCost = wanYuan(output.unitCost());
        BigDecimal total = wanYuan(output.totalCost());
        if (unitCost == null && total != null && quantity != null && quantity.signum() != 0) {
            unitCost = total.divide(quantity, MathContext.DECIMAL128);
        } else if (total == null && unitCost != null && quantity != null) {
            total = unitCost.multiply(quantity);
        }
        return new OutputFact(output.name(), output.unit(), Scaled.of(quantity), Scaled.of(unitCost), Scaled.of(total));
    }

    private static @Nullable BigDecimal wanYuan(@Nullable Money money) {
        return money == null ? null : money.wanYuan();
    }
}
