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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * The builds of a site directory: {@code builds/000001/site} is a web root, {@code builds/000001/state} makes it complete,
 * {@code current} links to the web root that readers see.
 */
public final class Builds {
    private static final String STATE = "state";
    private static final String SITE = "site";
    /** The current build, the one to go back to, and one to make the next of. */
    private static final int TREES = 3;

    private final Path out;
    private final Path builds;
    private final Path current;

    public Builds(Path out) {
        this.out = out;
        this.builds = out.resolve("builds");
        this.current = out.resolve("current");
    }

    /** One publisher at a time. */
    static final class Lock implements AutoCloseable {
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

    /** Where the state of a build stands until the build is known to be right. */
    static Path stateDraft(Path build) {
        return build.resolve(STATE + ".new");
    }

    private static boolean isComplete(Path build) {
        return Files.isRegularFile(state(build)) && Files.isDirectory(site(build));
    }

    /**
     * A place for the next build: that of a spare build where there is one, which still holds its site, else an empty one.
     * What an interrupted publish left is thrown away.
     */
    Path fresh() throws IOException {
        Path work = builds.resolve("unfinished");
        delete(work);
        delete(builds.resolve("removed"));
        List<Path> spares = spares();
        if (spares.isEmpty()) {
            Files.createDirectories(site(work));
            return work;
        }
        Path spare = spares.get(0);
        Files.delete(state(spare));
        return Files.move(spare, work, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Complete builds that nobody can go back to any more; half-made ones are thrown away. */
    private List<Path> spares() throws IOException {
        List<Path> spares = new ArrayList<>();
        for (Path spare : list("spare-[0-9]")) {
            if (isComplete(spare) && Files.exists(site(spare).resolve(Manifest.PATH))) {
                spares.add(spare);
            } else {
                discard(spare);
            }
        }
        return spares;
    }

    private Path freeSpare() {
        int number = 1;
        while (Files.exists(builds.resolve("spare-" + number))) {
            number++;
        }
        return builds.resolve("spare-" + number);
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

    /**
     * Keeps the current build and one to go back to. An older one is spare: the next build is made in its place, since most
     * of its files stay as they are, and hard links for all of a large site take longer than everything else of an update.
     */
    void prune(Path now, Optional<Path> before) throws IOException {
        String environment = State.environmentOf(state(now));
        for (Path build : numbered()) {
            if (build.equals(now) || before.isPresent() && build.equals(before.get())) {
                continue;
            }
            if (isComplete(build) && State.environmentOf(state(build)).equals(environment)) {
                Files.move(build, freeSpare(), StandardCopyOption.ATOMIC_MOVE);
            } else {
                discard(build);
            }
        }
        List<Path> spares = spares();
        for (Path spare : spares.subList(Math.min(spares.size(), wanted(before)), spares.size())) {
            discard(spare);
        }
    }

    /** Throws away every build but the current one, spare ones too: what they show may no longer be kept. */
    void forget(Path now) throws IOException {
        for (Path build : numbered()) {
            if (!build.equals(now)) {
                discard(build);
            }
        }
        for (Path spare : spares()) {
            discard(spare);
        }
    }

    private static int wanted(Optional<Path> before) {
        return TREES - (before.isPresent() ? 2 : 1);
    }

    /**
     * Makes the spare builds that are missing, side by side, as hard links to the current one; none where those do not
     * work.
     */
    void stock(Path now, Optional<Path> before, Collection<String> files, ExecutorService workers) throws IOException {
        List<Future<Void>> making = new ArrayList<>();
        for (int missing = wanted(before) - spares().size(); missing > 0; missing--) {
            making.add(stock(now, files, workers));
        }
        for (Future<Void> spare : making) {
            SiteBuild.await(spare);
        }
    }

    private Future<Void> stock(Path now, Collection<String> files, ExecutorService workers) throws IOException {
        Path spare = freeSpare();
        Tree tree = new Tree(Files.createDirectories(site(spare)));
        return workers.submit(() -> {
            for (String path : files) {
                tree.keep(path, site(now));
                if (!tree.linksWork()) {
                    delete(spare);
                    return null;
                }
            }
            Files.createLink(state(spare), state(now));
            return null;
        });
    }

    /** Puts a place that holds the site of a complete build again back among the spare ones. */
    void giveBack(Path work, Path complete) throws IOException {
        Files.copy(state(complete), state(work));
        Files.move(work, freeSpare(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Renamed first, so that a build that is half deleted is never taken for a complete one. */
    private void discard(Path build) throws IOException {
        Path gone = builds.resolve("removed");
        delete(gone);
        Files.move(build, gone, StandardCopyOption.ATOMIC_MOVE);
        delete(gone);
    }

    private List<Path> numbered() throws IOException {
        return list("[0-9]{6,9}");
    }

    private List<Path> list(String names) throws IOException {
        if (!Files.isDirectory(builds)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(builds)) {
            return list.filter(path -> path.getFileName().toString().matches(names))
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
                } else if (!WrittenFile.of(path, file).equals(written)) {
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
