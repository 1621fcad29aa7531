package org.gongkai.schema.scoring;

/** A phrase and the place of the first token after it. */
record Parsed(Phrase phrase, int next) {}
