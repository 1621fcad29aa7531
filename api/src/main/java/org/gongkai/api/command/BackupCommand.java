package org.gongkai.api.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongkai.api.publication.BackupService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes everything into one portable archive. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        header = "Write every revision, file, account and the trail into one portable archive.")
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Parameters(paramLabel = "FILE", description = "The archive to write.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        try (Session session = store.open();
                Progress progress = Progress.of(spec, "备份 backing up", 0)) {
            BackupService.Summary summary = session.get(BackupService.class).backup(file, progress::at);
            spec.commandLine().getOut().println(words(summary, file));
        }
        return ExitCode.DONE;
    }

    static String words(BackupService.Summary summary, Path file) {
        return file + ": " + summary.reports() + " reports, " + summary.revisions() + " revisions, " + summary.files()
                + " files, trail of " + summary.trail().number() + " entries";
    }
}
