package org.gongkai.schema.report;

import org.jspecify.annotations.Nullable;

/**
 * One option of a printed choice such as 评价类型: □实施过程评价 ☑完成结果评价.
 *
 * @param label the option as printed
 * @param ticked whether it is ticked; absent where no mark of either kind survives
 */
public record Choice(String label, @Nullable Boolean ticked) {

    public Choice {
        label = Values.requireText(label, "label");
    }
}
