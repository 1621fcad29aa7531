package org.gongkai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.GradeScale;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Organisation;
import org.gongkai.schema.report.Project;
import org.gongkai.schema.report.ScoreSheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages say of totals out of something else than a hundred, and of scores that a report does not give. */
class UnusualScoresTest {
    @TempDir
    static Path out;

    private static Path site;

    @BeforeAll
    static void publish() throws IOException {
        Samples.Memory source = new Samples.Memory()
                .with(
                        Samples.released(of("of200", 2023, total("200", "170"))),
                        Samples.released(of("of100", 2024, total("100", "90"))),
                        Samples.released(of("only-total", 2021, onlyTotal())),
                        Samples.released(of("unscored", 2022, unscored())));
        PublishResult result = Publisher.publish(source, Samples.profile(), out, 2);
        assertThat(result.problems()).isEmpty();
        site = out.resolve("current").toRealPath();
    }

    private static EvaluationReport of(String id, int year, ScoreSheet scores) {
        return EvaluationReport.titled(
                        "青石县" + year + "年桥梁养护项目支出绩效评价报告", new Project("p-bridge", "桥梁养护", List.of(), null, null))
                .id(id)
                .fiscalYear(year)
                .implementingUnit(Organisation.named("青石县交通运输局"))
                .scores(scores)
                .build();
    }

    private static ScoreSheet total(String max, String score) {
        Indicator only = Indicator.named("产出")
                .maxScore(Samples.decimal(max))
                .score(Samples.decimal(score))
                .build();
        return new ScoreSheet(
                List.of(only), Samples.decimal(max), Samples.decimal(score), null, null, null, GradeScale.of2020());
    }

    /** The report prints a total and indicators with weights, but no score of any. */
    private static ScoreSheet onlyTotal() {
        return new ScoreSheet(
                List.of(Indicator.named("产出").maxScore(Samples.decimal("100")).build()),
                Samples.decimal("100"),
                Samples.decimal("88"),
                null,
                null,
                null,
                null);
    }

    private static ScoreSheet unscored() {
        return new ScoreSheet(
                List.of(Indicator.named("产出").maxScore(Samples.decimal("100")).build()),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Document page(String folder) throws IOException {
        return page(site, folder);
    }

    private static Document page(Path root, String folder) throws IOException {
        try (Stream<Path> walk = Files.walk(root.toRealPath())) {
            Path found = walk.filter(path -> path.endsWith(Path.of(folder, "index.html")))
                    .findFirst()
                    .orElseThrow();
            return Jsoup.parse(Files.readString(found));
        }
    }

    @Test
    void aTotalOutOfTwoHundredIsMeasuredAgainstLinesOfTwoHundred() throws IOException {
        Document page = page("of200");

        assertThat(page.select(".facts").first().text()).contains("高出“良”的下线 10 分，距“优”差 10 分");
        assertThat(page.select(".ruler svg").attr("aria-label")).contains("得分 170 分，满分 200 分", "优 180 分起");
        assertThat(page.select(".ruler .fill").attr("width")).isEqualTo("85%");
        assertThat(page.select(".explained").text()).contains("本报告满分 200 分，按比例画线");
    }

    @Test
    void fullMarksThatAreNotPrintedAreWhatTheRowsWeigh(@TempDir Path other) throws IOException {
        ScoreSheet unprinted = new ScoreSheet(
                List.of(Indicator.named("产出")
                        .maxScore(Samples.decimal("200"))
                        .score(Samples.decimal("95"))
                        .build()),
                null,
                Samples.decimal("95"),
                null,
                null,
                null,
                null);
        Samples.Memory source = new Samples.Memory().with(Samples.released(of("unprinted", 2024, unprinted)));
        assertThat(Publisher.publish(source, Samples.profile(), other, 2).problems())
                .isEmpty();

        assertThat(page(other.resolve("current"), "projects/p-bridge")
                        .select("tbody tr")
                        .text())
                .contains("95（满分 200）");
        assertThat(Jsoup.parse(Files.readString(other.resolve("current/index.html")))
                        .select(".figures .facts")
                        .text())
                .contains("47.5", "其中 1 份折合百分制");
    }

    /** 95分中得90.7分，折算为95.47分。 */
    @Test
    void aConvertedScoreIsOutOfAHundred(@TempDir Path other) throws IOException {
        ScoreSheet converted = new ScoreSheet(
                List.of(Indicator.named("产出")
                        .maxScore(Samples.decimal("95"))
                        .score(Samples.decimal("90.7"))
                        .build()),
                Samples.decimal("95"),
                Samples.decimal("90.7"),
                null,
                Samples.decimal("95.47"),
                null,
                null);
        Samples.Memory source = new Samples.Memory().with(Samples.released(of("converted", 2024, converted)));
        assertThat(Publisher.publish(source, Samples.profile(), other, 2).problems())
                .isEmpty();

        Document page = page(other.resolve("current"), "converted");
        assertThat(page.select(".facts").first().text()).startsWith("得分 95.47 分折合百分制");
        assertThat(page.select("#scores tr").last().text()).contains("95.47", "100", "95.5%");
    }

    @Test
    void listsSayFullMarksAndCompareAndAverageByTheirShare() throws IOException {
        Document project = page("projects/p-bridge");

        assertThat(project.select("tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("170（满分 200）"));
        assertThat(project.select("tfoot").text()).contains("87.67");
        assertThat(Jsoup.parse(Files.readString(site.resolve("index.html")))
                        .select(".figures .facts")
                        .text())
                .contains("87.67", "其中 1 份折合百分制");
    }

    @Test
    void whatAReportDoesNotSayIsNotCalledNone() throws IOException {
        for (String id : List.of("only-total", "unscored")) {
            Document page = page(id);
            assertThat(page.select("#problems").text())
                    .as(id)
                    .contains("报告未提供各项指标的扣分")
                    .doesNotContain("没有扣分");
            assertThat(page.select("#indicators [data-head=扣分]").text()).as(id).isEqualTo("报告未提供");
            assertThat(page.select(".explained").text()).as(id).doesNotContain("都没有扣分");
        }
        assertThat(page("of100").select("#years").text()).contains("，报告未提供得分").doesNotContain("报告未提供 分");
    }

    @Test
    void aTrendShowsEveryReportOfAYearAndNoneOfNoYear(@TempDir Path other) throws IOException {
        Samples.Memory source = new Samples.Memory()
                .with(
                        Samples.released(of("a", 2023, total("100", "85"))),
                        Samples.released(of("b", 2024, total("100", "90"))),
                        Samples.released(of("c", 2024, total("100", "70"))),
                        Samples.released(of("d", 2025, total("100", "60")).toBuilder()
                                .fiscalYear(null)
                                .build()));
        assertThat(Publisher.publish(source, Samples.profile(), other, 2).problems())
                .isEmpty();

        Document project = page(other.resolve("current"), "projects/p-bridge");

        assertThat(project.select(".trend svg").first().attr("aria-label"))
                .isEqualTo("历年得分（分）：2023 年 85；2024 年 90；2024（2） 70；");
        assertThat(project.select(".trend figcaption").first().text()).isEqualTo("历年得分：2023 年 85 分，2024（2） 70 分");
    }
}
