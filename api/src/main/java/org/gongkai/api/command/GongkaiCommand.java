package org.gongkai.api.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the command line; without a command it prints its help. */
@Command(
        name = "gongkai",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Gongkai 公开: performance evaluation reports, checked, queryable, public.",
        footer = {"", "Exit codes: 0 done, 1 something was refused (one line each), 2 wrong usage."},
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            AuditCommand.class,
            RuleCommand.class,
            QueryCommand.class,
            DownloadCommand.class,
            DiffCommand.class,
            SubmitCommand.class,
            ReturnCommand.class,
            WaiveCommand.class,
            AllowCommand.class,
            MaskedCommand.class,
            ReleaseCommand.class,
            CorrectCommand.class,
            DiscardCommand.class,
            RetractCommand.class,
            PublishCommand.class,
            RollbackCommand.class,
            PreviewCommand.class,
            ExportCommand.class,
            GenerateCommand.class,
            RebuildCommand.class,
            VerifyCommand.class,
            TrailCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            AccountsCommand.class,
            BenchCommand.class
        })
public final class GongkaiCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs one command line and returns its exit code. */
    public static int run(String... args) {
        silenceLibraries();
        return commandLine().execute(args);
    }

    /**
     * What the office and PDF libraries log would stand in the middle of an answer for a machine; the readers say the same in
     * notes of their own. A command that starts the server sets its own levels again.
     */
    private static void silenceLibraries() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        }
    }

    /** The command line with its handlers, for running and for testing. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new GongkaiCommand());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler(new Failures());
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
