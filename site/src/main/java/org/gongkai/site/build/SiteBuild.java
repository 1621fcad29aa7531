package org.gongkai.site.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gongkai.site.PublishResult;
import org.gongkai.site.PublishResult.Outcome;
import org.gongkai.site.ReleasedReport;
import org.gongkai.site.ReportHeader;
import org.gongkai.site.ReportSource;
import org.gongkai.site.SiteProfile;
import org.gongkai.site.page.Pages;
import org.jspecify.annotations.Nullable;

/**
 * One publish. First the headers say what changed; then changed reports are streamed, rendered by several threads and
 * written, a few for each thread at a time in memory; from their rows come lists, data and search index. Every file
 * is new or taken over from the last build. Only a build without a problem becomes current.
 */
public final class SiteBuild {
    private static final int IN_FLIGHT_PER_THREAD = 8;
    private static final int KEEP_BATCH = 256;
    private static final String MANIFEST = "manifest";
    private static final String TABLES = "tables";

    private final ReportSource source;
    private final SiteProfile profile;
    private final Builds builds;
    private final int threads;
    private final Pages pages;
    private final Assets assets = new Assets();
    private final String environment;
    private final List<String> problems = new ArrayList<>();
    private State last = new State();
    private State next = last;
    private @Nullable Path lastSite;
    private int rendered;

    public SiteBuild(ReportSource source, SiteProfile profile, Path out, int threads) {
        this.source = source;
        this.profile = profile;
        this.builds = new Builds(out);
        this.threads = threads;
        this.pages = new Pages(assets.common(profile, null));
        this.environment = new Hash()
                .add(built())
                .add(profile)
                .add(assets.files().keySet())
                .hex();
    }

