package org.gongkai.api.command;

import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.Publication;
import org.gongkai.api.store.Head;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Drops abandoned corrections. */
@Command(
        name = "discard",
        mixinStandardHelpOptions = true,
        header = "Drop corrections that were begun and abandoned; what is public stays as it is.")
final class DiscardCommand extends StateChange {
    @Option(names = "--note", paramLabel = "TEXT", description = "A note for the trail.")
    private @Nullable String note;

    @Override
    Head change(Publication publication, Actor actor, Head head) {
        return publication.discard(actor, head.id(), version(head), note);
    }
}
