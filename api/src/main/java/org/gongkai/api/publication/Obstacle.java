package org.gongkai.api.publication;

/**
 * One thing in the way of a release.
 *
 * @param kind what it is
 * @param findingId id of the finding for an error; empty for personal data
 * @param pointer JSON Pointer of the place
 * @param place the place for people
 * @param reason what is wrong, in Chinese
 * @param remedy what to do
 */
public record Obstacle(Kind kind, String findingId, String pointer, String place, String reason, String remedy) {
    /** Kinds of obstacle. */
    public enum Kind {
        /** An error of the audit that nobody waived. */
        ERROR,
        /** Personal data that the public view would show and nobody allowed. */
        PERSONAL_DATA
    }

    /** One line. */
    @Override
    public String toString() {
        return (place.isEmpty() ? pointer : place) + ": " + reason + " → " + remedy;
    }
}
