package org.gongkai.api.store.projection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.api.store.Digests;
import org.gongkai.api.store.Waiver;
import org.gongkai.schema.audit.AuditResult;
import org.gongkai.schema.audit.EvidenceCoverage;
import org.gongkai.schema.audit.Finding;
import org.gongkai.schema.audit.GradeSensitivity;
import org.gongkai.schema.audit.Severity;
import org.gongkai.schema.disclosure.PublicReport;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.Citation;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Expenditure;
import org.gongkai.schema.report.FullMarks;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Grade;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.Organisation;
import org.gongkai.schema.report.OtherCell;
import org.gongkai.schema.report.PartialDate;
import org.gongkai.schema.report.Region;
import org.gongkai.schema.report.Section;
import org.gongkai.schema.report.Statement;
import org.gongkai.schema.text.SearchTokens;
import org.jspecify.annotations.Nullable;

/**
 * Everything the public read models hold about one released report, derived from its public view alone.
 *
 * @param published the whole report
 * @param listing its row in lists
 * @param indicators its indicator rows, in printed order
 * @param findings its finding rows
 * @param terms its search terms
 */
public record Projection(
        PublishedReport published,
        ListingRow listing,
        List<IndicatorRow> indicators,
        List<FindingRow> findings,
        TermsRow terms) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Derives all read models of a release.
     *
     * @param view the masked view
     * @param audit what the audit says about that view, not about what it masks
     */
    public static Projection of(ReleaseInfo release, PublicReport view, AuditResult audit) {
        EvaluationReport report = view.report();
        List<IndicatorRow> indicators = indicators(release, report, audit);
        List<FindingRow> findings = findings(release, report, audit);
        PublishedReport published =
                new PublishedReport(release.reportId(), release, report, audit, indicators.size(), findings.size());
        return new Projection(
                published,
                listing(published),
                indicators,
                findings,
                new TermsRow(release.reportId(), release.revision(), SearchTokens.terms(searchable(report))));
    }

    /** The id of a flat row. */
    public static String rowId(String reportId, int index) {
        return reportId + String.format(Locale.ROOT, "/%04d", index);
    }

    private static ListingRow listing(PublishedReport published) {
        ReleaseInfo release = published.release();
        EvaluationReport report = published.report();
        AuditResult audit = published.audit();
        Optional<FundRow> funds = report.funds().total();
        BigDecimal budget = funds.map(FundRow::budget).map(Money::wanYuan).orElse(null);
        BigDecimal spent = funds.map(FundRow::spent).map(Money::wanYuan).orElse(null);
        BigDecimal score = report.scores().score().orElse(null);
        BigDecimal maxScore = maxScore(report);
        GradeSensitivity sensitivity = audit.sensitivity();
        EvidenceCoverage coverage = audit.coverage();
        Region region = report.region();
        return new ListingRow(
                release.reportId(),
                release.revision(),
                release.state(),
                release.publishedAt(),
                release.firstPublishedAt(),
                release.fingerprint(),
                release.version() - 1,
                Digests.sha256(JsonCodec.write(published)),
                report.title(),
                report.project().id(),
                report.project().name(),
                region == null ? null : region.code(),
                region == null ? null : region.name(),
                region == null ? null : region.prefectureCode(),
                region == null ? null : region.provinceCode(),
                report.fiscalYear(),
                report.evaluation().kind(),
                report.evaluation().mode(),
                name(report.competentDepartment()),
                code(report.competentDepartment()),
                name(report.implementingUnit()),
                code(report.implementingUnit()),
                name(report.evaluation().evaluator()),
                report.scores().canonicalGrade().orElse(null),
                report.scores().grade(),
                Scaled.of(score),
                Scaled.of(maxScore),
                percentE6(score, maxScore),
                Scaled.of(budget),
                Scaled.of(funds.map(FundRow::inPlace).map(Money::wanYuan).orElse(null)),
                Scaled.of(spent),
                percentE6(spent, budget),
                Scaled.of(funds.map(FundRow::executionRatePercent).orElse(null)),
                report.survey() == null ? null : report.survey().valid(),
                text(report.evaluation().reportDate()),
                report.originalPublication() == null
                        ? null
                        : text(report.originalPublication().date()),
                citations(report.citations()),
                count(audit, Severity.ERROR),
                count(audit, Severity.WARNING),
                count(audit, Severity.QUESTION),
                count(audit, Severity.IMPORT_QUALITY),
                audit.findings().stream().map(Finding::code).distinct().sorted().toList(),
                (int) release.waivers().stream().filter(w -> !w.isStanding()).count(),
                release.waivers().stream()
                        .filter(Waiver::isStanding)
                        .map(Waiver::source)
                        .findFirst()
                        .orElse(null),
                coverage == null ? 0 : coverage.fullMarksWithoutValue().size(),
                coverage == null ? null : Scaled.of(coverage.derivable()),
                coverage == null ? null : Scaled.of(coverage.unsupported()),
                sensitivity == null ? null : Scaled.of(sensitivity.marginBelow()),
                sensitivity == null ? null : Scaled.of(sensitivity.marginAbove()),
                gapE6(funds.map(FundRow::executionRatePercent).orElse(null), Scaled.exact(percentE6(spent, budget))),
                gapE6(itemised(report), spent),
                gapPercentE6(itemised(report), spent),
                report.scores().walk().anyMatch(indicator -> Boolean.TRUE.equals(indicator.vetoTriggered())),
                report.funds().rows().stream().map(FundFact::of).toList(),
                report.outputs().stream().map(OutputFact::of).toList(),
                published.indicatorRows(),
                published.findingRows());
    }

    /** Of the score, where the report prints them or its rows tell. */
    private static @Nullable BigDecimal maxScore(EvaluationReport report) {
        boolean told = report.scores().totalMaxScore() != null
                || FullMarks.ofRows(report).isPresent();
        return told ? FullMarks.ofScore(report).orElse(null) : null;
    }

    private static List<String> citations(List<Citation> citations) {
        return citations.stream()
                .map(citation -> citation.number() != null ? citation.number() : citation.title())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<IndicatorRow> indicators(ReleaseInfo release, EvaluationReport report, AuditResult audit) {
        Set<String> unproved = audit.coverage() == null
                ? Set.of()
                : Set.copyOf(audit.coverage().fullMarksWithoutValue());
        List<IndicatorRow> rows = new ArrayList<>();
        List<Indicator> first = report.scores().indicators();
        for (int i = 0; i < first.size(); i++) {
            new IndicatorWalk(release, report, unproved, first.get(i), rows)
                    .add(first.get(i), null, 1, "/scores/indicators/" + i);
        }
        return List.copyOf(rows);
    }

    private record IndicatorWalk(
            ReleaseInfo release,
            EvaluationReport report,
            Set<String> unproved,
            Indicator firstLevel,
            List<IndicatorRow> rows) {

        void add(Indicator indicator, @Nullable Indicator parent, int level, String pointer) {
            rows.add(row(indicator, parent, level, pointer));
            for (int i = 0; i < indicator.children().size(); i++) {
                add(indicator.children().get(i), indicator, level + 1, pointer + "/children/" + i);
            }
        }

        private IndicatorRow row(Indicator indicator, @Nullable Indicator parent, int level, String pointer) {
            Region region = report.region();
            BigDecimal maxScore = indicator.maxScore();
            BigDecimal score = indicator.score();
            return new IndicatorRow(
                    rowId(release.reportId(), rows.size()),
                    release.reportId(),
                    release.revision(),
                    pointer,
                    level,
                    indicator.isLeaf(),
                    indicator.code(),
                    indicator.name(),
                    firstLevel.code(),
                    firstLevel.name(),
                    parent == null ? null : parent.name(),
                    Scaled.of(maxScore),
                    Scaled.of(score),
                    Scaled.of(deduction(indicator)),
                    percentE6(score, maxScore),
                    indicator.deductionReason(),
                    indicator.actual() != null || indicator.completionRatePercent() != null,
                    maxScore != null && score != null && maxScore.signum() > 0 && score.compareTo(maxScore) == 0,
                    unproved.contains(pointer),
                    report.fiscalYear(),
                    region == null ? null : region.code(),
                    name(report.competentDepartment()),
                    name(report.evaluation().evaluator()),
                    report.evaluation().kind(),
                    report.scores().canonicalGrade().orElse(null),
                    report.project().id());
        }
    }

    private static @Nullable BigDecimal deduction(Indicator indicator) {
        if (indicator.deduction() != null) {
            return indicator.deduction();
        }
        return indicator.maxScore() == null || indicator.score() == null
                ? null
                : indicator.maxScore().subtract(indicator.score());
    }

    private static List<FindingRow> findings(ReleaseInfo release, EvaluationReport report, AuditResult audit) {
        Set<String> waived = release.waivers().stream()
                .map(Waiver::findingId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        Region region = report.region();
        Grade grade = report.scores().canonicalGrade().orElse(null);
        List<FindingRow> rows = new ArrayList<>();
        for (Finding finding : audit.findings()) {
            rows.add(new FindingRow(
                    rowId(release.reportId(), rows.size()),
                    release.reportId(),
                    release.revision(),
                    finding.id(),
                    finding.code(),
                    finding.severity(),
                    finding.pointer(),
                    finding.place(),
                    finding.message(),
                    finding.messageEn(),
                    waived.contains(finding.id()),
                    report.title(),
                    report.fiscalYear(),
                    region == null ? null : region.code(),
                    region == null ? null : region.prefectureCode(),
                    region == null ? null : region.provinceCode(),
                    name(report.competentDepartment()),
                    name(report.implementingUnit()),
                    name(report.evaluation().evaluator()),
                    grade,
                    report.project().id()));
        }
        return List.copyOf(rows);
    }

    /** Titles, narrative, names, reasons and problems: what free text searches. */
    private static String searchable(EvaluationReport report) {
        Stream<@Nullable String> texts = Stream.of(
                        Stream.of(
                                report.title(),
                                report.project().name(),
                                report.project().background(),
                                name(report.implementingUnit()),
                                name(report.competentDepartment()),
                                name(report.evaluation().evaluator()),
                                report.region() == null ? null : report.region().name()),
                        report.walkSections().flatMap(Projection::texts),
                        report.scores().walk().flatMap(Projection::texts),
                        Stream.of(report.problems(), report.suggestions(), report.experiences(), report.otherMatters())
                                .flatMap(List::stream)
                                .map(Statement::text),
                        report.citations().stream().flatMap(citation -> Stream.of(citation.number(), citation.title())))
                .flatMap(part -> part);
        return texts.filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private static Stream<@Nullable String> texts(Section section) {
        return Stream.of(section.heading(), section.markdown());
    }

    private static Stream<@Nullable String> texts(Indicator indicator) {
        return Stream.concat(
                Stream.of(
                        indicator.name(),
                        indicator.printedLabel(),
                        indicator.deductionReason(),
                        indicator.explanation(),
                        indicator.process(),
                        indicator.result(),
                        indicator.deviationCause(),
                        indicator.remedy()),
                indicator.otherCells().stream().map(OtherCell::text));
    }

    private static int count(AuditResult audit, Severity severity) {
        return (int) audit.count(severity);
    }

    private static @Nullable Long percentE6(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        if (part == null || whole == null || whole.signum() == 0) {
            return null;
        }
        return Scaled.of(part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL128));
    }

    /** What the printed items of spending add up to; absent where there are none or one has no amount. */
    private static @Nullable BigDecimal itemised(EvaluationReport report) {
        BigDecimal sum = null;
        for (Expenditure item : report.funds().expenditures()) {
            if (item.amount() == null) {
                return null;
            }
            sum = sum == null ? item.amount().wanYuan() : sum.add(item.amount().wanYuan());
        }
        return sum;
    }

    private static @Nullable Long gapE6(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null
                ? null
                : Scaled.of(one.subtract(other).abs());
    }

    private static @Nullable Long gapPercentE6(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null
                ? null
                : percentE6(one.subtract(other).abs(), other);
    }

    private static @Nullable String name(@Nullable Organisation organisation) {
        return organisation == null ? null : organisation.name();
    }

    private static @Nullable String code(@Nullable Organisation organisation) {
        return organisation == null ? null : organisation.code();
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }
}
