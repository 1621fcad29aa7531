package org.gongkai.api.command;

import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.Publication;
import org.gongkai.api.store.Head;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Allows one personal value to be shown. */
@Command(name = "allow", mixinStandardHelpOptions = true, header = "Let the public see one personal value.")
final class AllowCommand extends StateChange {
    @Option(
            names = "--field",
            required = true,
            paramLabel = "POINTER",
            description = "JSON Pointer, e.g. /contacts/0/name.")
    private String field = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; stored with your name.")
    private String reason = "";

    @Override
    Head change(Publication publication, Actor actor, Head head) {
        return publication.allowField(actor, head.id(), version(head), field, reason);
    }
}
