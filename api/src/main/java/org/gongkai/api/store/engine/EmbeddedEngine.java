package org.gongkai.api.store.engine;

import de.bwaldvogel.mongo.MongoServer;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** The embedded engine: mongo-java-server on one H2 file, reachable from this machine only and without a log-in. */
final class EmbeddedEngine implements Engine {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration START_UP = Duration.ofSeconds(10);
    private static final Pattern JAR_VERSION = Pattern.compile("-(\\d[\\w.]*)\\.jar");

    private final EngineDirectory directory;
    private final MongoServer server;
    private final int port;

    private EmbeddedEngine(EngineDirectory directory, MongoServer server, int port) {
        this.directory = directory;
        this.server = server;
        this.port = port;
    }

    static EmbeddedEngine start(Path dataDirectory, int port) {
        EngineDirectory directory = new EngineDirectory(dataDirectory);
        if (!directory.lock()) {
            Integer running = directory.port();
            throw new EngineException("Another Gongkai already runs on data directory " + directory.path()
                    + (running == null ? "" : " (engine port " + running + ")")
                    + "; stop it, or start this one with another --data.");
        }
        return run(directory, port);
    }

    static Engine joinOrStart(Path dataDirectory) {
        EngineDirectory directory = new EngineDirectory(dataDirectory);
        long deadline = System.nanoTime() + START_UP.toNanos();
        while (true) {
            if (directory.lock()) {
                return run(directory, 0);
            }
            Integer running = directory.port();
            if (running != null) {
                return new RemoteEngine(connectionString(running), "the engine already running on " + directory.path());
            }
            if (System.nanoTime() > deadline) {
                throw new EngineException("Another Gongkai holds data directory " + directory.path()
                        + " but doesn't answer; wait until it has started or stopped, then try again.");
            }
            pause();
        }
    }

    private static EmbeddedEngine run(EngineDirectory directory, int port) {
        try {
            checkVersion(directory);
            DurableBackend backend = new DurableBackend(openStore(directory.store()));
            MongoServer server = new MongoServer(backend);
            try {
                server.bind(LOOPBACK, port);
            } catch (RuntimeException e) {
                backend.close();
                throw new EngineException(
                        "The engine can't listen on " + LOOPBACK + ":" + port + " (" + e.getMessage()
                                + "); choose another port.",
                        e);
            }
            int bound = server.getLocalAddress().getPort();
            directory.writePort(bound);
            return new EmbeddedEngine(directory, server, bound);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static MVStore openStore(Path file) {
        try {
            return new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .cacheSize(cacheMegabytes())
                    .open();
        } catch (MVStoreException e) {
            throw new EngineException(
                    "Store file " + file + " can't be opened (" + e.getMessage()
                            + "); restore the last backup into an empty --data directory.",
                    e);
        }
    }

    /**
     * As large as the heap bears, counting that a decoded document takes several times its bytes: a scan over documents
     * that must be decoded again is forty times slower.
     */
    private static int cacheMegabytes() {
        return (int) Math.max(32, Runtime.getRuntime().maxMemory() / (1 << 20) / 8);
    }

    private static void checkVersion(EngineDirectory directory) {
        String ours = libraryVersion();
        String theirs = directory.writtenBy();
        if (theirs == null) {
            directory.writeVersion(ours);
        } else if (!theirs.equals(ours)) {
            throw new EngineException("Data directory " + directory.path() + " was written by " + theirs
                    + ", this Gongkai carries " + ours
                    + ": run `gongkai backup FILE` with the old version and `gongkai restore FILE` with this one"
                    + " on an empty --data directory.");
        }
    }

    /** The file holds the library's own classes in serialized form, so it belongs to one library version. */
    static String libraryVersion() {
        URL place = MongoServer.class.getProtectionDomain().getCodeSource().getLocation();
        String path = place == null ? "" : place.toString();
        Matcher version = JAR_VERSION.matcher(path);
        String last = "unknown";
        while (version.find()) {
            last = version.group(1);
        }
        return "mongo-java-server " + last;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("Interrupted while waiting for the engine.", e);
        }
    }

    private static String connectionString(@Nullable Integer port) {
        return "mongodb://" + LOOPBACK + ":" + port + "/" + DATABASE + "?retryWrites=false";
    }

    @Override
    public String connectionString() {
        return connectionString(port);
    }

    @Override
    public String describe() {
        return "embedded engine on " + directory.store();
    }

    @Override
    public boolean startedHere() {
        return true;
    }

    /** Also ends the engine's threads; what was acknowledged is already in the file. */
    @Override
    public void close() {
        server.shutdownNow();
        directory.close();
    }
}
