package org.gongkai.schema.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.schema.report.EvaluationReport;

/** Runs every check over a report. Pure: the same report gives the same findings in the same order. */
public final class Audit {
    private Audit() {}

    public static AuditResult of(EvaluationReport report) {
        Subject subject = new Subject(report);
        Findings findings = new Findings(subject);
        for (Check check : Checks.ALL) {
            findings.begin(check);
            check.examine(subject, findings);
        }
        List<Finding> sorted = new ArrayList<>(findings.collected());
        sorted.sort(Comparator.comparing(Finding::severity).thenComparing(Finding::pointer, new PointerOrder()));
        return new AuditResult(sorted, Sensitivity.of(subject, sorted), Coverage.of(subject), subject.derived());
    }

    /** Every check there is. */
    public static List<CheckInfo> checks() {
        return Checks.ALL.stream().map(Check::info).toList();
    }
}
