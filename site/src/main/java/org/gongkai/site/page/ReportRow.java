package org.gongkai.site.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.audit.AuditResult;
import org.gongkai.schema.audit.Severity;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FullMarks;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Grade;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.Organisation;
import org.gongkai.site.ReleasedReport;
import org.gongkai.site.ReportHeader;
import org.jspecify.annotations.Nullable;

/**
 * The slim form of a report from which every list, comparison and statistic is made; taken while its page is rendered and
 * kept with the build, so that no report is loaded for a list.
 *
 * @param id permanent id
 * @param path address relative to the column
 * @param title title
 * @param year evaluated year
 * @param unit implementing unit
 * @param department competent department
 * @param agency evaluating agency
 * @param regionCode GB/T 2260 code, empty where unknown
 * @param regionName its name
 * @param projectKey identity of the project in addresses
 * @param projectName name of the project
 * @param kind 单位自评, 部门评价, 财政评价, or empty
 * @param score total score, points
 * @param fullMarks what the score is out of, points; absent where unknown
 * @param grade canonical grade
 * @param gradeLabel grade as printed
 * @param budget budget of all sources, 万元
 * @param spent spending of all sources, 万元
 * @param errors findings that are errors
 * @param warnings findings that are warnings
 * @param questions findings that are questions
 * @param unsupported points without a value behind them
 * @param published publication of this revision
 * @param firstPublished publication of the first revision
 * @param revision number of this revision
 * @param fingerprint fingerprint of this revision
 * @param sentence the conclusion in one sentence
 * @param corrected what was corrected and why, absent in a first revision
 * @param earlier earlier revisions that stay readable
 * @param indicators the indicator tree, flat, parents first
 */
