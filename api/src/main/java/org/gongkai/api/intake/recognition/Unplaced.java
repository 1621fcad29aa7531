package org.gongkai.api.intake.recognition;

/**
 * A stretch of text that found no place in the draft. Nothing is dropped: what is not placed stands here.
 *
 * @param text the characters as printed
 * @param place place for people
 * @param start first character in the plain text of the source
 * @param end character after the last one
 */
public record Unplaced(String text, String place, int start, int end) {}
