package org.gongkai.site.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The web root of a build that is being made: every file is either new or a hard link to the same file of the last build. */
final class Tree {
    private final Path root;
    private final Set<String> folders = ConcurrentHashMap.newKeySet();
    private volatile boolean linksWork = true;

    Tree(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    WrittenFile write(String path, byte[] bytes) throws IOException {
        Files.write(place(path), bytes);
        return new WrittenFile(path, Hash.of(bytes), bytes.length);
    }

    /** Copies a stream and says what was written. */
    WrittenFile copy(String path, InputStream in) throws IOException {
        MessageDigest digest = Hash.sha256();
        long size;
        try (OutputStream out = Files.newOutputStream(place(path));
                DigestInputStream counted = new DigestInputStream(in, digest)) {
            size = counted.transferTo(out);
        }
        return new WrittenFile(path, Hash.hex(digest), size);
    }

    /** Takes a file over from another build without copying it, where the file system can. */
    void keep(String path, Path from) throws IOException {
        Path to = place(path);
        Path source = from.resolve(path);
        if (linksWork) {
            try {
                Files.createLink(to, source);
                return;
            } catch (FileAlreadyExistsException e) {
                throw e;
            } catch (UnsupportedOperationException | IOException e) {
                if (!Files.exists(source)) {
                    throw e;
                }
                linksWork = false;
            }
        }
        Files.copy(source, to);
    }

    private Path place(String path) throws IOException {
        int slash = path.lastIndexOf('/');
        if (slash > 0) {
            String folder = path.substring(0, slash);
            if (!folders.contains(folder)) {
                Files.createDirectories(root.resolve(folder));
                folders.add(folder);
            }
        }
        return root.resolve(path);
    }

    /** Two units that claim one path are a mistake that nobody would see later. */
    static void claim(Map<String, String> owners, Unit unit) {
        for (WrittenFile file : unit.files()) {
            String other = owners.putIfAbsent(file.path(), unit.key());
            if (other != null && !other.equals(unit.key())) {
                throw new IllegalStateException(
                        file.path() + " is written by " + other + " and by " + unit.key() + "; ids must differ");
            }
        }
    }
}
