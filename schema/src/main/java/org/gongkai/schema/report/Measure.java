package org.gongkai.schema.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A target or actual value (指标值, 完成值) as printed and, where it is a number, as one.
 *
 * @param printed the cell or phrase as printed, e.g. ≥95%
 * @param comparison the sign, absent where none was printed
 * @param number the number, absent for qualitative values
 * @param unit unit as printed, e.g. %, 台, 人次
 */
public record Measure(
        String printed,
        @Nullable Comparison comparison,
        @Nullable BigDecimal number,
        @Nullable String unit) {

    public Measure {
        printed = Values.requireText(printed, "printed");
        number = Values.canonical(number);
        unit = Values.textOrNull(unit);
    }

    /** A value in words only. */
    public static Measure text(String printed) {
        return new Measure(printed, null, null, null);
    }
}
