package org.gongkai.site.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.gongkai.site.page.ReportRow;
import org.jspecify.annotations.Nullable;

/** Makes the units that are not reports: in parallel, and only where their input is not that of the last build. */
final class UnitMaker {
    private final Tree tree;
    private final State last;
    private final @Nullable Path lastSite;
    private final State next;
    private final String environment;
    private final ExecutorService workers;
    /** By the row itself: it is asked for in a dozen lists. */
    private final Map<ReportRow, byte[]> rowHashes = new IdentityHashMap<>();

    private final List<Future<Made>> making = new ArrayList<>();

    private record Made(Unit unit, List<String> problems) {}

    /** What fills a unit with files. */
    interface Filling {
        void fill(PageWriter writer) throws IOException;
    }

    UnitMaker(Tree tree, State last, @Nullable Path lastSite, State next, String environment, ExecutorService workers) {
        this.tree = tree;
        this.last = last;
        this.lastSite = lastSite;
        this.next = next;
        this.environment = environment;
        this.workers = workers;
        next.reports
                .values()
                .forEach(entry -> rowHashes.put(entry.row(), HexFormat.of().parseHex(entry.rowHash())));
    }

    /** Begins a unit, or keeps that of the last build when nothing it depends on has changed. */
    void unit(String key, Supplier<Hash> dependsOn, Filling filling) {
        making.add(workers.submit(() -> {
            String input = dependsOn.get().hex();
            Unit old = last.units.get(key);
            if (old != null && lastSite != null && old.input().equals(input)) {
                for (WrittenFile file : old.files()) {
                    tree.keep(file.path(), lastSite);
                }
                return new Made(old, List.of());
            }
            PageWriter writer = new PageWriter(tree, old, lastSite);
            filling.fill(writer);
            return new Made(writer.unit(key, input), writer.problems());
        }));
    }

    /** Waits for everything begun so far. */
    void finish(List<String> problems) throws IOException {
        for (Future<Made> future : making) {
            Made made = SiteBuild.await(future);
            next.units.put(made.unit().key(), made.unit());
            problems.addAll(made.problems());
        }
        making.clear();
    }

    /** A hash of what every unit depends on, to which its own input is added. */
    Hash input() {
        return new Hash().add(environment);
    }

    /** The input of a unit that is made from some rows of the build and nothing else. */
    Hash inputOf(Collection<ReportRow> rows) {
        Hash hash = input();
        rows.forEach(row -> hash.add(Objects.requireNonNull(rowHashes.get(row))));
        return hash;
    }
}
