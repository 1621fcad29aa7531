package org.gongkai.api.graphql.search;

import java.util.List;

/**
 * The answer of a search.
 *
 * @param hits the reports, best first
 * @param candidates how many reports have all the terms
 * @param examined how many of them were looked at
 */
public record Found(List<Hit> hits, int candidates, int examined) {
    public Found {
        hits = List.copyOf(hits);
    }

    /** Whether candidates were left out. */
    public boolean cutOff() {
        return examined < candidates;
    }
}
