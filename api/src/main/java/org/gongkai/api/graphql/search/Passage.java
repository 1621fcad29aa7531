package org.gongkai.api.graphql.search;

/**
 * A text of a report that is searched.
 *
 * @param place where it stands, for people
 * @param weight how much a match counts
 * @param text the text as printed
 */
record Passage(String place, int weight, String text) {}
