package org.gongkai.schema.report;

import org.jspecify.annotations.Nullable;

/**
 * A satisfaction survey (满意度调查).
 *
 * @param method how it was done, as printed
 * @param respondents who was asked
 * @param sent sheets sent (发放)
 * @param returned sheets returned (回收)
 * @param valid valid sheets (有效)
 * @param satisfaction the result as printed, e.g. 大于90%
 */
public record Survey(
        @Nullable String method,
        @Nullable String respondents,
        @Nullable Integer sent,
        @Nullable Integer returned,
        @Nullable Integer valid,
        @Nullable Measure satisfaction) {

    public Survey {
        method = Values.textOrNull(method);
        respondents = Values.textOrNull(respondents);
    }
}
