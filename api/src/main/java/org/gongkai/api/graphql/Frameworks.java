package org.gongkai.api.graphql;

import java.util.stream.Collectors;
import org.gongkai.schema.indicator.Framework;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.jspecify.annotations.Nullable;

/** Codes of frameworks as clients send them: an unknown one would silently carry nothing over. */
public final class Frameworks {
    private Frameworks() {}

    /**
     * The code, or null where there is none.
     *
     * @throws ApiException when no framework has it, with the ones there are
     */
    public static @Nullable String known(@Nullable Object code) {
        if (code == null) {
            return null;
        }
        IndicatorCatalogue catalogue = IndicatorCatalogue.standard();
        if (catalogue.framework(code.toString()).isEmpty()) {
            String known = catalogue.frameworks().stream().map(Framework::code).collect(Collectors.joining(", "));
            throw ApiException.of(
                    ErrorCategory.BAD_REQUEST,
                    "FRAMEWORK",
                    "没有此框架；可用：" + known + "。",
                    "There is no such framework; use one of " + known + ".");
        }
        return code.toString();
    }
}
