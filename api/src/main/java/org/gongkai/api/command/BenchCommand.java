package org.gongkai.api.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.api.bench.ApiBench;
import org.gongkai.api.bench.AuditBench;
import org.gongkai.api.intake.bench.IntakeBench;
import org.gongkai.seeds.generator.SyntheticReports;
import org.gongkai.site.bench.SiteBench;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
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
        header = "Repeat the measurements behind the numbers in docs/: api, audit, intake, site.")
final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to measure: api, audit, intake or site.");
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Ask GraphQL over HTTP, and the bare driver, on a store of its own.")
    int api(
            @Option(names = "--reports", defaultValue = "1000") int reports,
            @Option(names = "--connections", split = ",", defaultValue = "1,8,32") List<Integer> connections,
            @Option(names = "--millis", defaultValue = "6000") int millis,
            @Option(names = "--only", split = ",", description = "Questions to ask: Q1 to Q5; all if absent.") @Nullable
                    List<String> only)
            throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("gongkai-bench");
        try (ConfigurableApplicationContext server = ServeCommand.start(data, "demo", 0, data.resolve("site"))) {
            new ApiBench(server, spec.commandLine().getOut(), millis)
                    .run(reports, connections, only == null ? List.of() : only);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        return ExitCode.DONE;
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
            @Option(names = "--seed", defaultValue = "1") long seed,
            @Option(names = "--again", description = "How often everything is published once more, warm.") int again)
            throws IOException {
        Path work = Files.createTempDirectory("gongkai-bench");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            new SiteBench(work, options.profile(), out)
                    .run(new SyntheticReports(seed).stream(reports).map(synthetic -> synthetic.report()), again);
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
        return ExitCode.DONE;
    }
}
