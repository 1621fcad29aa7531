package org.gongkai.api.store;

import org.jspecify.annotations.Nullable;

/**
 * One changed value of a correction, as the public sees it.
 *
 * @param pointer JSON Pointer of the value
 * @param label the place for people, e.g. an indicator's name
 * @param before the old value, absent where there was none
 * @param after the new value, absent where there is none any more
 */
public record Change(
        String pointer,
        @Nullable String label,
        @Nullable String before,
        @Nullable String after) {}
