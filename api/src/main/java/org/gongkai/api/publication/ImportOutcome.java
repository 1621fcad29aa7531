package org.gongkai.api.publication;

import java.util.List;
import org.gongkai.api.store.State;
import org.jspecify.annotations.Nullable;

/**
 * What became of one imported report. It is told only after everything it says is stored.
 *
 * @param place where it came from
 * @param kind what was done
 * @param reportId its id; absent when it was refused before it had one
 * @param number its latest revision
 * @param state its state
 * @param title its title
 * @param refusal for what was refused, wholly or as to its release: one line with reason and remedy
 * @param obstacles what blocks its release, one by one
 */
public record ImportOutcome(
        String place,
        Kind kind,
        @Nullable String reportId,
        int number,
        @Nullable State state,
        String title,
        @Nullable String refusal,
        List<Obstacle> obstacles) {

    /** What was done. */
    public enum Kind {
        /** A report that wasn't known. */
        NEW,
        /** A new version of a known one. */
        CHANGED,
        /** Known already, word for word. */
        UNCHANGED,
        /** Nothing was stored. */
        REFUSED
    }

    public ImportOutcome {
        obstacles = obstacles == null ? List.of() : List.copyOf(obstacles);
    }

    /** Whether everything that was asked for was done. */
    public boolean succeeded() {
        return refusal == null;
    }
}
