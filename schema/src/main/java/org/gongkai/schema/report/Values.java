package org.gongkai.schema.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every record of the report does with its components: copies lists, makes equal decimals equal, drops blanks. */
final class Values {
    private Values() {}

    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static @Nullable BigDecimal canonical(@Nullable BigDecimal value) {
        return value == null ? null : canonicalDecimal(value);
    }

    /** 32, 32.0 and 3.2E+1 are one number: the plain form without trailing zeros. The printed form is kept by a span. */
    static BigDecimal canonicalDecimal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static String requireText(@Nullable String text, String component) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(component + " must not be blank");
        }
        return text;
    }

    static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
