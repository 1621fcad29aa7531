package org.gongkai.schema.disclosure;

import org.gongkai.schema.report.EvaluationReport;

/**
 * A report as the public may see it. Only {@link PublicView} makes one, so a method that takes this type cannot be handed
 * an unmasked report.
 */
public final class PublicReport {
    private final EvaluationReport report;

    PublicReport(EvaluationReport masked) {
        this.report = masked;
    }

    /** The masked report. */
    public EvaluationReport report() {
        return report;
    }
}
