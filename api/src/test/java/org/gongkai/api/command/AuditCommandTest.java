package org.gongkai.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.seeds.Seeds;
import org.gongkai.seeds.generator.SyntheticReport;
import org.gongkai.seeds.generator.SyntheticReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class AuditCommandTest {
    private static final List<SyntheticReport> GENERATED =
            new SyntheticReports(11).stream(300).toList();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... args) {
        CommandLine line = GongkaiCommand.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(args);
    }

    private Path lines(List<SyntheticReport> reports) throws IOException {
        StringBuilder text = new StringBuilder();
        reports.forEach(r -> text.append(JsonCodec.write(r.report())).append('\n'));
        return Files.writeString(folder.resolve("reports.jsonl"), text);
    }

    private Path clean() throws IOException {
        return lines(
                GENERATED.stream().filter(r -> r.planted() == null).limit(3).toList());
    }

    @Test
    void printsFindingsWithArithmeticAndExitsWithOneForAReportWithErrors() throws IOException {
        Path report = Files.writeString(
                folder.resolve("fumin.md"), Seeds.markdown(Seeds.files().get(0)));
        assertThat(run("audit", report.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("[UNREACHABLE_SCORE]")
                .contains("建议 3 → 2.5，总分变为 93.5")
                .contains("位置：/scores/indicators/");
    }

    @Test
    void exitsWithZeroWhenNothingIsProvedWrong() throws IOException {
        assertThat(run("audit", clean().toString())).isZero();
        assertThat(out.toString()).contains("共 3 份报告，0 份有错误：错误 0 ");
    }

    @Test
    void keepsTheOrderOfALongFileThatIsAuditedInParallel() throws IOException {
        run("audit", "--summary", lines(GENERATED).toString());
        List<String> printed = out.toString().lines().toList();
        assertThat(printed).hasSize(301);
        for (int i = 0; i < 300; i++) {
            assertThat(printed.get(i)).contains("reports.jsonl:" + (i + 1) + "\t");
        }
    }

    @Test
    void writesOneJsonArrayHoweverManyReportsThereAre() throws IOException {
        run("audit", "--json", lines(GENERATED).toString());
        JsonNode array = JsonCodec.mapper().readTree(out.toString());
        assertThat(array.size()).isEqualTo(300);
        assertThat(array.get(0).get("audit").has("findings")).isTrue();
        assertThat(array.get(7).get("file").asString()).endsWith("reports.jsonl:8");
    }

    @Test
    void writesAnEmptyArrayWhereNothingCouldBeRead() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.jsonl"), "{\"id\": 5, \n");
        assertThat(run("audit", "--json", bad.toString())).isEqualTo(1);
        assertThat(out.toString().strip()).isEqualTo("[ ]");
        assertThat(err.toString()).contains("bad.jsonl:1").doesNotContain("Exception");
    }

    @Test
    void tellsABadLineAndGoesOnWithTheOthers() throws IOException {
        Path file = clean();
        Files.writeString(file, "no report\n" + Files.readString(file));
        assertThat(run("audit", "--summary", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("reports.jsonl:1");
        assertThat(out.toString()).contains("reports.jsonl:4").contains("共 3 份报告");
    }

    @Test
    void writesALetterThatReturnsTheFindings() throws IOException {
        Path report = Files.writeString(
                folder.resolve("fumin.md"), Seeds.markdown(Seeds.files().get(0)));
        assertThat(run("audit", "--letter", report.toString())).isEqualTo(1);
        assertThat(out.toString()).startsWith("# ").contains("一、须更正的错误").contains("总分");
    }

    @Test
    void writesAPageThatShowsTheOriginalBesideTheFindings() throws IOException {
        Path report = Files.writeString(folder.resolve("report.txt"), "某县某局2023年农村道路项目支出绩效评价报告\n一、项目概况\n项目总投资100万元。\n");
        Path page = folder.resolve("page.html");
        run("audit", "--review", page.toString(), report.toString());
        assertThat(err.toString()).isEmpty();
        assertThat(page).content().contains("农村道路项目");
    }

    @Test
    void saysSoWhereThereIsNoOriginalToShow() throws IOException {
        Path page = folder.resolve("page.html");
        assertThat(run("audit", "--review", page.toString(), clean().toString()))
                .isEqualTo(1);
        assertThat(page).doesNotExist();
        assertThat(err.toString()).contains("page.html was not written").contains("→ give --review");
    }

    @Test
    void refusesOptionsThatContradictEachOtherAsWrongUsage() throws IOException {
        String file = clean().toString();
        assertThat(run("audit", "--json", "--letter", file)).isEqualTo(2);
        assertThat(run("audit", "--review", "page.html", file, file)).isEqualTo(2);
        assertThat(run("audit")).isEqualTo(2);
        assertThat(err.toString()).contains("Give one of --json").contains("--review shows one file");
    }
}
