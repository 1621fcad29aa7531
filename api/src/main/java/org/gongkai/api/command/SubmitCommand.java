package org.gongkai.api.command;

import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.Publication;
import org.gongkai.api.store.Head;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Hands drafts to the releaser. */
@Command(name = "submit", mixinStandardHelpOptions = true, header = "Hand drafts to the releaser.")
final class SubmitCommand extends StateChange {
    @Option(names = "--note", paramLabel = "TEXT", description = "A note for the trail.")
    private @Nullable String note;

    @Override
    Head change(Publication publication, Actor actor, Head head) {
        return publication.submit(actor, head.id(), version(head), note);
    }
}
