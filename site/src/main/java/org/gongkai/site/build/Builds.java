package org.gongkai.site.build;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The builds of a site directory: {@code builds/000001/site} is a web root, {@code builds/000001/state} makes it complete,
 * {@code current} links to the web root that readers see.
 */
public final class Builds {
    private static final String STATE = "state";
    private static final String SITE = "site";

    private final Path out;
    private final Path builds;
    private final Path current;

    public Builds(Path out) {
        this.out = out;
        this.builds = out.resolve("builds");
        this.current = out.resolve("current");
    }

    /** One publisher at a time. */
    final class Lock implements AutoCloseable {
        private final FileChannel channel;
        private final FileLock lock;

        private Lock(FileChannel channel, FileLock lock) {
            this.channel = channel;
            this.lock = lock;
        }

        @Override
        public void close() throws IOException {
            try (channel) {
                lock.release();
            }
        }
    }

    Lock lock() throws IOException {
        Files.createDirectories(builds);
        if (!Files.isSymbolicLink(current) && Files.exists(current)) {
            throw new IOException(current + " is not a link made by publish; name an empty directory or move it away");
        }
        FileChannel channel =
                FileChannel.open(out.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new Lock(channel, lock);
            }
        } catch (OverlappingFileLockException sameProcess) {
            // falls through to the message below
        }
        channel.close();
        throw new IOException(out + " is being published by another process; wait until it has ended");
    }

    /** The build that readers see. */
    Optional<Path> currentBuild() throws IOException {
        if (!Files.isSymbolicLink(current)) {
            return Optional.empty();
        }
        Path build = out.resolve(Files.readSymbolicLink(current)).normalize().getParent();
        return build != null && isComplete(build) ? Optional.of(build) : Optional.empty();
    }

    static Path site(Path build) {
        return build.resolve(SITE);
    }

    static Path state(Path build) {
        return build.resolve(STATE);
    }

    private static boolean isComplete(Path build) {
        return Files.isRegularFile(state(build)) && Files.isDirectory(site(build));
    }

    /** An empty place for the next build; what an interrupted publish left there is thrown away. */
    Path fresh() throws IOException {
        Path work = builds.resolve("unfinished");
        delete(work);
        delete(builds.resolve("removed"));
        return Files.createDirectories(work);
    }

    /** Gives a finished build its number and makes it current, in one step for readers. */
    Path commit(Path work) throws IOException {
        List<Path> all = numbered();
        int last = all.isEmpty() ? 0 : number(all.get(all.size() - 1));
        Path build = builds.resolve("%06d".formatted(last + 1));
        Files.move(work, build, StandardCopyOption.ATOMIC_MOVE);
        pointTo(build);
        return build;
    }

    private void pointTo(Path build) throws IOException {
        Path link = out.resolve("current.new");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, out.relativize(site(build)));
        Files.move(link, current, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(out, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** Keeps the current build and one to go back to. */
    void prune(Path now, Optional<Path> before) throws IOException {
        for (Path build : numbered()) {
            if (!build.equals(now) && !(before.isPresent() && build.equals(before.get()))) {
                discard(build);
            }
        }
    }

    /** Renamed first, so that a build that is half deleted is never taken for a complete one. */
    private void discard(Path build) throws IOException {
        Path gone = builds.resolve("removed");
        delete(gone);
        Files.move(build, gone, StandardCopyOption.ATOMIC_MOVE);
        delete(gone);
    }

    private List<Path> numbered() throws IOException {
        if (!Files.isDirectory(builds)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(builds)) {
            return list.filter(path -> path.getFileName().toString().matches("[0-9]{6,9}"))
                    .sorted()
                    .toList();
        }
    }

    private static int number(Path build) {
        return Integer.parseInt(build.getFileName().toString());
    }

    /** Makes the last complete build before the current one current. */
    public Path rollback() throws IOException {
        try (Lock lock = lock()) {
            Path now = currentBuild().orElseThrow(() -> new IOException(out + ": nothing is published here yet"));
            List<Path> earlier = new ArrayList<>(numbered());
            earlier.removeIf(build -> number(build) >= number(now) || !isComplete(build));
            if (earlier.isEmpty()) {
                throw new IOException(out + ": there is no earlier build to go back to");
            }
            Path back = earlier.get(earlier.size() - 1);
            pointTo(back);
            return back;
        }
    }

    /** Compares the current build with its state. */
    public List<String> verify() throws IOException {
        Path build = currentBuild().orElseThrow(() -> new IOException(out + ": nothing is published here yet"));
        TreeMap<String, WrittenFile> expected =
                new TreeMap<>(State.readOrEmpty(state(build)).files());
        Path site = site(build);
        List<String> problems = new ArrayList<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file :
                    (Iterable<Path>) files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))::iterator) {
                String path = site.relativize(file).toString().replace('\\', '/');
                WrittenFile written = expected.remove(path);
                if (written == null) {
                    problems.add(path + ": not published by Gongkai");
                } else if (!Hash.of(Files.readAllBytes(file)).equals(written.sha256())) {
                    problems.add(path + ": altered after publication");
                }
            }
        }
        expected.keySet().forEach(path -> problems.add(path + ": missing"));
        problems.sort(null);
        return problems;
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @org.jspecify.annotations.Nullable IOException e)
                    throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