public record ReportRow(
        String id,
        String path,
        String title,
        @Nullable Integer year,
        Party unit,
        Party department,
        Party agency,
        String regionCode,
        String regionName,
        String projectKey,
        String projectName,
        String kind,
        @Nullable BigDecimal score,
        @Nullable BigDecimal fullMarks,
        @Nullable Grade grade,
        String gradeLabel,
        @Nullable Money budget,
        @Nullable Money spent,
        int errors,
        int warnings,
        int questions,
        @Nullable BigDecimal unsupported,
        Instant published,
        Instant firstPublished,
        int revision,
        String fingerprint,
        String sentence,
        @Nullable String corrected,
        List<Earlier> earlier,
        List<Line> indicators) {

    /** An earlier revision with its fingerprint. */
    public record Earlier(int number, String fingerprint) {}

    /** An organisation with its segment in addresses; both empty where there is none. */
    public record Party(String name, String key) {
        public static final Party NONE = new Party("", "");

        public boolean known() {
            return !name.isEmpty();
        }
    }

    /**
     * One indicator.
     *
     * @param level 1 for a first-level indicator
     * @param leaf whether it was scored itself
     * @param name printed name
     * @param code canonical code, empty where none fits
     * @param max weight, points
     * @param score points
     * @param reason 扣分原因, empty where none
     * @param unproven full marks without a value behind them, by the audit
     */
    public record Line(
            int level,
            boolean leaf,
            String name,
            String code,
            @Nullable BigDecimal max,
            @Nullable BigDecimal score,
            String reason,
            boolean unproven) {

        /** Score over weight in percent, absent where either is absent or the weight is zero. */
        public @Nullable BigDecimal rate() {
            return Say.share(score, max);
        }
    }

    /** Takes the row of a report whose page is at hand. */
    public static ReportRow of(ReportPage page, String projectKey) {
        ReleasedReport released = page.released();
        EvaluationReport report = released.content().report();
        AuditResult audit = page.showAudit() ? released.audit() : new AuditResult(List.of(), null, null);
        FundRow total = report.funds().total().orElse(null);
        Organisation unit = report.implementingUnit();
        return new ReportRow(
                released.id(),
                page.frame().path(),
                report.title(),
                report.fiscalYear(),
                party(unit),
                party(report.competentDepartment()),
                party(report.evaluation().evaluator()),
                report.region() == null ? "" : report.region().code(),
                report.region() == null ? "" : report.region().name(),
                projectKey,
                report.project().name(),
                report.evaluation().kind() == null
                        ? ""
                        : report.evaluation().kind().label(),
                report.scores().score().orElse(null),
                FullMarks.ofScore(report).orElse(null),
                report.scores().canonicalGrade().orElse(null),
                report.scores().grade() == null ? "" : report.scores().grade(),
                total == null ? null : total.budget(),
                total == null ? null : total.spent(),
                (int) audit.count(Severity.ERROR),
                (int) audit.count(Severity.WARNING),
                (int) audit.count(Severity.QUESTION),
                audit.coverage() == null ? null : audit.coverage().unsupported(),
                released.publishedAt(),
                released.firstPublishedAt(),
                released.revision(),
                released.fingerprint(),
                page.conclusion().sentence(),
                released.correction() == null ? null : released.correction().reason(),
                released.earlier().stream()
                        .map(e -> new Earlier(e.number(), e.fingerprint()))
                        .toList(),
                lines(report, audit));
    }

    private static Party party(@Nullable Organisation organisation) {
        return organisation == null
                ? Party.NONE
                : new Party(
                        organisation.name().intern(),
                        Addresses.organisation(organisation).intern());
    }

    private static List<Line> lines(EvaluationReport report, AuditResult audit) {
        List<String> unproven =
                audit.coverage() == null ? List.of() : audit.coverage().fullMarksWithoutValue();
        List<Line> lines = new ArrayList<>();
        List<Indicator> firsts = report.scores().indicators();
        for (int i = 0; i < firsts.size(); i++) {
            lines(firsts.get(i), 1, "/scores/indicators/" + i, unproven, lines);
        }
        return lines;
    }

    private static void lines(Indicator indicator, int level, String pointer, List<String> unproven, List<Line> lines) {
        lines.add(new Line(
                level,
                indicator.isLeaf(),
                indicator.name().intern(),
                indicator.code() == null ? "" : indicator.code().intern(),
                indicator.maxScore(),
                indicator.score(),
                indicator.deductionReason() == null ? "" : indicator.deductionReason(),
                unproven.contains(pointer)));
        for (int k = 0; k < indicator.children().size(); k++) {
            lines(indicator.children().get(k), level + 1, pointer + "/children/" + k, unproven, lines);
        }
    }

    /** The same row with its indicators in another list. */
    public ReportRow withIndicators(List<Line> lines) {
        return new ReportRow(
                id,
                path,
                title,
                year,
                unit,
                department,
                agency,
                regionCode,
                regionName,
                projectKey,
                projectName,
                kind,
                score,
                fullMarks,
                grade,
                gradeLabel,
                budget,
                spent,
                errors,
                warnings,
                questions,
                unsupported,
                published,
                firstPublished,
                revision,
                fingerprint,
                sentence,
                corrected,
                earlier,
                lines);
    }

    /** The year as a segment of an address. */
    public String yearKey() {
        return year == null ? "undated" : year.toString();
    }

    /** The year as printed. */
    public String yearLabel() {
        return labelOf(year);
    }

    static String labelOf(@Nullable Integer year) {
        return year == null ? "年度未提供" : year.toString();
    }

    /** The score, with its full marks where these are not a hundred. */
    public String scoreText() {
        return Say.points(score)
                + (score == null || fullMarks == null || FullMarks.isHundred(fullMarks)
                        ? ""
                        : "（满分 " + fullMarks.toPlainString() + "）");
    }

    /** The score as points of a hundred, by which reports are compared; absent without a score or with unknown full marks. */
    public @Nullable BigDecimal scoreOfHundred() {
        return score == null || fullMarks == null ? null : FullMarks.toHundred(score, fullMarks);
    }

    /** Whether {@link #scoreOfHundred()} is another number than the score. */
    boolean isScaled() {
        return score != null && fullMarks != null && !FullMarks.isHundred(fullMarks);
    }

    public String gradeText() {
        return gradeLabel.isEmpty() ? Say.ABSENT : gradeLabel;
    }

    public String budgetText() {
        return Say.money(budget);
    }

    public String spentText() {
        return Say.money(spent);
    }

    /** Spending over budget in percent. */
    public @Nullable BigDecimal executionRate() {
        return budget == null || spent == null ? null : Say.share(spent.wanYuan(), budget.wanYuan());
    }

    public String executionText() {
        return Say.roundPercent(executionRate());
    }

    public String publishedDay() {
        return Say.day(published);
    }

    /** Findings in words, the empty ones left out. */
    public String findingsText() {
        List<String> parts = new ArrayList<>();
        if (errors > 0) {
            parts.add("错误 " + errors);
        }
        if (warnings > 0) {
            parts.add("提醒 " + warnings);
        }
        if (questions > 0) {
            parts.add("疑问 " + questions);
        }
        return parts.isEmpty() ? "无" : String.join("，", parts);
    }

    public boolean isCorrected() {
        return revision > 1;
    }

    /** Identity of the project of a header in addresses: its assigned id, else the report stands alone. */
    public static String projectKey(ReportHeader header) {
        return header.projectId() != null ? Addresses.segment(header.projectId()) : Addresses.segment(header.id());
    }
}
