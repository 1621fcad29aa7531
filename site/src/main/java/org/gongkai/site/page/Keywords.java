package org.gongkai.site.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.schema.report.EvaluationReport;

/** Keywords of a report: its project, unit, year and kind. */
final class Keywords {
    private Keywords() {}

    static List<String> of(EvaluationReport report) {
        Set<String> words = new LinkedHashSet<>();
        words.add(report.project().name());
        if (report.implementingUnit() != null) {
            words.add(report.implementingUnit().name());
        }
        if (report.competentDepartment() != null) {
            words.add(report.competentDepartment().name());
        }
        if (report.fiscalYear() != null) {
            words.add(report.fiscalYear() + "年");
        }
        words.add(
                report.evaluation().kind() == null
                        ? "绩效评价"
                        : report.evaluation().kind().label());
        return new ArrayList<>(words);
    }
}
