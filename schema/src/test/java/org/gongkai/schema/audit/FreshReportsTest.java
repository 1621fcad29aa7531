package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.schema.format.MarkdownCodec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole reports in which everything is right and much looks odd: rates above 100 %, a budget of nothing, losses printed with a
 * minus, scores rounded to two places, 元 beside 万元, three years in one sum. Each comes out without an error; one thing
 * changed by hand is found.
 */
class FreshReportsTest {
    private static final List<String> REPORTS = List.of(
            "self-table",
            "third-party",
            "multi-year",
            "yuan",
            "department-wide",
            "road",
            "training",
            "it-ops",
            "water-self",
            "policy-fund");

    /** What is changed in which report, and what the audit must call it. */
    private record Plant(String report, String from, String to, String code, Severity severity) {}

    private static final List<Plant> PLANTS = List.of(
            new Plant("self-table", "养护里程 | 15 | 15 |", "养护里程 | 15 | 14 |", "TOTAL_NOT_SUM", Severity.ERROR),
            new Plant("self-table", "498.37 | 97.22 |", "498.37 | 99.22 |", "EXEC_RATE_RECALC", Severity.ERROR),
            new Plant(
                    "self-table", "| 480 | 480 | 465.77 |", "| 480 | 580 | 465.77 |", "FUNDS_NOT_SUM", Severity.ERROR),
            new Plant("self-table", "满意度 | 10 | 10 |", "满意度 | 10 | 12 |", "TOTAL_NOT_SUM", Severity.ERROR),
            new Plant("self-table", "| 10 | 9.33 |", "| 10 | 10 |", "PRORATA_DEVIATION", Severity.WARNING),
            new Plant("self-table", "| 15 | 11.5 |", "| 15 | 15 |", "TIER_MISMATCH", Severity.WARNING),
            new Plant("third-party", "| 5.58 | 0.42 |", "| 5.88 | 0.12 |", "UNREACHABLE_SCORE", Severity.ERROR),
            new Plant("third-party", "| 10 | 9 | 1 | 抽查", "| 10 | 9.5 | 0.5 | 抽查", "UNREACHABLE_SCORE", Severity.ERROR),
            new Plant("third-party", "得分18分，得分率90%", "得分18分，得分率95%", "PERCENT_RECHECK", Severity.ERROR),
            new Plant("third-party", "回收率94.06%", "回收率96.04%", "PERCENT_RECHECK", Severity.ERROR),
            new Plant("third-party", "助浴 | 85.5 |", "助浴 | 95.5 |", "ITEMISATION_GAP", Severity.ERROR),
            new Plant("third-party", "stated: 86.3", "stated: 88.3", "TOTAL_NOT_SUM", Severity.ERROR),
            new Plant("third-party", "grade: 良", "grade: 优", "GRADE_LABEL", Severity.ERROR),
            new Plant("third-party", "| 3.2% |", "| 7.2% |", "UNREACHABLE_SCORE", Severity.ERROR),
            new Plant("third-party", "| 10 | 5 | 5 |", "| 10 | 8 | 2 |", "UNREACHABLE_SCORE", Severity.ERROR),
            new Plant("multi-year", "完成率 | 14 | 14 | 0 |", "完成率 | 14 | 13 | -2 |", "TOTAL_NOT_SUM", Severity.ERROR),
            new Plant("multi-year", "## 三、评价结论", "## 二、评价结论", "HEADING_SEQUENCE", Severity.ERROR),
            new Plant(
                    "multi-year",
                    "600 | 600 | 600 | 600 |",
                    "600 | 600 | 600 | 700 |",
                    "FUNDS_NOT_SUM",
                    Severity.ERROR),
            new Plant(
                    "multi-year",
                    "满意度 | 5 | 3 | -2 |",
                    "满意度 | 5 | 4.5 | -0.5 |",
                    "UNREACHABLE_SCORE",
                    Severity.WARNING),
            new Plant("yuan", "| 3.6 | 86.4 |", "| 3.6 | 88.4 |", "PRICE_X_QTY", Severity.ERROR),
            new Plant("yuan", "score: 79.95}", "score: 80.95}", "TOTAL_NOT_SUM", Severity.ERROR),
            new Plant("yuan", "| 20 | 16 | 4 |", "| 20 | 18 | 2 |", "UNREACHABLE_SCORE", Severity.ERROR),
            new Plant("department-wide", "| 96.4% |", "| 103.6% |", "UNREACHABLE_SCORE", Severity.ERROR),
            new Plant("department-wide", "公用经费 | 147.65 |", "公用经费 | 157.65 |", "ITEMISATION_GAP", Severity.ERROR),
            new Plant("department-wide", "效果得分18分", "效果得分19分", "TOTAL_NOT_SUM", Severity.ERROR),
            new Plant("department-wide", "及时性 | 10 | 9 | 1 |", "及时性 | 10 | 8 | 1 |", "TOTAL_NOT_SUM", Severity.ERROR),
            new Plant("department-wide", "1667.87 | 98.91 |", "1667.87 | 99.81 |", "EXEC_RATE_RECALC", Severity.ERROR),
            new Plant("road", "28.5 | 855 |", "28.5 | 885 |", "PRICE_X_QTY", Severity.ERROR),
            new Plant("road", "县级财政 | 1920 |", "县级财政 | 2020 |", "FUNDS_NOT_SUM", Severity.ERROR),
            new Plant("road", "| 48公里 | 45公里 |", "| 48公里 | 42公里 |", "UNREACHABLE_SCORE", Severity.ERROR),
            new Plant("road", "回收率94.4%", "回收率96.4%", "PERCENT_RECHECK", Severity.ERROR),
            new Plant("road", "得27.65分", "得28.65分", "TOTAL_NOT_SUM", Severity.ERROR),
            new Plant("road", "grade: 良", "grade: 优", "GRADE_LABEL", Severity.WARNING),
            new Plant("training", "| 94.2% |", "| 89.2% |", "UNREACHABLE_SCORE", Severity.ERROR),
            new Plant("training", "鉴定补贴 | | 16.2 |", "鉴定补贴 | | 36.2 |", "ITEMISATION_GAP", Severity.ERROR),
            new Plant("training", "returned: 372", "returned: 472", "PERCENT_RECHECK", Severity.ERROR),
            new Plant("training", "得分18分，得分率90%", "得分18分，得分率95%", "PERCENT_RECHECK", Severity.ERROR),
            new Plant("training", "| 4次 | 3次 |", "| 4次 | 2次 |", "UNREACHABLE_SCORE", Severity.ERROR),
            new Plant("it-ops", "安全服务 | 198.46 |", "安全服务 | 298.46 |", "ITEMISATION_GAP", Severity.ERROR),
            new Plant("it-ops", "| 99.97% |", "| 99.79% |", "UNREACHABLE_SCORE", Severity.ERROR),
            new Plant("it-ops", "score: 90.56, deduction", "score: 91.56, deduction", "TOTAL_NOT_SUM", Severity.ERROR),
            new Plant("it-ops", "| 0 | | 2次 |", "| 0 | | 1次 |", "UNREACHABLE_SCORE", Severity.ERROR),
            new Plant("it-ops", "合理性 | 6 | 4 | -2 |", "合理性 | 6 | 5 | -1 |", "UNREACHABLE_SCORE", Severity.ERROR),
            new Plant("water-self", "| 36处 |", "| 33处 |", "PRORATA_DEVIATION", Severity.WARNING),
            new Plant("water-self", "| 82.72 |", "| 87.72 |", "EXEC_RATE_RECALC", Severity.ERROR),
            new Plant("water-self", "score: 93.34", "score: 94.34", "TOTAL_NOT_SUM", Severity.ERROR),
            new Plant("water-self", "| 420 | 420 | 398.5 |", "| 420 | 440 | 398.5 |", "FUNDS_NOT_SUM", Severity.ERROR),
            new Plant("policy-fund", "| 10 | 3.28 | 预算", "| 10 | 5.28 | 预算", "UNREACHABLE_SCORE", Severity.ERROR),
            new Plant("policy-fund", "省级财政 | 400 | 400 |", "省级财政 | 500 | 400 |", "FUNDS_NOT_SUM", Severity.ERROR),
            new Plant("policy-fund", "grade: 中", "grade: 良", "GRADE_LABEL", Severity.WARNING),
            new Plant("policy-fund", "| 10 | 7.5 | 1家", "| 10 | 8 | 1家", "UNREACHABLE_SCORE", Severity.ERROR),
            new Plant("policy-fund", "| 10 | 6 | 平均", "| 10 | 8 | 平均", "UNREACHABLE_SCORE", Severity.ERROR));

