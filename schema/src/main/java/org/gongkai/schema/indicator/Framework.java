package org.gongkai.schema.indicator;

import org.jspecify.annotations.Nullable;

/**
 * An indicator framework, national or local.
 *
 * @param code stable code, e.g. {@code PROJECT_2013}
 * @param document number of the document that sets it; absent for local practice
 * @param title Chinese title
 * @param titleEn English title
 * @param from first year in force
 * @param until last year in which it was the current one; absent while it still is
 */
public record Framework(
        String code,
        @Nullable String document,
        String title,
        String titleEn,
        @Nullable Integer from,
        @Nullable Integer until) {}
