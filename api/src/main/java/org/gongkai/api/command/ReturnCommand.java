package org.gongkai.api.command;

import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.Publication;
import org.gongkai.api.store.Head;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends submitted reports back to their authors. */
@Command(name = "return", mixinStandardHelpOptions = true, header = "Send submitted reports back to their authors.")
final class ReturnCommand extends StateChange {
    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; the author reads it.")
    private String reason = "";

    @Override
    Head change(Publication publication, Actor actor, Head head) {
        return publication.sendBack(actor, head.id(), version(head), reason);
    }
}