    @TestFactory
    Stream<DynamicTest> aReportInWhichEverythingIsRightHasNoError() {
        return REPORTS.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(
                                Audit.of(MarkdownCodec.read(text(name))).findings())
                        .filteredOn(f -> f.severity() == Severity.ERROR)
                        .extracting(f -> f.code() + " " + f.message())
                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> oneThingChangedByHandIsFound() {
        return PLANTS.stream()
                .map(plant -> DynamicTest.dynamicTest(plant.report() + ": " + plant.to(), () -> {
                    String text = text(plant.report());
                    assertThat(text).containsOnlyOnce(plant.from());
                    List<Finding> found = Audit.of(MarkdownCodec.read(text.replace(plant.from(), plant.to())))
                            .findings();
                    assertThat(found)
                            .extracting(f -> f.severity() + " " + f.code())
                            .contains(plant.severity() + " " + plant.code());
                }));
    }

    /** A value that the text states is not called missing. */
    @TestFactory
    Stream<DynamicTest> aValueStatedInTheTextIsNotCalledMissing() {
        return Stream.of("到位及时率", "治理河长完成率", "受益群众满意度")
                .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(
                                Audit.of(MarkdownCodec.read(text("multi-year"))).findings())
                        .filteredOn(f -> f.code().equals("SCORE_WITHOUT_VALUE"))
                        .extracting(Finding::message)
                        .noneMatch(m -> m.contains(name))));
    }

    private static String text(String name) {
        String file = "fresh/" + name + ".md";
        try (InputStream in = Objects.requireNonNull(FreshReportsTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
