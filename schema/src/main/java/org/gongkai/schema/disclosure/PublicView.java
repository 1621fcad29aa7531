package org.gongkai.schema.disclosure;

import org.gongkai.schema.report.EvaluationReport;

/** The one public view: a pure function from a report and a policy to what everybody may read. */
public final class PublicView {
    private PublicView() {}

    public static PublicReport of(EvaluationReport report, DisclosurePolicy policy) {
        return new PublicReport(report);
    }
}
