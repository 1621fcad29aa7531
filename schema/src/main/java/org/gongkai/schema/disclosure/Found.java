package org.gongkai.schema.disclosure;

import java.util.List;

/**
 * Personal data found in one text.
 *
 * @param kind what it is
 * @param start first character in the text
 * @param end character after the last one
 * @param masked what is shown instead
 * @param secret what must not be found anywhere else: bare digits of a number, a name without blanks
 */
record Found(PersonalKind kind, int start, int end, String masked, String secret) {

    /** Adds it unless something was found there already. */
    void addTo(List<Found> all) {
        if (all.stream().noneMatch(other -> other.overlaps(start, end))) {
            all.add(this);
        }
    }

    boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}
