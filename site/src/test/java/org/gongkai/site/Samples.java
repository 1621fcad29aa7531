package org.gongkai.site;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.schema.audit.Audit;
import org.gongkai.schema.disclosure.DisclosurePolicy;
import org.gongkai.schema.disclosure.Fingerprint;
import org.gongkai.schema.disclosure.PublicReport;
import org.gongkai.schema.disclosure.PublicView;
import org.gongkai.schema.report.Checkpoint;
import org.gongkai.schema.report.Evaluation;
import org.gongkai.schema.report.EvaluationKind;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.FundSource;
import org.gongkai.schema.report.Funds;
import org.gongkai.schema.report.GradeScale;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.Organisation;
import org.gongkai.schema.report.OutputQuantity;
import org.gongkai.schema.report.Project;
import org.gongkai.schema.report.Region;
import org.gongkai.schema.report.ScoreSheet;
import org.gongkai.schema.report.Section;
import org.gongkai.schema.report.SectionRole;
import org.gongkai.schema.report.Statement;

/** Small invented reports and a source in memory. */
final class Samples {
    static final Instant RELEASED = Instant.parse("2026-03-02T01:30:00Z");

    private Samples() {}

    static SiteProfile profile() {
        try (var in = Samples.class.getResourceAsStream("/org/gongkai/seeds/site-profile.yaml")) {
            return SiteProfileReader.read(new String(in.readAllBytes(), "UTF-8"), "site-profile.yaml");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A report of a bought lamp post project with two first-level indicators and one deduction. */
    static EvaluationReport.Builder report(String id, int year) {
        return EvaluationReport.titled(
                        "青石县" + year + "年路灯采购项目支出绩效评价报告", new Project("lamps", "路灯采购项目", List.of(), null, null))
                .id(id)
                .fiscalYear(year)
                .implementingUnit(Organisation.named("青石县城市管理局"))
                .competentDepartment(Organisation.named("青石县城市管理局"))
                .region(new Region("530124", "富民县"))
                .evaluation(new Evaluation(
                        EvaluationKind.SELF_EVALUATION, null, null, null, null, List.of(), null, null, null))
                .funds(new Funds(
                        List.of(new FundRow(
                                FundSource.COUNTY,
                                "县级财政",
                                Money.wanYuan("32"),
                                null,
                                null,
                                null,
                                Money.wanYuan("31.48"),
                                null,
                                null,
                                null)),
                        List.of()))
                .outputs(List.of(new OutputQuantity("路灯", decimal("40"), decimal("40"), "盏", null, null)))
                .scores(new ScoreSheet(
                        List.of(
                                Indicator.named("过程")
                                        .code("PROCESS")
                                        .maxScore(decimal("40"))
                                        .score(decimal("37"))
                                        .children(List.of(Indicator.named("业务管理")
                                                .maxScore(decimal("40"))
                                                .score(decimal("37"))
                                                .children(List.of(
                                                        leaf("管理制度健全性", "20", "20", null),
                                                        leaf("项目质量可控性", "20", "17", "没有书面的质量要求")))
                                                .build()))
                                        .build(),
                                Indicator.named("产出")
                                        .code("OUTPUT")
                                        .maxScore(decimal("60"))
                                        .score(decimal("60"))
                                        .children(List.of(leaf("完成数量", "60", "60", null)))
                                        .build()),
                        decimal("100"),
                        decimal("97"),
                        null,
                        null,
                        "优",
                        GradeScale.of2020()))
                .problems(List.of(Statement.of("质量要求没有写成文字。")))
                .suggestions(List.of(Statement.of("下一年采购前先写明质量要求。")))
                .sections(List.of(new Section(
                        "一、基本情况",
                        SectionRole.BASIC_INFORMATION,
                        "",
                        List.of(new Section(
                                "（一）项目概况",
                                SectionRole.PROJECT_OVERVIEW,
                                "全县安装路灯40盏。\n\n| 乡镇 | 盏 |\n|---|--:|\n| 东村 | 40 |",
                                List.of())))));
    }

    private static Indicator leaf(String name, String max, String score, String reason) {
        BigDecimal lost = decimal(max).subtract(decimal(score));
        return Indicator.named(name)
                .maxScore(decimal(max))
                .score(decimal(score))
                .deduction(lost)
                .deductionReason(reason)
                .explanation("反映" + name + "的情况。")
                .criteria("①是否有制度；\n②是否执行。\n一项不符合扣3分。")
                .checkpoints(List.of(new Checkpoint("是否有制度", true), new Checkpoint("是否执行", null)))
                .build();
    }

    static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    static ReleasedReport released(EvaluationReport report) {
        return released(report, RELEASED);
    }

    static ReleasedReport released(EvaluationReport report, Instant at) {
        PublicReport content = PublicView.of(report, DisclosurePolicy.strict());
        return new ReleasedReport(
                content, Audit.of(report), 1, at, at, Fingerprint.of(content), null, List.of(), List.of(), List.of());
    }

    /** A source that holds its reports in memory. */
    static final class Memory implements ReportSource {
        final TreeMap<String, ReleasedReport> reports = new TreeMap<>();
        final Map<String, String> versions = new HashMap<>();
        final List<Retraction> retractions = new ArrayList<>();
        /** How many of the reports that are asked for come; the rest is missing, or the store breaks there. */
        int given = Integer.MAX_VALUE;

        boolean broken;

        Memory with(ReleasedReport... added) {
            for (ReleasedReport report : added) {
                reports.put(report.id(), report);
                versions.merge(report.id(), "1", (old, one) -> old + "+1");
            }
            return this;
        }

        @Override
        public Stream<ReportHeader> headers() {
            return reports.values().stream().map(r -> ReportHeader.of(r, versions.getOrDefault(r.id(), "")));
        }

        @Override
        public Stream<ReleasedReport> reports(Collection<String> ids) {
            Stream<ReleasedReport> found =
                    reports.values().stream().filter(r -> ids.contains(r.id())).limit(given);
            return broken
                    ? Stream.concat(found, Stream.generate(() -> {
                        throw new IllegalStateException("the store is gone");
                    }))
                    : found;
        }

        @Override
        public Optional<ReleasedReport> find(String id) {
            return Optional.ofNullable(reports.get(id));
        }

        @Override
        public List<Retraction> retractions() {
            return retractions;
        }

        @Override
        public String trailHead() {
            return "feed".repeat(16);
        }
    }
}
