package org.gongkai.api.store.trail;

/**
 * A place where the trail is not as it was written.
 *
 * @param entry number of the entry
 * @param message one sentence
 */
public record TrailProblem(long entry, String message) {}
