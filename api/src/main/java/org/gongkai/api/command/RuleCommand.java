package org.gongkai.api.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongkai.schema.scoring.RuleContext;
import org.gongkai.schema.scoring.RulePrinter;
import org.gongkai.schema.scoring.RuleReader;
import org.gongkai.schema.scoring.RuleReading;
import org.gongkai.schema.scoring.RuleTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads scoring criteria (评分标准) and shows the rule, its legal scores and a table of value and score. */
@Command(
        name = "rule",
        mixinStandardHelpOptions = true,
        header = "Read scoring criteria: the rule, its legal scores, value and score.",
        footer = {
            "",
            "Example: gongkai rule \"满意度90%%以上得满分，每降低1个百分点扣0.5分，扣完为止\" --weight 10",
            "Exit codes: 0 read, 1 not sure of the reading or bad input, 2 wrong usage."
        })
final class RuleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "One rule text.")
    private @Nullable String text;

    @Option(names = "--weight", paramLabel = "POINTS", description = "The indicator's weight (分值).")
    private @Nullable BigDecimal weight;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The indicator's name, where it says what is measured.")
    private @Nullable String name;

    @Option(names = "--in", paramLabel = "FILE", description = "A JSON array of {id, text, weight, context, inputs}.")
    private @Nullable Path in;

    @Option(names = "--json", description = "Answer in JSON; always so with --in.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (in != null) {
            if (text != null) {
                throw new ParameterException(spec.commandLine(), "Give a rule text or --in FILE, not both.");
            }
            RuleTable.Answers answers = RuleTable.read(Files.readString(in));
            out.print(answers.json());
            out.flush();
            PrintWriter err = spec.commandLine().getErr();
            answers.problems().forEach(p -> err.println("gongkai: " + in + " " + p.getMessage()));
            return answers.problems().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
        }
        if (text == null || weight == null || weight.signum() < 0) {
            throw new ParameterException(spec.commandLine(), "Give a rule text and its --weight, or --in FILE.");
        }
        RuleReading reading = RuleReader.read(text, weight, RuleContext.named(name == null ? "" : name));
        out.print(json ? RuleTable.json(reading) : RulePrinter.print(reading));
        out.flush();
        return reading.sure() ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
