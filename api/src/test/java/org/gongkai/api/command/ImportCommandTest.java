package org.gongkai.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.seeds.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void refusesWhatIsNoReportLineByLineAndReadsTheRest(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.txt"), "不是报告");
        Files.writeString(folder.resolve("b.json"), "{\"title\":\"t\"");
        Files.writeString(folder.resolve("c.jsonl"), JsonCodec.write(Seeds.fumin2025()) + "\n{\"title\":1}\n");
        Files.write(folder.resolve("d.txt"), Seeds.source(Seeds.fumin2025()));

        int exit = run("import", folder.toString(), "--dry-run");

        assertThat(exit).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("a.txt") && line.contains("no evaluation report"))
                .anyMatch(line -> line.contains("b.json"))
                .anyMatch(line -> line.contains("c.jsonl:2"));
        assertThat(out.toString()).contains("指标 21 个").contains("3 refusal(s)");
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThat(run("import", "nowhere.docx", "--dry-run")).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("nowhere.docx").contains("no such file");
    }

    private int run(String... arguments) {
        CommandLine line = GongkaiCommand.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
