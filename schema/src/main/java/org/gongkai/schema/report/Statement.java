package org.gongkai.schema.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem, suggestion, experience or other matter in the report’s own words.
 *
 * @param text the passage as printed
 * @param indicatorCodes canonical codes of the indicators that a person linked it with
 * @param followUp for suggestions: what became of it
 */
public record Statement(
        String text, List<String> indicatorCodes, @Nullable FollowUp followUp) {

    public Statement {
        text = Values.requireText(text, "text");
        indicatorCodes = Values.copy(indicatorCodes);
    }

    public static Statement of(String text) {
        return new Statement(text, List.of(), null);
    }
}
