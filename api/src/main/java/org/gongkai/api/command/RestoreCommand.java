package org.gongkai.api.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.api.publication.BackupService;
import org.gongkai.api.publication.ImportOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a backup back. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        header = "Bring a backup back into an empty store, on the embedded engine or on MongoDB.")
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Parameters(paramLabel = "FILE", description = "The archive.")
    private Path file = Path.of("");

    @Option(
            names = "--as-drafts",
            description = "Take the contents of an archive whose trail isn't intact, as drafts without dates.")
    private boolean drafts;

    @Override
    public Integer call() throws IOException {
        try (Session session = store.open();
                Progress progress = Progress.of(spec, "恢复 restoring", 0)) {
            BackupService backups = session.get(BackupService.class);
            if (!drafts) {
                spec.commandLine().getOut().println(BackupCommand.words(backups.restore(file, progress::at), file));
                return ExitCode.DONE;
            }
            List<ImportOutcome> refused = new ArrayList<>();
            backups.restoreAsDrafts(store.actor(session, "restore"), file, outcome -> {
                progress.step();
                if (!outcome.succeeded()) {
                    refused.add(outcome);
                }
            });
            refused.forEach(outcome -> spec.commandLine().getErr().println(outcome.refusal()));
            return refused.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }
}
