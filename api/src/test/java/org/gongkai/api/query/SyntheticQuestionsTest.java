package org.gongkai.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.api.SyntheticServer;
import org.gongkai.schema.audit.Audit;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.indicator.Counterpart;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.gongkai.schema.indicator.Relation;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Expenditure;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Grade;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.OutputQuantity;
import org.gongkai.schema.report.Statement;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What 120 generated reports answer to the analysts' questions, computed here from the reports themselves: neither the store
 * nor a read model has a part in what is expected. Numbers are compared as numbers.
 */
class SyntheticQuestionsTest {
    private static final List<EvaluationReport> REPORTS = SyntheticServer.reports();

    @Test
    void q01ListsTheProjectsOfAUnitByYear() {
        String unit = unit(REPORTS.get(0));
        List<EvaluationReport> own = kept(report -> unit.equals(unit(report)));
        JsonNode nodes = ask("q01", Map.of("unit", List.of(unit))).at("/reports/nodes");
        assertThat(ids(nodes)).containsExactlyElementsOf(byYear(own));
        nodes.forEach(node -> {
            EvaluationReport report = byId(node.get("reportId").asString());
            same(node.get("score"), report.scores().score().orElse(null));
            same(node.get("budget"), total(report, FundRow::budget));
            same(node.get("spent"), total(report, FundRow::spent));
            same(node.get("executionRatePercent"), executionRate(report));
        });
    }

