package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One scoring rule (评分标准): which scores it can give, and what it gives for a measurement.
 *
 * <p>Scores are exact decimals between 0 and {@link #maxScore()}. Boundary words 以上 and 以下 include the number; 超过,
 * 大于, 高于, 不满, 低于 and 不足 don't (民法典 第1259条).
 */
public sealed interface ScoringRule
        permits Checklist,
                Banded,
                ItemSum,
                Vetoed,
                Step,
                Decay,
                ValueBands,
                Graded,
                Survey,
                Count,
                Acceptance,
                ProRata,
                QualitativeTiers,
                Composite,
                Open,
                None {
    RuleKind kind();

    /** The weight (分值). */
    BigDecimal maxScore();

    /** Every score the rule can give, read strictly (a checkpoint is met or it isn't). */
    LegalScores legalScores();

    /** Every score it can give when a checkpoint may earn a part of its points; mostly the same. */
    default LegalScores lenientScores() {
        return legalScores();
    }

    /** The score of a measurement; empty where the text leaves it undefined or the measurement doesn't decide it. */
    Optional<BigDecimal> score(Measurement measured);

    /** What the reading takes for granted. */
    List<Assumption> assumptions();

    /** The rule's own gaps, overlaps and cliffs. */
    List<Weakness> weaknesses();

    /** Whether every measured value has a stated result, single values apart; without it an odd score proves nothing. */
    default boolean coversEveryValue() {
        return true;
    }

    /** The measured quantity, for rules on a measured value. */
    default Optional<Axis> axis() {
        return Optional.empty();
    }

    /** The same rule with another reading of begun steps; rules without steps stay as they are. */
    default ScoringRule withMode(StepMode mode) {
        return this;
    }
}
