package org.gongkai.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GenerateCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new GenerateCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void writesTheReportsAndTheListOfPlantedErrors() throws Exception {
        Path file = folder.resolve("reports.jsonl");
        assertThat(run("30", "--seed", "5", "--out", file.toString())).isEqualTo(ExitCode.DONE);
        assertThat(Files.readAllLines(file)).hasSize(30);
        assertThat(folder.resolve("reports.jsonl.planted.jsonl")).exists();
        assertThat(out.toString()).contains("30 reports").contains("planted errors");
    }

    @Test
    void refusesToWriteNothing() {
        assertThat(run("0", "--out", folder.resolve("x").toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("N: 0 is not a number of reports");
    }
}
