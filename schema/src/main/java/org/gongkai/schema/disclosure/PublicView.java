package org.gongkai.schema.disclosure;

import java.util.List;
import org.gongkai.schema.report.EvaluationReport;
import org.jspecify.annotations.Nullable;

/**
 * The one public view: a pure function from a report and a policy to what everybody may read. A report without personal data
 * comes back as it is.
 */
public final class PublicView {
    private PublicView() {}

    public static PublicReport of(EvaluationReport report, DisclosurePolicy policy) {
        List<ReportTexts.Text> texts = ReportTexts.of(report);
        List<List<Found>> all = PersonalData.findIn(texts);
        if (all.isEmpty()) {
            return new PublicReport(report);
        }
        return new PublicReport(ReportTexts.replace(report, i -> masked(texts.get(i), all.get(i), policy)));
    }

    private static @Nullable String masked(ReportTexts.Text text, List<Found> found, DisclosurePolicy policy) {
        StringBuilder masked = null;
        int done = 0;
        for (Found one : found) {
            if (!policy.allows(PersonalData.datum(text, one))) {
                masked = masked == null ? new StringBuilder() : masked;
                masked.append(text.text(), done, one.start()).append(one.masked());
                done = one.end();
            }
        }
        return masked == null
                ? null
                : masked.append(text.text().substring(done)).toString();
    }
}
