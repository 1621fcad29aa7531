package org.gongkai.site;

import java.math.BigDecimal;
import java.time.Instant;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * The little that other pages must know of a report before any page is rendered: its address, its neighbours and the other
 * years of its project follow from it.
 *
 * @param id permanent id
 * @param version changes whenever anything of the {@link ReleasedReport} changes: content, findings, revisions, waivers,
 *     attachments. A report whose version is that of the last build is not loaded again
 * @param title title as published
 * @param fiscalYear evaluated year
 * @param implementingUnit the unit whose project it is, else the competent department
 * @param projectId identity of the project across years, absent until assigned
 * @param projectName name of the project
 * @param score total score as printed, points
 * @param firstPublishedAt when its first revision was published
 * @param revision number of the released revision, from 1
 */
public record ReportHeader(
        String id,
        String version,
        String title,
        @Nullable Integer fiscalYear,
        @Nullable Organisation implementingUnit,
        @Nullable String projectId,
        String projectName,
        @Nullable BigDecimal score,
        Instant firstPublishedAt,
        int revision) {

    /** The header of a loaded report. */
    public static ReportHeader of(ReleasedReport released, String version) {
        EvaluationReport report = released.content().report();
        Organisation unit =
                report.implementingUnit() != null ? report.implementingUnit() : report.competentDepartment();
        return new ReportHeader(
                released.id(),
                version,
                report.title(),
                report.fiscalYear(),
                unit,
                report.project().id(),
                report.project().name(),
                report.scores().score().orElse(null),
                released.firstPublishedAt(),
                released.revision());
    }
}
