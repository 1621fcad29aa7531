package org.gongkai.api.store.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The files of one data directory. The lock, which the operating system drops with the process, says whether an engine
 * runs; the port file only says where, so a stale one is harmless.
 */
final class EngineDirectory implements AutoCloseable {
    private static final String STORE = "gongkai.mv.db";
    private static final String LOCK = "engine.lock";
    private static final String PORT = "engine.port";
    private static final String VERSION = "engine.version";

    private final Path directory;
    private @Nullable FileChannel channel;

    EngineDirectory(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.directory);
        } catch (FileAlreadyExistsException e) {
            throw new EngineException(
                    "Data directory " + this.directory + " is a file, not a directory; name another one with --data.",
                    e);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    Path store() {
        return directory.resolve(STORE);
    }

    Path path() {
        return directory;
    }

    /** Takes the lock; false when another engine holds it, in this process or another. */
    boolean lock() {
        FileChannel opened = null;
        try {
            opened = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = opened.tryLock();
            if (lock == null) {
                opened.close();
                return false;
            }
            channel = opened;
            Files.deleteIfExists(directory.resolve(PORT));
            return true;
        } catch (OverlappingFileLockException e) {
            closeQuietly(opened);
            return false;
        } catch (IOException e) {
            closeQuietly(opened);
            throw unusable(e);
        }
    }

    /** The port the running engine listens on; null while it hasn't written it yet. */
    @Nullable
    Integer port() {
        try {
            return Integer.valueOf(Files.readString(directory.resolve(PORT)).strip());
        } catch (IOException | NumberFormatException e) {
            return null;
        }
    }

    void writePort(int port) {
        replace(PORT, Integer.toString(port));
    }

    /** The library version that wrote the store, null for a new store. */
    @Nullable
    String writtenBy() {
        try {
            Path file = directory.resolve(VERSION);
            return Files.exists(file) ? Files.readString(file).strip() : null;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    void writeVersion(String version) {
        replace(VERSION, version);
    }

    private void replace(String name, String content) {
        try {
            Path fresh = directory.resolve(name + ".new");
            Files.writeString(fresh, content + "\n");
            Files.move(fresh, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private EngineException unusable(IOException e) {
        String reason = e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
        return new EngineException(
                "Data directory " + directory + " can't be written (" + reason
                        + "); make it writable, free some space, or name another one with --data.",
                e);
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                Files.deleteIfExists(directory.resolve(PORT));
            } catch (IOException e) {
                // The next engine deletes it when it takes the lock.
            }
            closeQuietly(channel);
            channel = null;
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // Nothing is written through the lock file.
            }
        }
    }
}
