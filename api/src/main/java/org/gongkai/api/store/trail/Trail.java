package org.gongkai.api.store.trail;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.gongkai.api.store.Documents;
import org.jspecify.annotations.Nullable;

/**
 * The stored audit trail. Entries are numbered by their {@code _id}, so two writers who append at the same time collide and
 * the later one takes the next number; nothing is ever changed or removed.
 */
public final class Trail {
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> entries;
    private @Nullable TrailEntry last;

    public Trail(MongoCollection<Document> entries) {
        this.entries = entries;
    }

    /** Appends events in order; an event whose revision already has an entry is passed over. */
    public synchronized void append(List<TrailEvent> events) {
        Deque<TrailEvent> open = new ArrayDeque<>(events);
        while (!open.isEmpty()) {
            List<TrailEntry> sealed = seal(open);
            try {
                entries.insertMany(sealed.stream().map(Documents::of).toList(), new InsertManyOptions().ordered(true));
                last = sealed.get(sealed.size() - 1);
                return;
            } catch (MongoBulkWriteException e) {
                int accepted = firstDuplicate(e);
                for (int i = 0; i < accepted; i++) {
                    open.remove();
                    last = sealed.get(i);
                }
                String revision = sealed.get(accepted).revision();
                if (entries.find(Filters.eq("revision", revision)).first() != null) {
                    open.remove();
                }
            }
        }
    }

    private List<TrailEntry> seal(Iterable<TrailEvent> events) {
        TrailEntry before = last();
        long number = before == null ? 0 : before.id();
        String hash = before == null ? TrailEntry.NOTHING_BEFORE : before.hash();
        List<TrailEntry> sealed = new ArrayList<>();
        for (TrailEvent event : events) {
            number++;
            TrailEntry entry = TrailEntry.seal(number, hash, event);
            sealed.add(entry);
            hash = entry.hash();
        }
        return sealed;
    }

    private static int firstDuplicate(MongoBulkWriteException e) {
        return e.getWriteErrors().stream()
                .filter(error -> error.getCode() == DUPLICATE_KEY)
                .mapToInt(error -> error.getIndex())
                .min()
                .orElseThrow(() -> e);
    }

    /** The last entry; null in an empty trail. */
    public synchronized @Nullable TrailEntry last() {
        long number = last == null ? 0 : last.id();
        if (last == null) {
            long step = 1;
            while (exists(number + step)) {
                number += step;
                step *= 2;
            }
            // The last entry lies in [number, number + step): halve the range.
            while (step > 1) {
                step /= 2;
                if (exists(number + step)) {
                    number += step;
                }
            }
        }
        while (true) {
            Document next = entries.find(Filters.eq("_id", number + 1)).first();
            if (next == null) {
                break;
            }
            last = Documents.read(next, TrailEntry.class);
            number++;
        }
        if (last == null && number > 0) {
            Document found = entries.find(Filters.eq("_id", number)).first();
            last = found == null ? null : Documents.read(found, TrailEntry.class);
        }
        return last;
    }

    private boolean exists(long number) {
        return entries.find(Filters.eq("_id", number)).first() != null;
    }

    /** Number and hash of the last entry. */
    public TrailHead head() {
        TrailEntry entry = last();
        return entry == null ? new TrailHead(0, TrailEntry.NOTHING_BEFORE) : new TrailHead(entry.id(), entry.hash());
    }

    /** Hands over every entry in order. */
    public void forEach(Consumer<TrailEntry> reader) {
        entries.find()
                .sort(Sorts.ascending("_id"))
                .batchSize(1000)
                .forEach(document -> reader.accept(Documents.read(document, TrailEntry.class)));
    }

    /** Writes every entry in order as JSON Lines: one canonical object a line, the names sorted. */
    public void writeJsonLines(Appendable out) {
        forEach(entry -> {
            try {
                out.append(Documents.canonical(Documents.of(entry))).append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The entries about one report, in order. */
    public List<TrailEntry> of(String reportId) {
        return entries.find(Filters.eq("reportId", reportId))
                .sort(Sorts.ascending("_id"))
                .map(document -> Documents.read(document, TrailEntry.class))
                .into(new ArrayList<>());
    }

    /**
     * Checks the whole chain.
     *
     * @param published a head that was printed with something published, to notice a tail that was cut off
     */
    public List<TrailProblem> verify(@Nullable TrailHead published) {
        TrailChain chain = new TrailChain();
        List<TrailProblem> problems = new ArrayList<>();
        forEach(entry -> {
            chain.add(entry);
            if (published != null
                    && entry.id() == published.number()
                    && !entry.hash().equals(published.hash())) {
                problems.add(new TrailProblem(
                        entry.id(), "Entry " + entry.id() + " of the audit trail isn't the one that was published."));
            }
        });
        if (published != null && chain.head().number() < published.number()) {
            problems.add(new TrailProblem(
                    published.number(),
                    "The audit trail ends at entry " + chain.head().number() + " although entry " + published.number()
                            + " was published: its tail was cut off."));
        }
        problems.addAll(0, chain.problems());
        return List.copyOf(problems);
    }
}
