package org.gongkai.api.intake.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.api.intake.Intake;
import org.gongkai.api.intake.IntakeResult;
import org.gongkai.schema.format.ReportDiff;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Project;
import org.gongkai.seeds.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two published reports, imported as they are, against the transcriptions that were made by hand before. */
class MeasuredTest {

    @Test
    void reportFComesOutAsTranscribed() {
        ReportDiff diff = ReportDiff.of(comparable(Seeds.fumin2025()), source(Seeds.fumin2025()));
        print("富民 2025", diff);
        assertThat(diff.overall().percent()).isGreaterThanOrEqualTo(BigDecimal.valueOf(98));
        assertIndicatorsAndFundsEqual(Seeds.fumin2025(), source(Seeds.fumin2025()));
    }

    @Test
    void reportHComesOutAsTranscribedAlthoughItHasNoLineLeft() {
        ReportDiff diff = ReportDiff.of(comparable(Seeds.hainan2013()), source(Seeds.hainan2013()));
        print("海南 2013", diff);
        assertThat(diff.overall().percent()).isGreaterThanOrEqualTo(BigDecimal.valueOf(98));
        assertIndicatorsAndFundsEqual(Seeds.hainan2013(), source(Seeds.hainan2013()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "merged.docx",
                "merged.pdf",
                "twohead.pdf",
                "merged.doc",
                "merged.html",
                "merged.xls",
                "merged.xlsx",
                "reordered.html",
                "reordered.xlsx",
                "twohead.docx",
                "rotated.docx",
                "gb18030.txt"
            })
    void reportFComesOutOfEveryContainerAndLayout(String file) throws IOException {
        EvaluationReport draft = fixture("f/" + file);
        assertThat(rows(draft)).containsExactlyElementsOf(rows(Seeds.fumin2025()));
        assertThat(draft.funds().rows()).isEqualTo(Seeds.fumin2025().funds().rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables.docx", "tables.doc", "tables.html", "tables.xlsx", "flat.docx", "gb18030.txt"})
    void reportHComesOutOfEveryContainerAndLayout(String file) throws IOException {
        EvaluationReport draft = fixture("h/" + file);
        assertThat(rows(draft)).containsExactlyElementsOf(rows(Seeds.hainan2013()));
        assertThat(draft.scores().totalScore())
                .isEqualTo(Seeds.hainan2013().scores().totalScore());
        assertThat(draft.funds().expenditures())
                .isEqualTo(Seeds.hainan2013().funds().expenditures());
        assertThat(draft.funds().rows())
                .extracting(FundRow::source, FundRow::planned, FundRow::inPlace)
                .containsExactlyElementsOf(Seeds.hainan2013().funds().rows().stream()
                        .map(r -> tuple(r.source(), r.planned(), r.inPlace()))
                        .toList());
    }

    @Test
    void aPdfOfReportHGivesEveryRowAndTheFourPartsBelowSocialBenefit() throws IOException {
        EvaluationReport draft = fixture("h/tables.pdf");
        assertThat(rows(draft)).containsExactlyInAnyOrderElementsOf(rows(Seeds.hainan2013()));
        assertThat(draft.scores().totalScore())
                .isEqualTo(Seeds.hainan2013().scores().totalScore());
    }

    @Test
    void everyCharacterOfBothSourcesIsPlacedOrStandsInTheTray() {
        for (EvaluationReport seed : Seeds.all()) {
            IntakeResult result = Intake.standard().read("source.txt", Seeds.source(seed));
            for (IntakeResult.Report report : result.reports()) {
                int visible = Words.visible(
                        Objects.requireNonNull(result.source()).plainText(),
                        0,
                        result.source().plainText().length());
                int tray = report.unplaced().stream()
                        .mapToInt(u -> Words.visible(u.text(), 0, u.text().length()))
                        .sum();
                assertThat(report.coverage().placed() + tray).isEqualTo(visible);
            }
        }
    }

    private static void assertIndicatorsAndFundsEqual(EvaluationReport seed, EvaluationReport draft) {
        assertThat(rows(draft)).containsExactlyElementsOf(rows(seed));
        assertThat(draft.scores().totalMaxScore()).isEqualTo(seed.scores().totalMaxScore());
        assertThat(draft.scores().totalScore()).isEqualTo(seed.scores().totalScore());
        assertThat(draft.scores().totalDeduction()).isEqualTo(seed.scores().totalDeduction());
        assertThat(draft.scores().grade()).isEqualTo(seed.scores().grade());
        assertThat(draft.funds().rows())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("label")
                .containsExactlyElementsOf(seed.funds().rows());
        assertThat(draft.funds().expenditures()).isEqualTo(seed.funds().expenditures());
        assertThat(draft.funds().rows()).extracting(FundRow::source).doesNotHaveDuplicates();
    }

    private static List<String> rows(EvaluationReport report) {
        List<String> rows = new ArrayList<>();
        report.scores().walk().forEach(i -> rows.add(row(i)));
        return rows;
    }

    private static String row(Indicator i) {
        return Stream.of(i.name(), i.maxScore(), i.score(), i.deduction(), i.deductionReason())
                .map(String::valueOf)
                .reduce((a, b) -> a + " | " + b)
                .orElseThrow();
    }

    private static EvaluationReport source(EvaluationReport seed) {
        return comparable(Intake.standard()
                .read("source.txt", Seeds.source(seed))
                .reports()
                .get(0)
                .draft());
    }

    private static EvaluationReport fixture(String name) throws IOException {
        try (InputStream in = MeasuredTest.class.getResourceAsStream("/intake/" + name)) {
            byte[] content = Objects.requireNonNull(in, name).readAllBytes();
            return Intake.standard().read(name, content).reports().get(0).draft();
        }
    }

    /** What no file can say is left out of the comparison: assigned identities, the name of the file, places. */
    private static EvaluationReport comparable(EvaluationReport report) {
        Project p = report.project();
        return report.toBuilder()
                .id(null)
                .source(null)
                .spans(List.of())
                .project(new Project(null, p.name(), p.otherNames(), p.kind(), p.background()))
                .build();
    }

    private static void print(String name, ReportDiff diff) {
        System.out.println("| " + name + " | equal | of | % |");
        System.out.println("|---|---:|---:|---:|");
        diff.blocks()
                .forEach(b -> System.out.println(
                        "| " + b.block() + " | " + b.equal() + " | " + b.total() + " | " + b.percent() + " |"));
        System.out.println("| all | " + diff.overall().equal() + " | "
                + diff.overall().total() + " | " + diff.overall().percent() + " |");
        diff.changes().forEach(c -> System.out.println("- " + c.label() + ": " + c.before() + " → " + c.after()));
    }
}
