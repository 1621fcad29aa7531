package org.gongkai.schema.scoring;

import org.gongkai.schema.text.Span;

/**
 * A sign that seems to have been lost from the text, and the sign that would make sense of it. A reading that rests on a
 * repair says so and is never sure.
 *
 * @param at the place in the original text; empty where the sign is missing
 * @param proposed what would stand there
 */
public record Repair(Span at, String proposed, String zh, String en) {}
