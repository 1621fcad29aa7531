package org.gongkai.api.intake.reader;

/**
 * The automatic number of a paragraph as Word prints it.
 *
 * @param text the number with its punctuation, or the bullet
 * @param bullet a bullet is style, not text of the paragraph
 */
record ListLabel(String text, boolean bullet) {}
