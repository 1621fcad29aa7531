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
    private static final List<String> REPORTS = List.of("self-table", "third-party", "multi-year", "yuan");

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
            new Plant("yuan", "| 20 | 16 | 4 |", "| 20 | 18 | 2 |", "UNREACHABLE_SCORE", Severity.ERROR));

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
