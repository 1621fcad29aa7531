package org.gongkai.schema.scoring;

/** Something the text doesn't say and the reading takes for granted; shown with every result that depends on it. */
public record Assumption(String code, String zh, String en) {}
