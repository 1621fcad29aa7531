package org.gongkai.api.graphql.search;

import java.util.List;

/**
 * A report that was found.
 *
 * @param reportId its id
 * @param rank sum over its matches of the weight of their places
 * @param highlights the weightiest matches, at most five
 */
public record Hit(String reportId, int rank, List<Highlight> highlights) {
    public Hit {
        highlights = List.copyOf(highlights);
    }
}
