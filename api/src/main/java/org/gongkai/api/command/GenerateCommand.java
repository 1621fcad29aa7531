package org.gongkai.api.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongkai.seeds.generator.SyntheticReports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code generate N --seed S --out FILE}: synthetic reports with a known share of planted errors. */
@Command(
        name = "generate",
        description = {
            "Writes N synthetic reports as JSON Lines, and the errors planted in them beside it as FILE.planted.jsonl.",
            "The same N, seed and version give the same bytes."
        })
final class GenerateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "N", description = "How many reports.")
    private int count;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (count < 1) {
            throw new ParameterException(
                    spec.commandLine(), "N: " + count + " is not a number of reports → give 1 or more");
        }
        int planted = new SyntheticReports(seed).write(count, out);
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: %d reports; %s: %d planted errors%n",
                        out, count, SyntheticReports.plantedFile(out).getFileName(), planted);
        return ExitCode.DONE;
    }
}
