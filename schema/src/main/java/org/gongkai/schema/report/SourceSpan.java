package org.gongkai.schema.report;

import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from: the printed form beside the value, and its place in the source file.
 *
 * @param pointer JSON Pointer (RFC 6901) of the value in the canonical JSON, e.g. /scores/indicators/0/score
 * @param printed the text as printed, where it says more than the value
 * @param place place for people, e.g. 第3页 表2 第5行第7列
 * @param start first character in the plain text of the source
 * @param end character after the last one
 * @param confidence how sure the reading is; absent for values entered by hand
 */
public record SourceSpan(
        String pointer,
        @Nullable String printed,
        @Nullable String place,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable Confidence confidence) {

    public SourceSpan {
        pointer = Values.requireText(pointer, "pointer");
        printed = Values.textOrNull(printed);
        place = Values.textOrNull(place);
    }
}
