package org.gongkai.schema.scoring;

/** A remark on a reading: something noticed that doesn't change the rule, or the reason why it isn't sure. */
public record Note(String code, String zh, String en) {}
