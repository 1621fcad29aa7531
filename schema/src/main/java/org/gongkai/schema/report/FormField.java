package org.gongkai.schema.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a printed form with its label, also when it was left empty or no choice was made.
 *
 * @param label label as printed, e.g. 主管部门
 * @param value value as printed, absent when the field is empty
 * @param choices the options of a choice field
 */
public record FormField(String label, @Nullable String value, List<Choice> choices) {

    public FormField {
        label = Values.requireText(label, "label");
        value = Values.textOrNull(value);
        choices = Values.copy(choices);
    }
}
