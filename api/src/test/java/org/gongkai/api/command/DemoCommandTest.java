package org.gongkai.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    private final StringWriter out = new StringWriter();

    @Test
    void onceLoadsReleasesAndRendersTheTwoReportsAndEnds(@TempDir Path data) {
        int exit = GongkaiCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .execute("demo", "--once", "--port", "0", "--data", data.toString());

        assertThat(exit).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("已载入并发布 released")
                .contains("published: 2 reports")
                .doesNotContain("accounts", "Ctrl+C");
        assertThat(data.resolve("site/current/index.html")).isRegularFile();
    }
}
