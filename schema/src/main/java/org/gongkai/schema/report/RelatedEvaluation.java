package org.gongkai.schema.report;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Another evaluation of the same project and year: self, review or third party.
 *
 * @param kind what kind of evaluation
 * @param reportId its report id, where it is held here
 * @param title its title
 * @param score its total score, points
 */
public record RelatedEvaluation(
        EvaluationKind kind,
        @Nullable String reportId,
        @Nullable String title,
        @Nullable BigDecimal score) {

    public RelatedEvaluation {
        Objects.requireNonNull(kind, "kind");
        reportId = Values.textOrNull(reportId);
        title = Values.textOrNull(title);
        score = Values.canonical(score);
    }
}
