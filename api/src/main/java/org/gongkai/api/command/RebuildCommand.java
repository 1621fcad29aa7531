package org.gongkai.api.command;

import java.util.concurrent.Callable;
import org.gongkai.api.store.ReportStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes heads, read models and figures again from the revisions. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        header = "Make everything that is derived again from the revisions.")
final class RebuildCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Override
    public Integer call() {
        try (Session session = store.open();
                Progress progress = Progress.of(spec, "重建 rebuilding", 0)) {
            session.get(ReportStore.class).rebuild(done -> progress.at(done));
        }
        return ExitCode.DONE;
    }
}
