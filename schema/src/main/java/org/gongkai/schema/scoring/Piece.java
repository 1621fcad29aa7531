package org.gongkai.schema.scoring;

import org.gongkai.schema.text.Span;

/** One understood part of a rule text: what it does in the rule, and where it stands in the original. */
public record Piece(Role role, Span span, String says) {
    /** What a part of a text can do in a rule. */
    public enum Role {
        /** A measured value or state that something depends on. */
        CONDITION,
        /** Points given or taken. */
        AWARD,
        /** So many points per step. */
        RATE,
        /** So many points per checkpoint, failure or occurrence. */
        PER_ITEM,
        /** 扣完为止 and limits of what can be lost or earned. */
        LIMIT,
        /** What costs everything. */
        VETO,
        /** The value steps are counted from. */
        BASE,
        /** The definition of the measured quantity. */
        FORMULA,
        /** A checkpoint. */
        CHECKPOINT,
        /** Left to the evaluator. */
        DISCRETION,
        /** Words that change nothing. */
        NEUTRAL
    }
}
