package org.gongkai.api.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.api.store.projection.PublicRevision;
import org.gongkai.api.store.projection.ReleaseInfo;
import org.gongkai.schema.audit.Finding;
import org.gongkai.schema.audit.Severity;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * Where a report stands now: one slim, derived row per report for those who work on it. Not public.
 *
 * @param id report id
 * @param number number of the latest revision
 * @param action what was done last
 * @param state state after the latest revision; a public report with a correction in work is DRAFT again
 * @param content number of the revision that carries the current content
 * @param contentHash SHA-256 of the current content
 * @param author who is answerable for the current content
 * @param updatedBy who acted last
 * @param updatedAt when
 * @param note their note
 * @param title title of the current content
 * @param projectName name of the project
 * @param regionCode region of the current content
 * @param year fiscal year of the current content
 * @param department competent department
 * @param unit implementing unit
 * @param errors errors the audit finds in the current content
 * @param warnings warnings
 * @param questions questions
 * @param unwaivedErrors errors that still block
 * @param waivers waivers in force
 * @param allowances fields allowed to be shown
 * @param waitsFor who has to act next
 * @param published the public side; absent when nothing is public
 * @param retracted the public side as it was before it was retracted
 * @param retraction why it was retracted
 * @param retractedAt when it was retracted
 * @param original the file the current content was read from
 */
public record Head(
        String id,
        int number,
        Action action,
        State state,
        int content,
        String contentHash,
        String author,
        String updatedBy,
        Instant updatedAt,
        @Nullable String note,
        String title,
        String projectName,
        @Nullable String regionCode,
        @Nullable Integer year,
        @Nullable String department,
        @Nullable String unit,
        int errors,
        int warnings,
        int questions,
        int unwaivedErrors,
        List<Waiver> waivers,
        List<FieldAllowance> allowances,
        WaitsFor waitsFor,
        @Nullable PublicState published,
        @Nullable PublicState retracted,
        @Nullable Retraction retraction,
        @Nullable Instant retractedAt,
        @Nullable OriginalFile original) {

    /** Who owes the next step. */
    public enum WaitsFor {
        AUTHOR("待编辑"),
        RELEASER("待审核"),
        NOBODY("无");

        private final String label;

        WaitsFor(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Head {
        waivers = waivers == null ? List.of() : List.copyOf(waivers);
        allowances = allowances == null ? List.of() : List.copyOf(allowances);
    }

    /** The head after one more revision. Folding all revisions of a report gives its head. */
    public static Head after(@Nullable Head before, Revision revision) {
        Subject subject = Subject.of(before, revision);
        List<Finding> findings = revision.findings();
        boolean retracts = revision.state() == State.RETRACTED;
        PublicState publicBefore = before == null ? null : before.published;
        return new Head(
                revision.reportId(),
                revision.number(),
                revision.action(),
                revision.state(),
                revision.content(),
                revision.contentHash(),
                revision.author(),
                revision.actor(),
                revision.at(),
                revision.note(),
                subject.title,
                subject.projectName,
                subject.regionCode,
                subject.year,
                subject.department,
                subject.unit,
                findings != null ? count(findings, Severity.ERROR) : errors(before),
                findings != null ? count(findings, Severity.WARNING) : before == null ? 0 : before.warnings,
                findings != null ? count(findings, Severity.QUESTION) : before == null ? 0 : before.questions,
                unwaived(before, revision),
                revision.waivers(),
                revision.allowances(),
                waitsFor(revision.state()),
                published(publicBefore, revision),
                retracts ? publicBefore : before == null ? null : before.retracted,
                retracts ? revision.retraction() : before == null ? null : before.retraction,
                retracts ? revision.at() : before == null ? null : before.retractedAt,
                original(before, revision));
    }

    private record Subject(
            String title,
            String projectName,
            @Nullable String regionCode,
            @Nullable Integer year,
            @Nullable String department,
            @Nullable String unit) {

        static Subject of(@Nullable Head before, Revision revision) {
            EvaluationReport report = revision.report();
            if (report != null) {
                return new Subject(
                        report.title(),
                        report.project().name(),
                        report.region() == null ? null : report.region().code(),
                        report.fiscalYear(),
                        name(report.competentDepartment()),
                        name(report.implementingUnit()));
            }
            if (before != null) {
                return new Subject(
                        before.title,
                        before.projectName,
                        before.regionCode,
                        before.year,
                        before.department,
                        before.unit);
            }
            throw new IllegalArgumentException("revision " + revision.id() + " has no content and follows none");
        }
    }

    private static @Nullable PublicState published(@Nullable PublicState before, Revision revision) {
        if (revision.released() == null) {
            return null;
        }
        if (!revision.state().isPublic() || revision.publishedAt() == null) {
            return before;
        }
        List<PublicRevision> history =
                new ArrayList<>(before == null ? List.of() : before.release().history());
        if (history.stream().noneMatch(earlier -> earlier.number() == revision.number())) {
            history.add(new PublicRevision(
                    revision.number(),
                    revision.publishedAt(),
                    revision.fingerprint(),
                    revision.actor(),
                    revision.state() == State.CORRECTED ? revision.note() : null,
                    revision.changes()));
        }
        Instant first =
                before == null ? revision.publishedAt() : before.release().firstPublishedAt();
        return new PublicState(
                new ReleaseInfo(
                        revision.reportId(),
                        revision.number(),
                        revision.state(),
                        revision.publishedAt(),
                        first,
                        revision.fingerprint(),
                        revision.waivers(),
                        history),
                revision.content(),
                revision.allowances());
    }

    private static @Nullable OriginalFile original(@Nullable Head before, Revision revision) {
        if (revision.original() != null || revision.action() == Action.DISCARD || before == null) {
            return revision.original();
        }
        return before.original;
    }

    private static WaitsFor waitsFor(State state) {
        return switch (state) {
            case DRAFT, RETURNED -> WaitsFor.AUTHOR;
            case SUBMITTED -> WaitsFor.RELEASER;
            case RELEASED, CORRECTED, RETRACTED -> WaitsFor.NOBODY;
        };
    }

    private static int errors(@Nullable Head before) {
        return before == null ? 0 : before.errors;
    }

    /** Without the findings at hand a new waiver takes one error off: the service waives only errors that stand. */
    private static int unwaived(@Nullable Head before, Revision revision) {
        if (revision.waivers().stream().anyMatch(Waiver::isStanding)) {
            return 0;
        }
        if (revision.findings() != null) {
            return (int) revision.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .filter(finding -> revision.waivers().stream()
                            .noneMatch(waiver -> finding.id().equals(waiver.findingId())))
                    .count();
        }
        int open = before == null ? 0 : before.unwaivedErrors;
        return revision.action() == Action.WAIVE ? Math.max(0, open - 1) : open;
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static @Nullable String name(@Nullable Organisation organisation) {
        return organisation == null ? null : organisation.name();
    }
}
