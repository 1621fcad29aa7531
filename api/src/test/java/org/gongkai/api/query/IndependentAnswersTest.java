package org.gongkai.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.api.DemoServer;
import org.gongkai.api.SyntheticServer;
import org.gongkai.schema.audit.Audit;
import org.gongkai.schema.audit.EvidenceCoverage;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Grade;
import org.gongkai.schema.report.Indicator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Figures, composed filters and ranking against what plain Java computes from the generated reports. */
class IndependentAnswersTest {
    private static final List<EvaluationReport> REPORTS = SyntheticServer.reports();

    @Test
    void percentilesInterpolateBetweenTheTwoScoresTheyFallBetween() {
        Map<String, List<BigDecimal>> scores = REPORTS.stream()
                .collect(Collectors.groupingBy(
                        report -> String.valueOf(report.fiscalYear()),
                        Collectors.mapping(report -> report.scores().score().orElseThrow(), Collectors.toList())));
        JsonNode figures = ask("{ statistics(groupBy: [YEAR]) { keys { value }"
                        + " score { count sum mean min p10 p25 median p75 p90 max } } }")
                .at("/statistics");
        assertThat(figures).hasSize(scores.size());
        for (JsonNode figure : figures) {
            List<BigDecimal> own = scores.get(figure.at("/keys/0/value").asString()).stream()
                    .sorted()
                    .toList();
            BigDecimal sum = own.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(figure.at("/score/count").asInt()).isEqualTo(own.size());
            same(figure.at("/score/sum"), sum);
            same(figure.at("/score/mean"), sum.divide(BigDecimal.valueOf(own.size()), 12, RoundingMode.HALF_UP));
            same(figure.at("/score/min"), own.get(0));
            same(figure.at("/score/p10"), percentile(own, "0.10"));
            same(figure.at("/score/p25"), percentile(own, "0.25"));
            same(figure.at("/score/median"), percentile(own, "0.5"));
            same(figure.at("/score/p75"), percentile(own, "0.75"));
            same(figure.at("/score/p90"), percentile(own, "0.90"));
            same(figure.at("/score/max"), own.get(own.size() - 1));
        }
    }

    @Test
    void filtersComposeByAndOrAndNot() {
        String province = REPORTS.get(0).region().provinceCode();
        Predicate<EvaluationReport> late = report -> report.fiscalYear() >= 2020;
        Predicate<EvaluationReport> good = report ->
                report.scores().canonicalGrade().filter(Grade.GOOD::equals).isPresent();
        Predicate<EvaluationReport> near =
                report -> report.region().provinceCode().equals(province);
        String a = "{year: {from: 2020}}";
        String b = "{grade: [GOOD]}";
        String c = "{region: \"" + province + "\"}";
        keeps("{and: [" + a + ", " + b + "]}", late.and(good));
        keeps("{or: [" + a + ", " + b + "]}", late.or(good));
        keeps("{not: " + a + "}", late.negate());
        keeps("{year: {from: 2020}, not: " + b + "}", late.and(good.negate()));
        keeps(
                "{and: [{or: [" + a + ", " + b + "]}, {not: " + c + "}]}",
                late.or(good).and(near.negate()));
        keeps(
                "{not: {or: [" + c + ", {not: " + b + "}]}}",
                near.or(good.negate()).negate());
        keeps(
                "{or: [{and: [" + b + ", " + c + "]}, {and: [" + a + ", {not: " + b + "}]}]}",
                good.and(near).or(late.and(good.negate())));
    }

    @Test
    void hitsAreRankedByHowOftenTheWordOccursAndTitlesComeFirst() {
        String word = REPORTS.get(0).project().name().substring(0, 4);
        JsonNode hits = ask("{ search(text: \"" + word + "\", first: 100) { hits { rank report { reportId title }"
                        + " highlights { place match } } } }")
                .at("/search/hits");
        assertThat(hits).isNotEmpty();
        List<Integer> ranks = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (JsonNode hit : hits) {
            ranks.add(hit.get("rank").asInt());
            found.add(hit.at("/report/reportId").asString());
            assertThat(hit.get("highlights")).isNotEmpty().allSatisfy(place -> assertThat(
                            place.get("match").asString())
                    .isEqualTo(word));
            if (hit.at("/report/title").asString().contains(word)) {
                assertThat(hit.at("/highlights/0/place").asString()).isEqualTo("标题");
            }
        }
        assertThat(ranks).isSortedAccordingTo((one, other) -> other - one);
        assertThat(found)
                .containsAll(REPORTS.stream()
                        .filter(report -> report.title().contains(word))
                        .map(EvaluationReport::id)
                        .toList());
    }