    @Test
    void q02TellsWhatRoseAndFellBetweenTheFirstAndTheLastYearOfAProject() {
        Map<String, List<EvaluationReport>> projects = REPORTS.stream()
                .collect(Collectors.groupingBy(report -> report.project().id()));
        String project = projects.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<String, List<EvaluationReport>> entry) ->
                                entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
        List<EvaluationReport> years = projects.get(project).stream()
                .sorted(Comparator.comparing(EvaluationReport::fiscalYear))
                .toList();
        Map<String, Indicator> first = byKey(years.get(0));
        Map<String, Indicator> last = byKey(years.get(years.size() - 1));
        Map<String, BigDecimal> expected = new TreeMap<>();
        first.forEach((key, was) -> {
            Indicator is = last.get(key);
            if (is != null && was.score() != null && is.score() != null) {
                BigDecimal change = is.score().subtract(was.score());
                BigDecimal rates = rate(is.score(), is.maxScore()).subtract(rate(was.score(), was.maxScore()));
                if (change.abs().compareTo(BigDecimal.ONE) >= 0 || rates.abs().compareTo(BigDecimal.TEN) >= 0) {
                    expected.put(key, change);
                }
            }
        });
        Map<String, BigDecimal> answered = new TreeMap<>();
        ask("q02", Map.of("project", project)).at("/comparison/rows").forEach(row -> {
            JsonNode cell = row.at("/cells/0/name").isNull() ? row.at("/cells/1") : row.at("/cells/0");
            String key = row.get("code").isNull()
                    ? cell.get("name").asString()
                    : row.get("code").asString();
            answered.put(key, new BigDecimal(row.get("scoreChange").asString()));
        });
        assertThat(answered.keySet()).isEqualTo(expected.keySet()).isNotEmpty();
        answered.forEach((key, change) -> assertThat(change).isEqualByComparingTo(expected.get(key)));
    }

    @Test
    void q03FindsTheReportsNearAGradeLine() {
        List<String> expected = ids(kept(report -> {
            BigDecimal sum = leaves(report)
                    .map(Indicator::score)
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .add(Objects.requireNonNullElse(
                            report.funds().total().orElseThrow().score(), BigDecimal.ZERO));
            return Stream.of(90, 80, 60)
                    .map(line -> sum.subtract(BigDecimal.valueOf(line)).abs())
                    .anyMatch(gap -> gap.compareTo(BigDecimal.ONE) <= 0);
        }));
        assertThat(ids(ask("q03", Map.of()).at("/reports/nodes")))
                .containsExactlyInAnyOrderElementsOf(expected)
                .isNotEmpty();
    }

    @Test
    void q04CountsOnlyFullMarksWithoutAnyPrintedValue() {
        JsonNode answer = ask("q04", Map.of());
        JsonNode nodes = answer.at("/indicators/nodes");
        assertThat(nodes).isNotEmpty();
        Map<String, Set<String>> possible = new HashMap<>();
        REPORTS.forEach(report -> possible.put(
                report.id(),
                leaves(report)
                        .filter(leaf -> leaf.actual() == null
                                && leaf.completionRatePercent() == null
                                && leaf.score() != null
                                && leaf.score().compareTo(leaf.maxScore()) == 0)
                        .map(Indicator::name)
                        .collect(Collectors.toSet())));
        nodes.forEach(
                node -> assertThat(possible.get(node.at("/report/reportId").asString()))
                        .contains(node.get("name").asString()));
        int grouped = answer.at("/statistics")
                .valueStream()
                .mapToInt(figure -> figure.get("fullMarksWithoutValue").asInt())
                .sum();
        assertThat(grouped).isEqualTo(answer.at("/indicators/totalCount").asInt());
        int full = answer.at("/statistics")
                .valueStream()
                .mapToInt(figure -> figure.get("fullMarks").asInt())
                .sum();
        assertThat(full).isEqualTo((int) REPORTS.stream()
                .flatMap(SyntheticQuestionsTest::leaves)
                .filter(leaf -> leaf.score() != null
                        && leaf.maxScore().signum() > 0
                        && leaf.score().compareTo(leaf.maxScore()) == 0)
                .count());
    }

    @Test
    void q05FindsTheScoresThatTheAuditProvesAndOnlyPlantedOnes() {
        Set<String> planted = SyntheticServer.made().stream()
                .map(made -> made.planted())
                .filter(error -> error != null && error.code().equals("UNREACHABLE_SCORE"))
                .map(error -> error.reportId())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> proved = ids(kept(report -> planted.contains(report.id())
                && Audit.of(report).findings().stream()
                        .anyMatch(finding -> finding.code().equals("UNREACHABLE_SCORE"))));
        assertThat(ask("q05", Map.of()).at("/findings/nodes").valueStream().map(node -> node.at("/report/reportId")
                        .asString()))
                .containsExactlyInAnyOrderElementsOf(proved)
                .isNotEmpty();
    }

    @Test
    void q06GivesTheWeightedRateOfEachFirstLevelByYearAndDepartment() {
        Map<List<String>, BigDecimal[]> sums = new LinkedHashMap<>();
        for (EvaluationReport report : REPORTS) {
            for (Indicator first : report.scores().indicators()) {
                leaves(first)
                        .filter(leaf -> leaf.score() != null && leaf.maxScore().signum() > 0)
                        .forEach(leaf -> {
                            BigDecimal[] sum = sums.computeIfAbsent(
                                    List.of(
                                            carried(first.code()),
                                            report.fiscalYear().toString(),
                                            report.competentDepartment().name()),
                                    key -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
                            sum[0] = sum[0].add(leaf.score());
                            sum[1] = sum[1].add(leaf.maxScore());
                        });
            }
        }
        JsonNode figures = ask("q06", Map.of()).at("/statistics");
        assertThat(figures).hasSize(sums.size());
        figures.forEach(figure -> {
            BigDecimal[] sum = sums.get(keys(figure));
            assertThat(sum).as("%s", keys(figure)).isNotNull();
            same(figure.get("weightedScoreRatePercent"), rate(sum[0], sum[1]));
        });
    }

    @Test
    void q07CountsDeductionsPerIndicator() {
        Map<String, Integer> lost = new HashMap<>();
        Map<String, BigDecimal> points = new HashMap<>();
        REPORTS.stream()
                .flatMap(SyntheticQuestionsTest::leaves)
                .filter(leaf -> leaf.code() != null)
                .forEach(leaf -> {
                    BigDecimal deduction = deduction(leaf);
                    if (deduction.signum() > 0) {
                        lost.merge(leaf.code(), 1, Integer::sum);
                        points.merge(leaf.code(), deduction, BigDecimal::add);
                    }
                });
        List<Integer> descending = new ArrayList<>();
        ask("q07", Map.of()).at("/statistics").forEach(figure -> {
            descending.add(figure.get("deductions").asInt());
            String code = figure.at("/keys/0/value").asString("");
            if (!code.isEmpty()) {
                assertThat(figure.get("deductions").asInt()).as(code).isEqualTo(lost.getOrDefault(code, 0));
                same(figure.get("deductedPoints"), points.getOrDefault(code, BigDecimal.ZERO));
            }
        });
        assertThat(descending).isSortedAccordingTo(Comparator.reverseOrder()).isNotEmpty();
        assertThat(descending.get(0)).isPositive();
    }

    @Test
    void q08FindsExcellentReportsThatSpentTooLittle() {
        BigDecimal below = new BigDecimal("97");
        List<String> expected = ids(kept(report ->
                report.scores().canonicalGrade().filter(Grade.EXCELLENT::equals).isPresent()
                        && executionRate(report).compareTo(below) < 0));
        assertThat(ids(ask("q08", Map.of("below", "97")).at("/reports/nodes")))
                .containsExactlyInAnyOrderElementsOf(expected)
                .isNotEmpty();
    }

    @Test
    void q09FindsExactlyTheMisprintedExecutionRates() {
        List<String> expected = ids(kept(report -> {
            BigDecimal printed = report.funds().total().orElseThrow().executionRatePercent();
            return printed != null
                    && printed.subtract(executionRate(report)).abs().compareTo(new BigDecimal("0.05")) > 0;
        }));
        assertThat(ids(ask("q09", Map.of()).at("/reports/nodes")))
                .containsExactlyInAnyOrderElementsOf(expected)
                .isNotEmpty();
    }

    @Test
    void q10FindsExactlyTheGapsBetweenItemsAndTotalTheWidestFirst() {
        Map<String, BigDecimal> gaps = new HashMap<>();
        REPORTS.stream()
                .filter(report -> !report.funds().expenditures().isEmpty())
                .forEach(report -> {
                    BigDecimal items = report.funds().expenditures().stream()
                            .map(Expenditure::amount)
                            .map(Money::wanYuan)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    BigDecimal gap =
                            items.subtract(total(report, FundRow::spent)).abs();
                    if (gap.signum() > 0) {
                        gaps.put(report.id(), gap);
                    }
                });
        JsonNode nodes = ask("q10", Map.of()).at("/reports/nodes");
        assertThat(ids(nodes))
                .containsExactlyInAnyOrderElementsOf(gaps.keySet())
                .isNotEmpty();
        List<BigDecimal> descending = new ArrayList<>();
        nodes.forEach(node -> {
            same(node.get("itemisationGap"), gaps.get(node.get("reportId").asString()));
            descending.add(new BigDecimal(node.get("itemisationGap").asString()));
        });
        assertThat(descending).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void q11FindsSurveysWithFewSheets() {
        int below = 200;
        List<String> expected = ids(kept(report -> (report.survey() == null
                        || report.survey().valid() == null
                        || report.survey().valid() < below)
                && report.scores().walk().anyMatch(SyntheticQuestionsTest::isSatisfaction)));
        assertThat(whole("q11", Map.of("below", below), "/reports/nodes"))
                .containsExactlyInAnyOrderElementsOf(expected)
                .isNotEmpty();
    }

    @Test
    void q12FindsTriggeredVetoesAndTheWordsOfMisuse() {
        List<String> vetoes = ids(kept(report ->
                report.scores().walk().anyMatch(indicator -> Boolean.TRUE.equals(indicator.vetoTriggered()))));
        JsonNode answer = ask("q12", Map.of("words", "挪用"));
        assertThat(ids(answer.at("/reports/nodes")))
                .containsExactlyInAnyOrderElementsOf(vetoes)
                .isNotEmpty();
        assertThat(answer.at("/search/totalCount").asInt()).isPositive();
        assertThat(answer.at("/search/hits")).isNotEmpty().allSatisfy(hit -> {
            assertThat(hit.at("/highlights/0/match").asString()).isEqualTo("挪用");
            assertThat(JsonCodec.write(byId(hit.at("/report/reportId").asString())))
                    .contains("挪用");
        });
    }

    @Test
    void q13AddsUpFundsByYearAndSource() {
        Map<List<String>, BigDecimal[]> sums = new HashMap<>();
        REPORTS.forEach(report -> report.funds().rows().forEach(row -> {
            BigDecimal[] sum = sums.computeIfAbsent(
                    List.of(report.fiscalYear().toString(), row.source().name()),
                    key -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
            sum[0] = sum[0].add(amount(row.budget()));
            sum[1] = sum[1].add(amount(row.spent()));
        }));
        JsonNode funds = ask("q13", Map.of()).at("/fundsBySource");
        assertThat(funds).isNotEmpty().allSatisfy(row -> {
            BigDecimal[] sum = sums.get(
                    List.of(row.get("fiscalYear").asString(), row.get("source").asString()));
            same(row.get("budget"), sum[0]);
            same(row.get("spent"), sum[1]);
        });
    }

    @Test
    void q14FindsEveryProblemThatAUnitRepeatsWordForWordAndEveryOpenSuggestion() {
        Map<String, Map<String, Set<Integer>>> years = new TreeMap<>();
        REPORTS.forEach(report -> report.problems()
                .forEach(problem -> years.computeIfAbsent(unit(report), unit -> new TreeMap<>())
                        .computeIfAbsent(problem.text(), text -> new TreeSet<>())
                        .add(report.fiscalYear())));
        Set<String> repeating = new TreeSet<>();
        years.forEach((unit, problems) ->
                problems.values().stream().filter(found -> found.size() > 1).forEach(found -> repeating.add(unit)));
        Map<String, Object> whole = queries().runWhole(queries().find("q14").orElseThrow(), Map.of());
        JsonNode answer = tree(whole);
        assertThat(answer.at("/repeatedProblems/nodes").valueStream().map(node -> node.get("unit")
                        .asString()))
                .containsAll(repeating);
        assertThat(repeating).isNotEmpty();
        long open = REPORTS.stream()
                .flatMap(report -> report.suggestions().stream())
                .filter(SyntheticQuestionsTest::isOpen)
                .count();
        assertThat(answer.at("/suggestions/totalCount").asInt()).isEqualTo((int) open);
        assertThat(answer.at("/suggestions/nodes")).hasSize((int) open);
    }

    @Test
    void q15GivesTheMeanWeightOfEachFirstLevelIndicatorPerYear() {
        Map<List<String>, List<BigDecimal>> weights = new HashMap<>();
        REPORTS.forEach(report -> report.scores().indicators().stream()
                .filter(first -> first.code() != null)
                .forEach(first -> weights.computeIfAbsent(
                                List.of(report.fiscalYear().toString(), first.code()), key -> new ArrayList<>())
                        .add(first.maxScore())));
        JsonNode figures = ask("q15", Map.of()).at("/statistics");
        assertThat(figures.valueStream().filter(figure -> weights.containsKey(keys(figure))))
                .hasSize(weights.size());
        figures.forEach(figure -> {
            List<BigDecimal> values = weights.get(keys(figure));
            if (values != null) {
                same(figure.at("/weight/mean"), mean(values));
            }
        });
    }

    @Test
    void q16DescribesEveryAgency() {
        Map<String, List<EvaluationReport>> agencies = REPORTS.stream()
                .collect(Collectors.groupingBy(report -> report.evaluation().evaluator() == null
                        ? ""
                        : report.evaluation().evaluator().name()));
        JsonNode figures = ask("q16", Map.of()).at("/statistics");
        assertThat(figures).hasSize(agencies.size());
        figures.forEach(figure -> {
            List<EvaluationReport> own = agencies.get(figure.at("/keys/0/value").asString(""));
            assertThat(figure.get("reports").asInt()).isEqualTo(own.size());
            same(
                    figure.at("/score/mean"),
                    mean(own.stream()
                            .map(report -> report.scores().score().orElseThrow())
                            .toList()));
            assertThat(figure.get("excellent").asInt()).isEqualTo((int) own.stream()
                    .filter(report -> report.scores()
                            .canonicalGrade()
                            .filter(Grade.EXCELLENT::equals)
                            .isPresent())
                    .count());
        });
    }

    @Test
    void q17GivesTheUnitCostOfEveryOutputOfAName() {
        OutputQuantity wanted = REPORTS.stream()
                .flatMap(report -> report.outputs().stream())
                .filter(output -> output.unitCost() != null && output.unit() != null)
                .findFirst()
                .orElseThrow();
        List<BigDecimal> expected = REPORTS.stream()
                .flatMap(report -> report.outputs().stream())
                .filter(output -> output.name().contains(wanted.name())
                        && wanted.unit().equals(output.unit())
                        && output.unitCost() != null)
                .map(output -> output.unitCost().wanYuan())
                .sorted(Comparator.reverseOrder())
                .toList();
        JsonNode nodes =
                ask("q17", Map.of("name", wanted.name(), "unit", wanted.unit())).at("/unitCosts/nodes");
        assertThat(nodes.valueStream()
                        .map(node -> new BigDecimal(node.get("unitCost").asString())))
                .usingElementComparator(Comparator.naturalOrder())
                .containsExactlyInAnyOrderElementsOf(expected)
                .isNotEmpty();
    }

    @Test
    void q18HoldsTheListOfExpectedDisclosuresAgainstWhatIsPublished() {
        JsonNode nodes = ask(
                        "q18", Map.of("on", "2027-01-01", "status", List.of("LATE", "MISSING", "IN_TIME", "NOT_DUE")))
                .at("/expectedDisclosures/nodes");
        assertThat(nodes.valueStream()
                        .map(node -> node.get("key").asString() + " "
                                + node.get("status").asString()))
                .containsExactly("late LATE", "in-time IN_TIME", "missing MISSING", "not-due NOT_DUE");
        assertThat(nodes.at("/0/report/reportId").asString())
                .isEqualTo(REPORTS.get(0).id());
        assertThat(nodes.at("/2/daysLate").asInt()).isEqualTo(5 * 365 + 1 + 1);
        assertThat(nodes.at("/2/report").isNull()).isTrue();
        assertThat(nodes.at("/3/daysLate").asInt()).isZero();
    }

    @Test
    void q20ListsEveryDeductionOfALeaf() {
        JsonNode answer = tree(queries().runWhole(queries().find("q20").orElseThrow(), Map.of()));
        List<String> expected = new ArrayList<>();
        REPORTS.forEach(report -> leaves(report)
                .filter(leaf -> deduction(leaf).signum() > 0)
                .forEach(leaf -> expected.add(report.id() + " " + leaf.name() + " "
                        + deduction(leaf).stripTrailingZeros().toPlainString())));
        assertThat(answer.at("/indicators/nodes")
                        .valueStream()
                        .map(node -> node.at("/report/reportId").asString()
                                + " " + node.get("name").asString() + " "
                                + new BigDecimal(node.get("deduction").asString())
                                        .stripTrailingZeros()
                                        .toPlainString()))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).hasSizeGreaterThan(100);
    }

    @Test
    void q21SetsTheEvaluationsOfAProjectSideBySide() {
        JsonNode answer = tree(queries().runWhole(queries().find("q21").orElseThrow(), Map.of()));
        assertThat(ids(answer.at("/reports/nodes"))).containsExactlyElementsOf(byYear(REPORTS));
        answer.at("/reports/nodes").forEach(node -> assertThat(node.get("relatedEvaluations"))
                .hasSameSizeAs(byId(node.get("reportId").asString()).relatedEvaluations()));
        assertThat(answer.at("/statistics")).hasSize((int) REPORTS.stream()
                .map(report -> List.of(
                        report.project().id(),
                        report.fiscalYear(),
                        report.evaluation().kind()))
                .distinct()
                .count());
    }

    private static boolean isOpen(Statement suggestion) {
        return suggestion.followUp() == null
                || Set.of("OPEN", "IN_PROGRESS", "DECLINED")
                        .contains(suggestion.followUp().status().name());
    }

    private static boolean isSatisfaction(Indicator indicator) {
        return indicator.code() != null
                && (indicator.code().equals("SATISFACTION") || indicator.code().startsWith("SATISFACTION."));
    }

    /** The counterpart in the framework of 2020, where the indicator is the same or a part of it. */
    private static String carried(String code) {
        return IndicatorCatalogue.standard().crosswalk(code, "PROJECT_2020").stream()
                .filter(other -> other.relation() == Relation.SAME || other.relation() == Relation.NARROWER)
                .map(Counterpart::code)
                .findFirst()
                .orElse(code);
    }

    private static Map<String, Indicator> byKey(EvaluationReport report) {
        Map<String, Indicator> byKey = new LinkedHashMap<>();
        report.scores()
                .walk()
                .forEach(indicator ->
                        byKey.putIfAbsent(indicator.code() == null ? indicator.name() : indicator.code(), indicator));
        return byKey;
    }

    private static Stream<Indicator> leaves(EvaluationReport report) {
        return report.scores().walk().filter(Indicator::isLeaf);
    }

    private static Stream<Indicator> leaves(Indicator indicator) {
        return indicator.isLeaf()
                ? Stream.of(indicator)
                : indicator.children().stream().flatMap(SyntheticQuestionsTest::leaves);
    }

    private static BigDecimal deduction(Indicator leaf) {
        if (leaf.deduction() != null) {
            return leaf.deduction();
        }
        return leaf.score() == null ? BigDecimal.ZERO : leaf.maxScore().subtract(leaf.score());
    }

    private static BigDecimal executionRate(EvaluationReport report) {
        return rate(total(report, FundRow::spent), total(report, FundRow::budget));
    }

    private static BigDecimal total(EvaluationReport report, java.util.function.Function<FundRow, Money> amount) {
        return amount(amount.apply(report.funds().total().orElseThrow()));
    }

    private static BigDecimal amount(Money money) {
        return money == null ? BigDecimal.ZERO : money.wanYuan();
    }

    private static BigDecimal rate(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : part.multiply(BigDecimal.valueOf(100)).divide(whole, 12, RoundingMode.HALF_UP);
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), 12, RoundingMode.HALF_UP);
    }

    /** Equal to the sixth decimal, which is what the API gives. */
    private static void same(JsonNode answered, BigDecimal expected) {
        if (answered.isNull()) {
            assertThat(expected).isZero();
            return;
        }
        assertThat(new BigDecimal(answered.asString()))
                .isEqualByComparingTo(expected.setScale(6, RoundingMode.HALF_UP));
    }

    private static List<EvaluationReport> kept(Predicate<EvaluationReport> wanted) {
        return REPORTS.stream().filter(wanted).toList();
    }

    private static List<String> byYear(List<EvaluationReport> reports) {
        return reports.stream()
                .sorted(Comparator.comparing(EvaluationReport::fiscalYear).thenComparing(EvaluationReport::id))
                .map(EvaluationReport::id)
                .toList();
    }

    private static List<String> ids(List<EvaluationReport> reports) {
        return reports.stream().map(EvaluationReport::id).toList();
    }

    private static List<String> ids(JsonNode nodes) {
        return nodes.valueStream().map(node -> node.get("reportId").asString()).toList();
    }

    private static List<String> keys(JsonNode figure) {
        return figure.get("keys")
                .valueStream()
                .map(key -> key.get("value").asString(""))
                .toList();
    }

    private static EvaluationReport byId(String id) {
        return REPORTS.stream()
                .filter(report -> report.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String unit(EvaluationReport report) {
        return report.implementingUnit().name();
    }

    private static NamedQueries queries() {
        return SyntheticServer.context().getBean(NamedQueries.class);
    }

    private static List<String> whole(String name, Map<String, Object> variables, String path) {
        return ids(tree(queries().runWhole(queries().find(name).orElseThrow(), variables))
                .at(path));
    }

    private static JsonNode ask(String name, Map<String, Object> variables) {
        return tree(queries().run(queries().find(name).orElseThrow(), variables));
    }

    private static JsonNode tree(Map<String, Object> response) {
        assertThat(response).doesNotContainKey("errors");
        return JsonCodec.mapper().readTree(JsonCodec.mapper().writeValueAsString(response.get("data")));
    }
}
