package org.gongkai.seeds.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.format.MarkdownCodec;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Expenditure;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.FundSource;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.OutputQuantity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SyntheticReportsTest {
    private static final List<SyntheticReport> REPORTS =
            new SyntheticReports(7).stream(1500).toList();

    @TempDir
    Path folder;

    @Test
    void givesTheSameBytesForTheSameArgumentsAndOthersForAnotherSeed() throws IOException {
        byte[] first = written(7, 200);
        assertThat(written(7, 200)).isEqualTo(first);
        assertThat(written(8, 200)).isNotEqualTo(first);
    }

    @Test
    void givesTheSameReportsWhateverTheNumberAskedFor() throws IOException {
        byte[] few = written(7, 50);
        byte[] many = written(7, 200);
        assertThat(Arrays.copyOf(many, few.length)).isEqualTo(few);
    }

    @Test
    void writesAboutTwentyKilobytesAndTwentyIndicatorsEach() throws IOException {
        assertThat(written(7, 200).length / 200).isBetween(16_000, 26_000);
        assertThat(clean().mapToLong(r -> r.scores().leaves().count()).average().orElse(0))
                .isBetween(18.0, 24.0);
    }

    @Test
    void coversCountiesYearsFormsAndGrades() {
        List<EvaluationReport> all =
                REPORTS.stream().map(SyntheticReport::report).toList();
        assertThat(all.stream().map(r -> r.region().code()).distinct()).hasSize(100);
        assertThat(all.stream().map(EvaluationReport::fiscalYear).distinct()).hasSize(13);
        assertThat(all.stream().map(EvaluationReport::id).distinct()).hasSize(all.size());
        assertThat(all.stream().map(EvaluationReport::id))
                .allMatch(id -> id.matches("[0-9]{6}-20[12][0-9]-[0-9a-f]{8}"));
        assertThat(all.stream()
                        .map(r -> r.scores().grade())
                        .filter(Objects::nonNull)
                        .distinct())
                .contains("优", "良", "中");
        assertThat(all.stream().map(r -> r.scores().indicators().get(0).name()).distinct())
                .containsExactlyInAnyOrder("投入", "决策", "产出指标");
        assertThat(all.stream().filter(r -> depth(r.scores().indicators()) == 4))
                .isNotEmpty();
        Map<String, Long> years =
                all.stream().collect(Collectors.groupingBy(r -> r.project().id(), Collectors.counting()));
        assertThat(years.values()).as("projects recur").anyMatch(n -> n >= 4);
    }

    @Test
    void readsBackFromJsonAndMarkdown() {
        REPORTS.stream().limit(40).map(SyntheticReport::report).forEach(report -> {
            assertThat(JsonCodec.read(JsonCodec.write(report))).isEqualTo(report);
            assertThat(MarkdownCodec.read(MarkdownCodec.write(report))).isEqualTo(report);
        });
    }

    @Test
    void everyCodeIsInTheCatalogue() {
        assertThat(REPORTS.stream()
                        .flatMap(r -> r.report().scores().walk())
                        .map(Indicator::code)
                        .filter(Objects::nonNull)
                        .distinct())
                .allMatch(code -> IndicatorCatalogue.standard().find(code).isPresent());
    }

    @Test
    void plantsOneErrorInAboutEveryFifthReportAndEveryKindOfThem() {
        List<PlantedError> planted = REPORTS.stream()
                .map(SyntheticReport::planted)
                .filter(Objects::nonNull)
                .toList();
        assertThat(planted.size() / 1500.0).isBetween(0.15, 0.25);
        assertThat(planted.stream().map(PlantedError::code).distinct())
                .containsExactlyInAnyOrder(
                        Arrays.stream(Mistake.values()).map(Mistake::name).toArray(String[]::new));
    }

    @Test
    void writesDownWhatStandsInTheReport() {
        for (SyntheticReport synthetic : REPORTS) {
            PlantedError planted = synthetic.planted();
            if (planted != null) {
                JsonNode value = JsonCodec.tree(synthetic.report()).at(planted.pointer());
                assertThat(planted.reportId()).isEqualTo(synthetic.report().id());
                assertThat(planted.now()).isNotEqualTo(planted.old());
                if (planted.now() == null) {
                    assertThat(value.isMissingNode()).as(planted.toString()).isTrue();
                } else {
                    assertThat(value.asString()).as(planted.toString()).contains(planted.now());
                }
            }
        }
    }

    @Test
    void cleanReportsAddUp() {
        clean().forEach(report -> {
            String at = report.id() + " ";
            FundRow total = report.funds().row(FundSource.TOTAL).orElseThrow();
            BigDecimal own = Optional.ofNullable(total.score()).orElse(BigDecimal.ZERO);
            BigDecimal ownMax = Optional.ofNullable(total.maxScore()).orElse(BigDecimal.ZERO);
            assertThat(sum(report, Indicator::maxScore).add(ownMax)).as(at).isEqualByComparingTo("100");
            assertThat(sum(report, Indicator::score).add(own))
                    .as(at)
                    .isEqualByComparingTo(report.scores().totalScore());
            if (report.scores().totalDeduction() != null) {
                assertThat(sum(report, Indicator::deduction))
                        .as(at)
                        .isEqualByComparingTo(report.scores().totalDeduction());
            }
            report.scores().walk().filter(i -> !i.isLeaf()).forEach(group -> {
                assertThat(group.maxScore()).as(at).isEqualByComparingTo(add(group.children(), Indicator::maxScore));
                if (group.score() != null) {
                    assertThat(group.score()).as(at).isEqualByComparingTo(add(group.children(), Indicator::score));
                }
            });
            report.scores().leaves().forEach(leaf -> assertThat(leaf.score())
                    .as(at + leaf.name())
                    .isBetween(BigDecimal.ZERO, leaf.maxScore()));
            if (report.scores().grade() != null) {
                assertThat(report.scores().scale().gradeOf(report.scores().totalScore()))
                        .as(at)
                        .isEqualTo(report.scores().canonicalGrade());
            }
        });
    }

    @Test
    void cleanReportsHaveRightMoney() {
        clean().forEach(report -> {
            FundRow total = report.funds().row(FundSource.TOTAL).orElseThrow();
            if (total.executionRatePercent() != null) {
                assertThat(total.executionRatePercent())
                        .isEqualByComparingTo(total.spent()
                                .wanYuan()
                                .multiply(BigDecimal.valueOf(100))
                                .divide(total.budget().wanYuan(), 2, RoundingMode.HALF_UP));
            }
            assertThat(amount(report.funds().expenditures())).isEqualTo(total.spent());
            report.funds().expenditures().stream()
                    .filter(e -> !e.items().isEmpty())
                    .forEach(e -> assertThat(amount(e.items())).isEqualTo(e.amount()));
            assertThat(report.funds().expenditures())
                    .allMatch(e -> e.amount().wanYuan().signum() >= 0);
            for (Function<FundRow, @Nullable Money> column :
                    List.<Function<FundRow, @Nullable Money>>of(FundRow::budget, FundRow::inPlace, FundRow::spent)) {
                Money parts = report.funds().rows().stream()
                        .filter(row -> row != total)
                        .map(column)
                        .filter(Objects::nonNull)
                        .reduce(Money.wanYuan("0"), Money::plus);
                if (parts.wanYuan().signum() > 0) {
                    assertThat(parts).as(report.id()).isEqualTo(column.apply(total));
                }
            }
            OutputQuantity bought = report.outputs().get(0);
            assertThat(bought.totalCost().wanYuan())
                    .isEqualByComparingTo(bought.unitCost().wanYuan().multiply(bought.actual()));
        });
    }

    @Test
    void namesNoRealPersonAndNoRealPhone() {
        REPORTS.stream().map(SyntheticReport::report).forEach(report -> {
            assertThat(report.contacts())
                    .allMatch(c -> c.name().endsWith("某") && c.phone().startsWith("1990000"));
            assertThat(report.evaluation().evaluators()).allMatch(e -> e.name().endsWith("某"));
            assertThat(report.otherMatters().get(0).text()).contains("合成数据");
        });
    }

    private byte[] written(long seed, int count) throws IOException {
        Path file = folder.resolve("reports.jsonl");
        int planted = new SyntheticReports(seed).write(count, file);
        assertThat(Files.readAllLines(SyntheticReports.plantedFile(file))).hasSize(planted);
        return Files.readAllBytes(file);
    }

    private static java.util.stream.Stream<EvaluationReport> clean() {
        return REPORTS.stream().filter(r -> r.planted() == null).map(SyntheticReport::report);
    }

    private static BigDecimal sum(EvaluationReport report, Function<Indicator, @Nullable BigDecimal> value) {
        return add(report.scores().leaves().toList(), value);
    }

    private static BigDecimal add(List<Indicator> indicators, Function<Indicator, @Nullable BigDecimal> value) {
        return indicators.stream()
                .map(i -> value.apply(i) == null && !i.isLeaf() ? add(i.children(), value) : value.apply(i))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Money amount(List<Expenditure> items) {
        return items.stream().map(Expenditure::amount).reduce(Money.wanYuan("0"), Money::plus);
    }

    private static int depth(List<Indicator> indicators) {
        return indicators.isEmpty()
                ? 0
                : 1
                        + indicators.stream()
                                .mapToInt(i -> depth(i.children()))
                                .max()
                                .orElse(0);
    }
}
