package org.gongkai.schema.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expenditure item (支出明细) with its sub-items.
 *
 * @param name what the money was spent on, as printed
 * @param amount 万元
 * @param items sub-items (包括…)
 */
public record Expenditure(String name, @Nullable Money amount, List<Expenditure> items) {

    public Expenditure {
        name = Values.requireText(name, "name");
        items = Values.copy(items);
    }
}
