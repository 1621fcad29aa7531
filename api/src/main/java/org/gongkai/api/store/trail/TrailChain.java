package org.gongkai.api.store.trail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks entries one after the other, from the first. */
public final class TrailChain {
    private final List<TrailProblem> problems = new ArrayList<>();
    private final Set<String> revisions = new HashSet<>();
    private long number;
    private String hash = TrailEntry.NOTHING_BEFORE;

    /** Takes the next entry. */
    public void add(TrailEntry entry) {
        if (entry.id() <= number) {
            problems.add(new TrailProblem(
                    entry.id(),
                    "Entry " + entry.id() + " of the audit trail stands after entry " + number
                            + ": it was moved or doubled."));
        } else if (entry.id() > number + 1) {
            problems.add(new TrailProblem(
                    number + 1,
                    entry.id() == number + 2
                            ? "Entry " + (number + 1) + " of the audit trail is missing."
                            : "Entries " + (number + 1) + " to " + (entry.id() - 1)
                                    + " of the audit trail are missing."));
        } else if (!entry.previous().equals(hash)) {
            problems.add(new TrailProblem(
                    entry.id(), "Entry " + entry.id() + " of the audit trail doesn't follow the entry before it."));
        }
        if (!entry.isSealed()) {
            problems.add(new TrailProblem(entry.id(), "Entry " + entry.id() + " of the audit trail was altered."));
        }
        if (!revisions.add(entry.revision())) {
            problems.add(new TrailProblem(
                    entry.id(),
                    "Entry " + entry.id() + " of the audit trail stands for " + entry.revision()
                            + ", which has an entry already."));
        }
        number = entry.id();
        hash = entry.hash();
    }

    /** The last entry taken. */
    public TrailHead head() {
        return new TrailHead(number, hash);
    }

    /** What is wrong so far. */
    public List<TrailProblem> problems() {
        return List.copyOf(problems);
    }
}
