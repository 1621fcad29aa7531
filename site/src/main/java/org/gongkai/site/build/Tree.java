package org.gongkai.site.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The web root of a build that is being made: every file is either new or a hard link to the same file of the last build.
 *
 * <p>It begins empty, or as the root of a spare build, in which all but a few files are those of the last build already.
 * A name that stands there is always taken away before it is given to other bytes: the file itself may be part of another
 * build.
 */
final class Tree {
    private static final int BUFFER = 1 << 16;

    private final Path root;
    private final boolean reused;
    /** Names that may hold, in a root that is used again, something else than in the last build. */
    private final Set<String> stale;

    private final Set<String> placed = ConcurrentHashMap.newKeySet();
    private final Set<String> folders = ConcurrentHashMap.newKeySet();
    private volatile boolean linksWork = true;

    /** An empty root. */
    Tree(Path root) {
        this(root, false, Set.of());
    }

    private Tree(Path root, boolean reused, Set<String> stale) {
        this.root = root;
        this.reused = reused;
        this.stale = stale;
    }

    /**
     * A root that is used again.
     *
     * @param stale paths of files that it holds and the last build does not, or the other way round, or that differ
     * @throws IOException where a path leads out of the root: somebody else wrote the manifest
     */
    static Tree again(Path root, Set<String> stale) throws IOException {
        Path normal = root.normalize();
        for (String path : stale) {
            if (!root.resolve(path).normalize().startsWith(normal)) {
                throw new IOException(root + ": the manifest names '" + path
                        + "', which is no file of the site; remove this build and publish again");
            }
        }
        Set<String> copy = ConcurrentHashMap.newKeySet();
        copy.addAll(stale);
        return new Tree(root, true, copy);
    }

    Path root() {
        return root;
    }

    boolean isReused() {
        return reused;
    }

    /** Whether files can be taken over without copying them. */
    boolean linksWork() {
        return linksWork;
    }

    /** How many files were written; all others of the build were taken over. */
    int written() {
        return placed.size();
    }

    WrittenFile write(String path, byte[] bytes) throws IOException {
        try (OutputStream out = open(path)) {
            out.write(bytes);
        }
        return new WrittenFile(path, Hash.of(bytes), bytes.length);
    }

    /** What writes a file piece by piece. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a file piece by piece and says what was written. */
    WrittenFile stream(String path, Content content) throws IOException {
        MessageDigest digest = Hash.sha256();
        try (OutputStream out = new BufferedOutputStream(new DigestOutputStream(open(path), digest), BUFFER)) {
            content.writeTo(out);
        }
        return new WrittenFile(path, Hash.hex(digest), Files.size(root.resolve(path)));
    }

    /**
     * A new file.
     *
     * @throws IllegalStateException where the build has this file already: two units that claim one path are a mistake that
     *     nobody would see later
     */
    OutputStream open(String path) throws IOException {
        if (!placed.add(path)) {
            throw new IllegalStateException(path + " is written twice; ids must differ");
        }
        return Files.newOutputStream(place(path), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Takes a file over from another build without copying it, where the file system can. */
    void keep(String path, Path from) throws IOException {
        if (reused && !stale.contains(path)) {
            return;
        }
        link(path, from);
        if (reused) {
            stale.remove(path);
        }
    }

    private void link(String path, Path from) throws IOException {
        Path to = place(path);
        Path source = from.resolve(path);
        if (linksWork) {
            try {
                Files.createLink(to, source);
                return;
            } catch (FileAlreadyExistsException e) {
                throw e;
            } catch (IOException e) {
                if (!Files.exists(source)) {
                    throw e;
                }
                linksWork = false;
            }
        }
        Files.copy(source, to);
    }

    /** Where a file goes; nothing stands there. */
    private Path place(String path) throws IOException {
        folder(path);
        Path place = root.resolve(path);
        if (reused) {
            Files.deleteIfExists(place);
        }
        return place;
    }

    /**
     * Makes the folder of a path and those above it, each once: asking the file system for folders that stand already is
     * a good part of what writing small files costs.
     */
    private void folder(String path) throws IOException {
        int slash = path.lastIndexOf('/');
        if (slash <= 0) {
            return;
        }
        String folder = path.substring(0, slash);
        if (folders.contains(folder)) {
            return;
        }
        folder(folder);
        try {
            Files.createDirectory(root.resolve(folder));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(root.resolve(folder))) {
                throw e;
            }
        }
        folders.add(folder);
    }

    /** Takes away what a root that is used again still holds beside the files of the build. */
    void removeAllBut(Set<String> files, Set<String> last) throws IOException {
        if (!reused) {
            return;
        }
        for (String path : last) {
            if (!files.contains(path)) {
                remove(path);
            }
        }
        for (String path : stale) {
            if (!files.contains(path)) {
                remove(path);
            }
        }
    }

    private void remove(String path) throws IOException {
        Path file = root.resolve(path);
        Files.deleteIfExists(file);
        Path folder = file.getParent();
        try {
            while (folder != null && !folder.equals(root)) {
                Files.deleteIfExists(folder);
                folder = folder.getParent();
            }
        } catch (DirectoryNotEmptyException stillNeeded) {
            // nor are the folders above it empty
        }
    }

    /** Gives up what was written: a root that is used again becomes the same as the last build's. */
    void revert(Map<String, WrittenFile> last, Path lastSite) throws IOException {
        stale.addAll(placed);
        placed.clear();
        folders.clear();
        removeAllBut(last.keySet(), Set.of());
        for (String path : Set.copyOf(stale)) {
            if (last.containsKey(path)) {
                keep(path, lastSite);
            }
        }
    }
}
