package org.gongkai.api.intake.reader;

/**
 * Bytes turned into text.
 *
 * @param certain false when the encoding was guessed from statistics or characters were lost
 */
record Decoded(String text, String encoding, boolean certain) {}
