package org.gongkai.api.store.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A running document engine that speaks the MongoDB protocol, whoever runs it: this process on a file, another process
 * on the same data directory, or a MongoDB server.
 *
 * <p>The rest of the application sees the connection string only. Closing an engine that this process doesn't run does
 * nothing.
 */
public interface Engine extends AutoCloseable {
    /** The database that everything lies in when the URI names none. */
    String DATABASE = "gongkai";

    /** The MongoDB connection string, database name included. */
    String connectionString();

    /** Where the documents lie, in words for a start-up line. */
    String describe();

    /** Whether this process runs the engine, so that no other one can have begun a write before. */
    boolean startedHere();

    @Override
    void close();

    /** A MongoDB server, or cluster, that others run. */
    static Engine at(String uri) {
        return new RemoteEngine(uri, "MongoDB at " + RemoteEngine.withoutCredentials(uri));
    }

    /**
     * Runs the embedded engine on the directory; refuses with one sentence when another process already does.
     *
     * @param port the loopback port, 0 for any free one
     */
    static Engine serve(Path dataDirectory, int port) {
        return EmbeddedEngine.start(dataDirectory, port);
    }

    /** For commands: joins the engine that runs on the directory, or runs one while the command lasts. */
    static Engine join(Path dataDirectory) {
        return EmbeddedEngine.joinOrStart(dataDirectory);
    }

    /** The engine for these settings: the URI when there is one, the embedded engine otherwise. */
    static Engine open(@Nullable String uri, Path dataDirectory, boolean server) {
        if (uri != null && !uri.isBlank()) {
            return at(uri);
        }
        return server ? serve(dataDirectory, 0) : join(dataDirectory);
    }
}
