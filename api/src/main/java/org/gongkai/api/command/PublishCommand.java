package org.gongkai.api.command;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.gongkai.api.publication.PublishedSource;
import org.gongkai.site.PublishResult;
import org.gongkai.site.Publisher;
import org.gongkai.site.SiteProfile;
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

    @Option(
            names = "--webhook",
            paramLabel = "ADDRESS",
            defaultValue = "${GONGKAI_PUBLISH_WEBHOOK:-}",
            description =
                    "An https address to POST to after a publish that changed something; a bearer token is taken from the"
                            + " environment variable GONGKAI_PUBLISH_WEBHOOK_TOKEN.")
    private @Nullable String webhook;

    @Option(
            names = "--hook-timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long hook and webhook may take each (${DEFAULT-VALUE}).")
    private int limit;

    @Override
    public Integer call() throws IOException {
        Duration time = Duration.ofSeconds(Math.max(1, limit));
        PublishHook program = hook == null || hook.isBlank() ? null : new PublishHook(hook, time);
        PublishCall call = webhook == null || webhook.isBlank() ? null : webhook(webhook, time);
        SiteProfile profile = site.profile();
        PublishResult result;
        try (Session session = store.open()) {
            result = Publisher.publish(session.get(PublishedSource.class), profile, out);
        }
        int exit = SiteOptions.tell(
                result, spec.commandLine().getOut(), spec.commandLine().getErr());
        if (result.outcome() == PublishResult.Outcome.PUBLISHED) {
            if (program != null) {
                program.run(out);
            }
            if (call != null) {
                call.tell(result);
            }
        }
        return exit;
    }

    private static PublishCall webhook(String address, Duration limit) {
        try {
            return new PublishCall(
                    new URI(address), System.getenv("GONGKAI_PUBLISH_WEBHOOK_TOKEN"), limit, Duration.ofSeconds(2));
        } catch (URISyntaxException e) {
            throw new Refusal("--webhook " + address, "isn't an address", "give an https address");
        }
    }
}
