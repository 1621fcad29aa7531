package org.gongkai.api.publication;

import java.util.List;

/**
 * Something that isn't done, for a reason that the person can act on. Nothing was stored.
 *
 * <p>The message is one line: place, reason, remedy. What blocks a release is listed one by one in {@link #obstacles()}.
 */
public final class PublicationRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, for interfaces that answer with a code. */
    public enum Kind {
        /** There is no such report, revision, finding or account. */
        NOT_FOUND,
        /** The actor's roles don't allow it. */
        FORBIDDEN,
        /** The report isn't in a state that allows it. */
        WRONG_STATE,
        /** Somebody else changed the report meanwhile. */
        STALE,
        /** Errors or personal data stand in the way of release. */
        BLOCKED,
        /** An argument makes no sense. */
        INVALID
    }

    private final Kind kind;
    private final transient List<Obstacle> obstacles;

    PublicationRefusal(Kind kind, String place, String reason, String remedy) {
        this(kind, place + ": " + reason + " → " + remedy, List.of());
    }

    PublicationRefusal(Kind kind, String message, List<Obstacle> obstacles) {
        super(message);
        this.kind = kind;
        this.obstacles = List.copyOf(obstacles);
    }

    public Kind kind() {
        return kind;
    }

    /** What blocks the release, one by one; empty for every other refusal. */
    public List<Obstacle> obstacles() {
        return obstacles;
    }
}
