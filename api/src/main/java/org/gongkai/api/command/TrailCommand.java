package org.gongkai.api.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongkai.api.store.ReportStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Exports the audit trail. */
@Command(name = "trail", mixinStandardHelpOptions = true, header = "Export the audit trail as JSON Lines.")
final class TrailCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file instead of standard output.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        try (Session session = store.open()) {
            if (out == null) {
                session.get(ReportStore.class)
                        .trail()
                        .writeJsonLines(spec.commandLine().getOut());
                spec.commandLine().getOut().flush();
            } else {
                try (Writer file = Files.newBufferedWriter(out)) {
                    session.get(ReportStore.class).trail().writeJsonLines(file);
                }
            }
        }
        return ExitCode.DONE;
    }
}
