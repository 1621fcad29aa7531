package org.gongkai.schema.disclosure;

import org.gongkai.schema.report.EvaluationReport;

/** A public view that was made by {@link PublicView}, stored, and read back; masking it again would change nothing. */
public final class StoredView {
    private StoredView() {}

    /**
     * Only for a store that keeps public views apart from everything else.
     *
     * @param masked the report of a {@link PublicReport}
     */
    public static PublicReport of(EvaluationReport masked) {
        return new PublicReport(masked);
    }
}
