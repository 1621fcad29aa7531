package org.gongkai.api.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongkai.schema.format.ReportDiff;
import org.gongkai.schema.report.EvaluationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two reports field by field. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        header = "Compare two reports field by field; exit code 1 when they differ.")
final class DiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "A report file of any kind that import reads.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "The other one.")
    private Path after = Path.of("");

    @Option(names = "--json", description = "Print the differences as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        EvaluationReport left = ReportFiles.one(before);
        EvaluationReport right = ReportFiles.one(after);
        ReportDiff diff = ReportDiff.of(left, right);
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? diff.toJson() : diff.toText().stripTrailing());
        return diff.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
