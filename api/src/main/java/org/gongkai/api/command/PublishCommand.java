package org.gongkai.api.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongkai.api.publication.PublishedSource;
import org.gongkai.site.PublishResult;
import org.gongkai.site.Publisher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Renders the disclosure site of everything that is released. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        header = "Render the disclosure site; readers see the old build or the new one, whole.")
final class PublishCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Mixin
    private SiteOptions site;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The site; web root is DIR/current.")
    private Path out = Path.of("out");

    @Option(
            names = "--hook",
            paramLabel = "COMMAND",
            defaultValue = "${GONGKAI_PUBLISH_HOOK:-}",
            description = "A program to run after a publish that changed something; it gets DIR as its argument.")
    private @Nullable String hook;

    @Override
    public Integer call() throws IOException {
        PublishResult result;
        try (Session session = store.open()) {
            result = Publisher.publish(session.get(PublishedSource.class), site.profile(), out);
        }
        int exit = SiteOptions.tell(
                result, spec.commandLine().getOut(), spec.commandLine().getErr());
        if (result.outcome() == PublishResult.Outcome.PUBLISHED && hook != null && !hook.isBlank()) {
            return run(hook);
        }
        return exit;
    }

    private int run(String program) throws IOException {
        try {
            int status = new ProcessBuilder(program, out.toAbsolutePath().toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new Refusal(
                        "--hook " + program, "ended with status " + status, "the site is published; mend the hook");
            }
            return ExitCode.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("--hook " + program, "was interrupted", "run it again");
        }
    }
}
