package org.gongkai.api.store.engine;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The library's H2 backend, made durable: a write command is committed and synced to the file before it is answered, so
 * that whatever the client was told is stored survives the death of the process.
 */
final class DurableBackend extends H2Backend {
    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final int WRITES_BETWEEN_TIDYING = 1_000;
    private static final int SPARSE_PERCENT = 40;
    private static final int TIDY_BYTES = 16 << 20;
    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "createindexes",
            "dropindexes",
            "deleteindexes",
            "drop",
            "create",
            "renamecollection",
            "dropdatabase");

    private final Object writing = new Object();
    private int writes;

    DurableBackend(MVStore store) {
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return OrderedDatabase.open(databaseName, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        try {
            if (name.equals("hello")) {
                return hello(channel, database, query);
            }
            if (!WRITES.contains(name) && !writesByAggregation(name, query)) {
                return super.handleCommand(channel, database, command, query);
            }
            synchronized (writing) {
                try {
                    return super.handleCommand(channel, database, command, query);
                } finally {
                    // Also after a refused command: an ordered batch may have stored its first documents.
                    commitAndSync();
                }
            }
        } catch (MVStoreException e) {
            throw new MongoServerError(
                    OUT_OF_DISK_SPACE,
                    "OutOfDiskSpace",
                    "The store file can't be read or written (" + reason(e)
                            + "); nothing of this command counts as stored. Free some space and start again.",
                    e);
        }
    }

    /** The library answers the older name only; the drivers' health checks ask by the newer one. */
    private Document hello(Channel channel, String database, Document query) {
        Document answer = super.handleCommand(channel, database, "isMaster", query);
        answer.put("isWritablePrimary", Boolean.TRUE);
        answer.put("helloOk", Boolean.TRUE);
        return answer;
    }

    private void commitAndSync() {
        MVStore store = getMvStore();
        store.commit();
        store.sync();
        writes++;
        if (writes % WRITES_BETWEEN_TIDYING == 0) {
            // Without autocommit the store has no housekeeper: chunks of overwritten pages would pile up.
            store.compact(SPARSE_PERCENT, TIDY_BYTES);
        }
    }

    private static boolean writesByAggregation(String name, Document query) {
        return name.equals("aggregate")
                && query.get("pipeline") instanceof List<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Document document
                                && (document.containsKey("$out") || document.containsKey("$merge")));
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = root.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
    }

    @Override
    public void close() {
        synchronized (writing) {
            if (!getMvStore().isClosed()) {
                getMvStore().close(0);
            }
        }
    }
}
