package org.gongkai.api.intake.recognition;

import java.util.List;
import org.gongkai.schema.report.EvaluationReport;

/**
 * What recognition made of one report in a file.
 *
 * @param draft the draft; each of its values has a span
 * @param notes what to look at, the most important first
 * @param unplaced text that found no place in the draft
 * @param coverage how much of the text was placed
 */
public record Recognition(EvaluationReport draft, List<Note> notes, List<Unplaced> unplaced, Coverage coverage) {

    public Recognition {
        notes = List.copyOf(notes);
        unplaced = List.copyOf(unplaced);
    }
}
