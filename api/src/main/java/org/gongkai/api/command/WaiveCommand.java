package org.gongkai.api.command;

import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.Publication;
import org.gongkai.api.store.Head;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Waives one error of a report. */
@Command(
        name = "waive",
        mixinStandardHelpOptions = true,
        header = "Let reports become public although one error stands.")
final class WaiveCommand extends StateChange {
    @Option(
            names = "--finding",
            required = true,
            paramLabel = "ID",
            description = "Id of the finding, as audit prints it.")
    private String finding = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why; stored with your name, may be shown publicly.")
    private String reason = "";

    @Override
    Head change(Publication publication, Actor actor, Head head) {
        return publication.waive(actor, head.id(), version(head), finding, reason);
    }
}
