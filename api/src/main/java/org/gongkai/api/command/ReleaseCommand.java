package org.gongkai.api.command;

import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.Publication;
import org.gongkai.api.store.Head;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes reports public, if the gate lets them pass. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        header = "Make reports public; the audit and the privacy check decide first.")
final class ReleaseCommand extends StateChange {
    @Option(names = "--note", paramLabel = "TEXT", description = "A note for the trail.")
    private @Nullable String note;

    @Override
    Head change(Publication publication, Actor actor, Head head) {
        return publication.release(actor, head.id(), version(head), note);
    }
}
