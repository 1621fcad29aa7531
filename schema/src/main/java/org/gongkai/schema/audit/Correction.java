package org.gongkai.schema.audit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What would mend a finding, and what that does to total and grade.
 *
 * @param pointer JSON Pointer of the value to change
 * @param from the value as it stands
 * @param to the value that would be right
 * @param totalAfter the total score after the change alone, points
 * @param gradeAfter the grade label after the change, under the report's scale
 */
public record Correction(
        String pointer,
        @Nullable String from,
        String to,
        @Nullable BigDecimal totalAfter,
        @Nullable String gradeAfter) {}
