package org.gongkai.seeds.generator;

import org.jspecify.annotations.Nullable;

/**
 * An error that the generator put into a report, written down when it was made.
 *
 * @param reportId id of the report
 * @param code the code an audit should report it under, e.g. {@code UNREACHABLE_SCORE}
 * @param pointer JSON Pointer of the value that was changed
 * @param old the value that would have been right; absent where there was none
 * @param now the value that stands there; absent where it was taken away
 */
public record PlantedError(
        String reportId,
        String code,
        String pointer,
        @Nullable String old,
        @Nullable String now) {}
