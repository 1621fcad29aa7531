package org.gongkai.schema.indicator;

import org.jspecify.annotations.Nullable;

/**
 * The counterpart of an indicator in a framework.
 *
 * @param code code of the counterpart
 * @param relation how the asked indicator relates to it, e.g. NARROWER: the asked one is a part of it
 * @param name the name that the framework prints for it
 * @param note what to mind when comparing
 */
public record Counterpart(
        String code,
        Relation relation,
        String name,
        @Nullable String note) {}
