package org.gongkai.api.statistics;

/**
 * A reason for lost points and how often it is given.
 *
 * @param reason as printed, normalised
 * @param count how often
 */
public record ReasonCount(String reason, int count) {}
