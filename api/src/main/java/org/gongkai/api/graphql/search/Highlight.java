package org.gongkai.api.graphql.search;

/**
 * A match with the words around it, as printed.
 *
 * @param place where it stands, for people
 * @param before words before it
 * @param match the match
 * @param after words after it
 */
public record Highlight(String place, String before, String match, String after) {}
