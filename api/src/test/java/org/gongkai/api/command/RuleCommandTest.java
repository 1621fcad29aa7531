package org.gongkai.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RuleCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        CommandLine line = GongkaiCommand.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(args);
    }

    @Test
    void showsTheReadingOfOneText() {
        assertThat(run("rule", "满意度90%以上得满分，每降低1个百分点扣0.5分，扣完为止", "--weight", "5"))
                .isZero();
        assertThat(out.toString()).contains("SURVEY").contains("90% → 5").contains("89% → 4.5");
    }

    @Test
    void exitsWithOneWhenTheReadingIsNotSure() {
        assertThat(run("rule", "除特殊情况外，每延迟1天扣1分", "--weight", "5")).isEqualTo(1);
    }

    @Test
    void readsATableOfRules(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("rules.json");
        Files.writeString(table, "[{\"id\": 7, \"text\": \"每发现一处扣1分\", \"weight\": 3, \"inputs\": [{\"count\": 2}]}]");
        assertThat(run("rule", "--in", table.toString(), "--json")).isZero();
        assertThat(out.toString()).contains("\"id\" : 7").contains("\"score\" : \"1\"");
    }

    @Test
    void saysInOneLineWhatIsWrongWithTheCommandOrTheFile(@TempDir Path folder) throws IOException {
        assertThat(run("rule", "得满分")).isEqualTo(2);
        Path table = Files.writeString(folder.resolve("bad.json"), "[{\"id\": 1}]");
        assertThat(run("rule", "--in", table.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("/0/text: is missing");
    }

    @Test
    void answersTheOtherEntriesWhenOneIsBadAndExitsWithOne(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("rules.json");
        Files.writeString(table, """
                [{"id": 1, "text": "每发现一处扣1分"},
                 {"id": 2, "text": "每发现一处扣1分", "weight": 3, "inputs": [{"count": 2}]}]
                """);
        assertThat(run("rule", "--in", table.toString(), "--json")).isEqualTo(1);
        assertThat(out.toString()).contains("\"field\" : \"/0/weight\"").contains("\"score\" : \"1\"");
        assertThat(err.toString()).contains("/0/weight: must be the number of points");
    }
}
