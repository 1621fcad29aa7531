package org.gongkai.schema.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the audit says about one report.
 *
 * @param findings in order of severity, then place
 * @param sensitivity how firmly the grade stands; absent where there is no score
 * @param coverage what stands behind the points; absent where there are no indicators
 * @param derived rates that the report's own numbers give
 */
public record AuditResult(
        List<Finding> findings,
        @Nullable GradeSensitivity sensitivity,
        @Nullable EvidenceCoverage coverage,
        DerivedValues derived) {

    public AuditResult {
        findings = findings == null ? List.of() : List.copyOf(findings);
        derived = derived == null ? new DerivedValues(List.of()) : derived;
    }

    /** A result without derived values. */
    public AuditResult(
            List<Finding> findings, @Nullable GradeSensitivity sensitivity, @Nullable EvidenceCoverage coverage) {
        this(findings, sensitivity, coverage, new DerivedValues(List.of()));
    }

    public long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }

    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }
}
