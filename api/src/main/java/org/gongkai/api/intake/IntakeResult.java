package org.gongkai.api.intake;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.api.intake.recognition.Coverage;
import org.gongkai.api.intake.recognition.Note;
import org.gongkai.api.intake.recognition.Unplaced;
import org.gongkai.api.intake.source.Container;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.ScoreSheet;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds.
 *
 * @param fileName name of the file
 * @param container kind of file, from its content
 * @param reports its reports, in printed order
 * @param source the file as text with places; absent for our own formats
 */
public record IntakeResult(
        String fileName,
        Container container,
        List<Report> reports,
        @Nullable SourceDocument source) {

    public IntakeResult {
        reports = List.copyOf(reports);
    }

    /**
     * One report.
     *
     * @param draft the report
     * @param notes what a person should look at; none for our own formats
     * @param unplaced text that found no place in it
     * @param coverage how much of the text was placed
     */
    public record Report(EvaluationReport draft, List<Note> notes, List<Unplaced> unplaced, Coverage coverage) {

        /** Characters of running text that a form prints around its tables; a report has more. */
        private static final int MOST_FORM_TEXT = 200;

        public Report {
            notes = List.copyOf(notes);
            unplaced = List.copyOf(unplaced);
        }

        /** Whether this is a form that nobody filled in: rows or labels without any score, amount or achieved value. */
        public boolean isBlankForm() {
            ScoreSheet scores = draft.scores();
            boolean scored = scores.score().isPresent()
                    || scores.grade() != null
                    || scores.leaves().anyMatch(i -> i.score() != null || i.actual() != null);
            boolean money = draft.funds().rows().stream()
                    .flatMap(row -> Stream.of(row.budget(), row.planned(), row.inPlace(), row.spent()))
                    .anyMatch(amount -> amount != null && amount.wanYuan().signum() != 0);
            boolean text = draft.walkSections()
                            .mapToInt(s -> s.markdown().strip().length())
                            .sum()
                    > MOST_FORM_TEXT;
            return !scored && !money && !text;
        }

        static Report asWritten(EvaluationReport report) {
            return new Report(report, List.of(), List.of(), new Coverage(0, 0, 0));
        }
    }
}
