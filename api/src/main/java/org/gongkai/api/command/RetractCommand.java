package org.gongkai.api.command;

import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.Publication;
import org.gongkai.api.store.Head;
import org.gongkai.api.store.Retraction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes reports out of everything public; a stub stays at their address. */
@Command(
        name = "retract",
        mixinStandardHelpOptions = true,
        header = "Take reports out of everything public; a stub stays at their address.")
final class RetractCommand extends StateChange {
    @Option(
            names = "--reason",
            required = true,
            paramLabel = "CLASS",
            description = "Public reason class: ${COMPLETION-CANDIDATES}.")
    private Retraction.Reason reason = Retraction.Reason.OTHER;

    @Option(names = "--contact", paramLabel = "TEXT", description = "Whom readers may ask, shown on the stub.")
    private @Nullable String contact;

    @Option(names = "--note", paramLabel = "TEXT", description = "Internal note, never public.")
    private @Nullable String note;

    @Override
    Head change(Publication publication, Actor actor, Head head) {
        return publication.retract(actor, head.id(), version(head), reason, contact, note);
    }
}
