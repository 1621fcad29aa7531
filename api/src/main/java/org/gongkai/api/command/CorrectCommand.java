package org.gongkai.api.command;

import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.Publication;
import org.gongkai.api.store.Head;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Publishes the submitted changes of public reports as corrections. */
@Command(name = "correct", mixinStandardHelpOptions = true, header = "Publish a correction of reports that are public.")
final class CorrectCommand extends StateChange {
    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; shown publicly.")
    private String reason = "";

    @Override
    Head change(Publication publication, Actor actor, Head head) {
        return publication.correct(actor, head.id(), version(head), reason);
    }
}