    @Test
    void evidenceCountsWhatTheAuditOfEachReportFindsBehindItsPoints() {
        Map<String, List<EvaluationReport>> years =
                REPORTS.stream().collect(Collectors.groupingBy(report -> String.valueOf(report.fiscalYear())));
        JsonNode figures = ask("{ statistics(groupBy: [YEAR]) { keys { value } fullMarks fullMarksWithoutValue"
                        + " unprovedWeightSharePercent deductions deductionFrequencyPercent deductedPoints"
                        + " derivableWeight unsupportedWeight } }")
                .at("/statistics");
        assertThat(figures).hasSize(years.size());
        int unproved = 0;
        for (JsonNode figure : figures) {
            List<EvaluationReport> own = years.get(figure.at("/keys/0/value").asString());
            List<Indicator> leaves =
                    own.stream().flatMap(report -> report.scores().leaves()).toList();
            List<EvidenceCoverage> coverages = own.stream()
                    .map(report -> Objects.requireNonNull(Audit.of(report).coverage()))
                    .toList();
            List<Indicator> bare = own.stream()
                    .flatMap(report -> Audit.of(report).coverage().fullMarksWithoutValue().stream()
                            .map(pointer -> at(report, pointer)))
                    .toList();
            List<Indicator> deducted =
                    leaves.stream().filter(leaf -> lost(leaf).signum() > 0).toList();
            unproved += bare.size();
            assertThat(figure.at("/fullMarks").asLong())
                    .isEqualTo(leaves.stream()
                            .filter(leaf -> leaf.score() != null
                                    && leaf.maxScore() != null
                                    && leaf.maxScore().signum() > 0
                                    && leaf.score().compareTo(leaf.maxScore()) == 0)
                            .count());
            assertThat(figure.at("/fullMarksWithoutValue").asInt()).isEqualTo(bare.size());
            same(
                    figure.at("/unprovedWeightSharePercent"),
                    percent(sum(bare, Indicator::maxScore), sum(leaves, Indicator::maxScore)));
            assertThat(figure.at("/deductions").asInt()).isEqualTo(deducted.size());
            same(
                    figure.at("/deductionFrequencyPercent"),
                    percent(BigDecimal.valueOf(deducted.size()), BigDecimal.valueOf(leaves.size())));
            same(figure.at("/deductedPoints"), sum(deducted, IndependentAnswersTest::lost));
            same(figure.at("/derivableWeight"), sum(coverages, EvidenceCoverage::derivable));
            same(figure.at("/unsupportedWeight"), sum(coverages, EvidenceCoverage::unsupported));
        }
        assertThat(unproved).isPositive();
    }

    /** Points that an indicator lost: as printed, else weight minus score. */
    private static BigDecimal lost(Indicator indicator) {
        return indicator.deduction() != null
                ? indicator.deduction()
                : indicator.maxScore().subtract(indicator.score());
    }

    /** The indicator that a pointer such as /scores/indicators/0/children/1 names. */
    private static Indicator at(EvaluationReport report, String pointer) {
        List<Indicator> level = report.scores().indicators();
        Indicator found = null;
        for (String step : pointer.split("/")) {
            if (step.matches("\\d+")) {
                found = level.get(Integer.parseInt(step));
                level = found.children();
            }
        }
        return Objects.requireNonNull(found);
    }

    private static <T> BigDecimal sum(List<T> all, Function<T, BigDecimal> value) {
        return all.stream().map(value).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, 12, RoundingMode.HALF_UP);
    }

    private static void keeps(String filter, Predicate<EvaluationReport> expected) {
        List<String> ids = ask("{ reports(filter: " + filter + ", first: 100) { totalCount nodes { reportId } } }")
                .at("/reports/nodes")
                .valueStream()
                .map(node -> node.get("reportId").asString())
                .toList();
        List<String> wanted = REPORTS.stream()
                .filter(expected)
                .map(EvaluationReport::id)
                .limit(100)
                .toList();
        assertThat(wanted).as(filter).isNotEmpty().hasSizeLessThan(REPORTS.size());
        assertThat(ids).as(filter).containsExactlyElementsOf(wanted);
    }

    private static BigDecimal percentile(List<BigDecimal> sorted, String share) {
        BigDecimal position = new BigDecimal(share).multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = position.intValue();
        BigDecimal beyond = position.subtract(BigDecimal.valueOf(below));
        BigDecimal next = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return sorted.get(below).add(next.subtract(sorted.get(below)).multiply(beyond));
    }

    private static void same(JsonNode answered, BigDecimal expected) {
        assertThat(new BigDecimal(answered.asString()))
                .isEqualByComparingTo(expected.setScale(6, RoundingMode.HALF_UP));
    }

    private static JsonNode ask(String query) {
        JsonNode answer = DemoServer.ask(SyntheticServer.context(), query, null);
        assertThat(answer.get("errors")).as(answer.toString()).isNull();
        return answer.get("data");
    }
}
