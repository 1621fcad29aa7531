package org.gongkai.api.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongkai.site.Publisher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings the build before the current one back. */
@Command(name = "rollback", mixinStandardHelpOptions = true, header = "Bring the last good build of the site back.")
final class RollbackCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The site that publish wrote.")
    private Path out = Path.of("out");

    @Override
    public Integer call() throws IOException {
        Path build = Publisher.rollback(out);
        spec.commandLine().getOut().println("已恢复 current is now " + build.getFileName());
        return ExitCode.DONE;
    }
}
