package org.gongkai.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.seeds.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StateChangeTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void whoMayNotDoItIsToldHowToBecomeSomebodyWhoMay() throws IOException {
        String id = Seeds.fumin2025().id();
        Path report = Files.writeString(folder.resolve("report.json"), JsonCodec.write(Seeds.fumin2025()));
        assertThat(run("import", report.toString(), "--release", "--profile", "demo"))
                .isZero();

        assertThat(run("retract", id, "--reason", "DUPLICATE", "--profile", "demo"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("needs the role RELEASER", "gongkai accounts put NAME --role");

        String token = folder.resolve("token").toString();
        assertThat(run("accounts", "put", "zhang", "--role", "RELEASER")).isZero();
        assertThat(run("accounts", "token", "zhang", "--out", token, "--profile", "demo"))
                .isZero();
        assertThat(run("retract", id, "--reason", "DUPLICATE", "--token", token))
                .isZero();
        assertThat(out.toString()).contains("已撤回");
    }

    @Test
    void aFolderGivenToVerifyIsToldHowASiteIsChecked() {
        assertThat(run("verify", folder.toString())).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString())
                .contains("is a folder, not a copy of a report", "--site " + folder + " checks a site");
    }

    private int run(String... arguments) {
        CommandLine line = GongkaiCommand.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--data=" + folder.resolve("data");
        return line.execute(all);
    }
}
