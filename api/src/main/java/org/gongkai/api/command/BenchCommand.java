package org.gongkai.api.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.api.bench.AuditBench;
import org.gongkai.api.intake.bench.IntakeBench;
import org.gongkai.seeds.generator.SyntheticReports;
import org.gongkai.site.bench.SiteBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Repeats the measurements behind the numbers in docs/. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        header = "Repeat the measurements behind the numbers in docs/: audit, intake, site.")
final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to measure: audit, intake or site.");
    }

    @Command(mixinStandardHelpOptions = true, description = "Audit synthetic reports in parallel.")
    int audit(
            @Option(names = "--reports", defaultValue = "10000") int reports,
            @Option(names = "--seed", defaultValue = "1") long seed) {
        spec.commandLine().getOut().println(AuditBench.run(reports, seed));
        return ExitCode.DONE;
    }

    @Command(mixinStandardHelpOptions = true, description = "Read and recognise Word reports.")
    int intake(
            @Option(names = "--documents", defaultValue = "200") int documents,
            @Option(names = "--pages", defaultValue = "20") int pages) {
        spec.commandLine().getOut().println(IntakeBench.run(documents, pages).line());
        return ExitCode.DONE;
    }

    @Command(mixinStandardHelpOptions = true, description = "Publish cold, unchanged, and with one change.")
    int site(
            @Mixin SiteOptions options,
            @Option(names = "--reports", defaultValue = "1000") int reports,
            @Option(names = "--seed", defaultValue = "1") long seed)
            throws IOException {
        Path work = Files.createTempDirectory("gongkai-bench");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new SiteBench(work, options.profile(), out)
                .run(new SyntheticReports(seed).stream(reports).map(synthetic -> synthetic.report()));
        return ExitCode.DONE;
    }
}
