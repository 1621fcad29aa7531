package org.gongkai.api.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.Obstacle;
import org.gongkai.api.publication.Publication;
import org.gongkai.api.publication.PublicationRefusal;
import org.gongkai.api.store.Head;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that moves reports from one state to another, each for itself: what is refused doesn't stop the others. */
abstract class StateChange implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Permanent ids of reports.")
    private List<String> ids = List.of();

    @Option(
            names = "--revision",
            paramLabel = "N",
            description = "Only if this is still the latest revision; with one ID.")
    private @Nullable Integer revision;

    /** Does it to one report whose latest revision is known. */
    abstract Head change(Publication publication, Actor actor, Head head);

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int exit = ExitCode.DONE;
        try (Session session = store.open()) {
            Publication publication = session.get(Publication.class);
            Actor actor = store.actor(session, spec.name());
            for (String id : ids) {
                try {
                    Head before = publication.head(id);
                    Head after = change(publication, actor, before);
                    out.println(id + "/" + after.number() + " " + after.state().label() + " " + after.title());
                } catch (PublicationRefusal refusal) {
                    err.println(refusal.getMessage());
                    if (refusal.kind() == PublicationRefusal.Kind.FORBIDDEN && !store.named()) {
                        err.println("  " + id + ": nobody was named → gongkai accounts put NAME --role ROLE, then"
                                + " gongkai accounts token NAME --out FILE, then --token FILE");
                    }
                    for (Obstacle obstacle : refusal.obstacles()) {
                        err.println("  " + id + ": " + obstacle);
                    }
                    exit = ExitCode.REFUSED;
                }
            }
        }
        out.flush();
        err.flush();
        return exit;
    }

    /** The version that the user has read: the one given, else the latest. */
    int version(Head head) {
        return revision == null ? head.number() : revision;
    }
}
