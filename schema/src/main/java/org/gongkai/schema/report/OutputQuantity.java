package org.gongkai.schema.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of output (产出) with unit and cost, e.g. 4 台 at 8 万元.
 *
 * @param name what was produced or bought
 * @param planned planned quantity
 * @param actual actual quantity
 * @param unit unit of the quantity, e.g. 台
 * @param unitCost 单价, 万元
 * @param totalCost 合计, 万元
 */
public record OutputQuantity(
        String name,
        @Nullable BigDecimal planned,
        @Nullable BigDecimal actual,
        @Nullable String unit,
        @Nullable Money unitCost,
        @Nullable Money totalCost) {

    public OutputQuantity {
        name = Values.requireText(name, "name");
        planned = Values.canonical(planned);
        actual = Values.canonical(actual);
        unit = Values.textOrNull(unit);
    }
}
