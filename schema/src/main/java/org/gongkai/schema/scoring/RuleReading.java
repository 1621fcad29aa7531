package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.text.Span;

/**
 * What was read from a rule text.
 *
 * @param rule the rule; {@link None} when nothing could be read, and only a proposal when {@code sure} is false
 * @param pieces the understood parts with their places in the original
 * @param notUnderstood the places that were not understood
 * @param repairs signs that seem lost; the rule takes them as restored, and is then not sure
 * @param sure whether findings may rest on this reading
 */
public record RuleReading(
        String text,
        BigDecimal weight,
        ScoringRule rule,
        List<Piece> pieces,
        List<Span> notUnderstood,
        List<Note> notes,
        List<Repair> repairs,
        boolean sure) {
    public RuleReading {
        pieces = List.copyOf(pieces);
        notUnderstood = List.copyOf(notUnderstood);
        notes = List.copyOf(notes);
        repairs = List.copyOf(repairs);
    }

    /** Whether a finding may call a score impossible: sure, and the text says what every case earns. */
    public boolean decidesScores() {
        return sure && rule.legalScores().isDefined() && rule.coversEveryValue();
    }
}
