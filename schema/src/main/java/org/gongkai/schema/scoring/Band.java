package org.gongkai.schema.scoring;

/** A stretch of measured values and what it earns. */
public record Band(Interval where, Outcome gives) {}