    /** Tells one packaged release from the next, so that new templates render everything anew. */
    private static String built() {
        Properties properties = new Properties();
        try (InputStream in = SiteBuild.class.getResourceAsStream("/org/gongkai/site/build.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("built", "");
    }

    public PublishResult run() throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "site");
            thread.setDaemon(true);
            return thread;
        });
        try (Builds.Lock lock = builds.lock()) {
            return run(workers);
        } finally {
            workers.shutdownNow();
        }
    }

    private PublishResult run(ExecutorService workers) throws IOException {
        long start = System.nanoTime();
        Optional<Path> before = builds.currentBuild();
        Future<State> reading =
                workers.submit(() -> before.isPresent() ? State.readOrEmpty(Builds.state(before.get())) : new State());
        Plan plan = Plan.of(source, environment);
        last = await(reading);
        lastSite = before.map(Builds::site).orElse(null);
        next = new State(last.texts);
        next.environment = environment;
        next.trailHead = source.trailHead();
        if (before.isPresent() && plan.isSameAs(last) && last.trailHead.equals(next.trailHead)) {
            return result(Outcome.UNCHANGED, before.get(), plan, start, 0, 0, 0);
        }
        boolean takesBack = takesBack(plan);
        if (!holdsTables()) {
            last = new State(last.texts);
        }
        Path work = builds.fresh();
        Future<Tree> reused = workers.submit(() -> tree(Builds.site(work)));
        Map<String, WrittenFile> lastFiles = last.files();
        Map<String, WrittenFile> files;
        int written;
        boolean done = false;
        try {
            Tree tree = await(reused);
            Path draft = Builds.stateDraft(work);
            files = write(plan, tree, lastFiles, draft, workers);
            if (!problems.isEmpty()) {
                end(workers);
                Files.deleteIfExists(draft);
                if (tree.isReused() && before.isPresent()) {
                    tree.revert(lastFiles, Builds.site(before.get()));
                    builds.giveBack(work, before.get());
                    done = true;
                }
                return result(Outcome.REFUSED, before.orElse(null), plan, start, 0, 0, 0);
            }
            tree.removeAllBut(files.keySet(), lastFiles.keySet());
            Files.move(draft, Builds.state(work), StandardCopyOption.ATOMIC_MOVE);
            written = tree.written();
            done = true;
        } finally {
            if (!done) {
                end(workers);
                Builds.delete(work);
            }
        }
        Path build = builds.commit(work);
        Optional<Path> back = before;
        if (takesBack) {
            builds.forget(build);
            back = Optional.empty();
        }
        builds.prune(build, back);
        builds.stock(build, back, files.keySet(), workers);
        int removed = 0;
        for (String path : lastFiles.keySet()) {
            removed += files.containsKey(path) ? 0 : 1;
        }
        return result(Outcome.PUBLISHED, build, plan, start, written, files.size() - written, removed);
    }

    /** Ends what is still being made, so that nothing is written into a build while it is taken away. */
    private static void end(ExecutorService workers) throws IOException {
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IOException("a page is still being made after a minute; publish again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Whether the files that unchanged parts are copied from are whole; else every report is rendered anew. */
    private boolean holdsTables() throws IOException {
        Unit tables = last.units.get(TABLES);
        if (lastSite == null || tables == null) {
            return false;
        }
        for (WrittenFile table : tables.files()) {
            Path file = lastSite.resolve(table.path());
            if (!Files.exists(file) || Files.size(file) != table.size()) {
                return false;
            }
        }
        return true;
    }

    /**
     * The place of the next build: empty, or with what a spare build holds, where the two manifests can be trusted to tell in
     * what it differs from the last build.
     */
    private Tree tree(Path site) throws IOException {
        Path spare = site.resolve(Manifest.PATH);
        Unit known = last.units.get(MANIFEST);
        if (lastSite != null && known != null && Files.exists(spare)) {
            Path manifest = lastSite.resolve(Manifest.PATH);
            if (Files.exists(manifest) && known.files().contains(WrittenFile.of(Manifest.PATH, manifest))) {
                return Tree.again(site, Manifest.difference(spare, manifest));
            }
        }
        Builds.delete(site);
        return new Tree(Files.createDirectories(site));
    }

    /**
     * Whether something that the last build shows, or may show where its state can't be read, was retracted since: then no
     * build that shows it is kept, for rollback or else.
     */
    private boolean takesBack(Plan plan) {
        return plan.retractions().stream()
                .anyMatch(gone -> last.reports.isEmpty() || last.reports.containsKey(gone.id()));
    }

    private PublishResult result(
            Outcome outcome, @Nullable Path build, Plan plan, long start, int written, int kept, int removed) {
        return new PublishResult(
                outcome,
                build,
                plan.reports().size(),
                rendered,
                written,
                kept,
                removed,
                problems,
                Duration.ofNanos(System.nanoTime() - start));
    }

    /**
     * Writes the site and a draft of its state, and gives all its files by path; what is missing where there are problems does
     * not matter.
     */
    private Map<String, WrittenFile> write(
            Plan plan, Tree tree, Map<String, WrittenFile> lastFiles, Path draft, ExecutorService workers)
            throws IOException {
        problems.addAll(plan.problems());
        if (plan.reports().isEmpty() && plan.retractions().isEmpty()) {
            problems.add("the column has no released report; an empty column is not published");
        }
        if (!problems.isEmpty()) {
            return Map.of();
        }
        List<Future<WrittenFile>> tables = reports(plan, tree, workers);
        if (!problems.isEmpty()) {
            return Map.of();
        }
        new ColumnUnits(pages, profile, assets, tree, last, lastSite, next, plan, environment, workers).write(problems);
        List<WrittenFile> written = new ArrayList<>();
        for (Future<WrittenFile> table : tables) {
            written.add(await(table));
        }
        next.units.put(TABLES, new Unit(TABLES, "", written, List.of()));
        return complete(tree, lastFiles.keySet(), draft, workers);
    }

    /** Checks all links while manifest and state are being written, and gives the files with the manifest among them. */
    private Map<String, WrittenFile> complete(Tree tree, Set<String> lastPaths, Path draft, ExecutorService workers)
            throws IOException {
        Map<String, WrittenFile> files = next.files();
        LinkCheck links = new LinkCheck(
                List.copyOf(next.units.values()),
                last,
                path -> files.containsKey(path) || path.equals(Manifest.PATH),
                tree.root());
        Future<List<String>> broken = workers.submit(() -> links.problems(lastPaths));
        Future<WrittenFile> manifest = workers.submit(
                () -> tree.stream(Manifest.PATH, out -> Manifest.write(next.listed(), next.trailHead, out)));
        try {
            next.write(draft, () -> manifestUnit(await(manifest)));
        } finally {
            problems.addAll(await(broken));
        }
        files.put(Manifest.PATH, await(manifest));
        return files;
    }

    private static Unit manifestUnit(WrittenFile manifest) {
        return new Unit(MANIFEST, "", List.of(manifest), List.of());
    }

    private boolean isKept(Unit unit) {
        Unit old = last.units.get(unit.key());
        return old != null && lastSite != null && old.input().equals(unit.input());
    }

    /** A report on its way: being rendered, or kept from the last build. */
    private record Pending(Plan.Item item, @Nullable Future<ReportUnit.Rendered> future) {}

    /** Writes the reports, and the tables of all of them, whose checksums are being worked out. */
    private List<Future<WrittenFile>> reports(Plan plan, Tree tree, ExecutorService workers) throws IOException {
        Map<String, WrittenFile> oldFiles = new HashMap<>();
        last.units.values().stream()
                .filter(unit -> unit.key().startsWith("report:"))
                .forEach(unit -> unit.files().stream()
                        .filter(file -> file.path().contains("/files/"))
                        .forEach(file -> oldFiles.put(file.path(), file)));
        ReportUnit renderer = new ReportUnit(pages, tree, lastSite);
        Set<String> changed = new LinkedHashSet<>();
        for (Plan.Item item : plan.reports()) {
            if (!isKept(new Unit(item.key(), item.input(), List.of(), List.of()))
                    || !last.reports.containsKey(item.header().id())) {
                changed.add(item.header().id());
            }
        }
        rendered = changed.size();
        List<Future<?>> keeping = keep(plan, changed, tree, workers);
        try (Fragments fragments = new Fragments(tree, last, lastSite);
                Stream<ReleasedReport> stream = changed.isEmpty() ? Stream.empty() : source.reports(changed)) {
            Iterator<ReleasedReport> loaded = stream.iterator();
            ArrayDeque<Pending> pending = new ArrayDeque<>();
            for (Plan.Item item : plan.reports()) {
                Future<ReportUnit.Rendered> future = null;
                if (changed.contains(item.header().id())) {
                    ReleasedReport report = loaded.hasNext() ? loaded.next() : null;
                    if (report == null || !report.id().equals(item.header().id())) {
                        problems.add("report " + item.header().id()
                                + " was listed but not given; the store changed during the publish, run it again");
                        return List.of();
                    }
                    future = workers.submit(() -> renderer.render(
                            report,
                            item.key(),
                            item.input(),
                            item.path(),
                            item.projectKey(),
                            item.neighbours(),
                            oldFiles));
                }
                pending.add(new Pending(item, future));
                if (pending.size() >= threads * IN_FLIGHT_PER_THREAD) {
                    take(pending.remove(), fragments);
                }
            }
            while (!pending.isEmpty()) {
                take(pending.remove(), fragments);
            }
            List<Future<WrittenFile>> tables = fragments.finish(workers);
            for (Future<?> future : keeping) {
                await(future);
            }
            return tables;
        }
    }

    private List<Future<?>> keep(Plan plan, Set<String> changed, Tree tree, ExecutorService workers) {
        List<Future<?>> futures = new ArrayList<>();
        List<Unit> batch = new ArrayList<>();
        for (Plan.Item item : plan.reports()) {
            Unit unit = changed.contains(item.header().id()) ? null : last.units.get(item.key());
            if (unit != null) {
                batch.add(unit);
            }
            if (batch.size() == KEEP_BATCH) {
                futures.add(link(batch, tree, workers));
                batch = new ArrayList<>();
            }
        }
        futures.add(link(batch, tree, workers));
        return futures;
    }

    private Future<?> link(List<Unit> units, Tree tree, ExecutorService workers) {
        Path from = lastSite;
        return workers.submit(() -> {
            for (Unit unit : units) {
                for (WrittenFile file : unit.files()) {
                    tree.keep(file.path(), java.util.Objects.requireNonNull(from));
                }
            }
            return null;
        });
    }

    private void take(Pending pending, Fragments fragments) throws IOException {
        ReportHeader header = pending.item().header();
        if (pending.future() == null) {
            State.Entry entry = java.util.Objects.requireNonNull(last.reports.get(header.id()));
            next.reports.put(header.id(), entry);
            next.units.put(
                    pending.item().key(),
                    java.util.Objects.requireNonNull(
                            last.units.get(pending.item().key())));
            fragments.keep(header.id());
            return;
        }
        ReportUnit.Rendered report = await(pending.future());
        problems.addAll(report.problems());
        int[] lengths = fragments.add(report.fragments());
        next.reports.put(
                header.id(),
                new State.Entry(
                        header.version(),
                        RowCodec.packed(report.row(), next.texts),
                        report.rowHash(),
                        lengths,
                        next.texts.numbers(report.terms())));
        next.units.put(pending.item().key(), report.unit());
    }

    static <T> T await(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            if (e.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
