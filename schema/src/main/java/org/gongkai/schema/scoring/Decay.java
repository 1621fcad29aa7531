package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A step rule whose loss is a share of the weight (每下降1%扣权重的1%); read in proportion unless told otherwise.
 *
 * @param shareOfWeight how many percent of the weight each step costs
 * @param step the same rule in points
 */
public record Decay(BigDecimal shareOfWeight, Step step) implements ScoringRule {
    @Override
    public RuleKind kind() {
        return RuleKind.DECAY;
    }

    @Override
    public BigDecimal maxScore() {
        return step.maxScore();
    }

    @Override
    public LegalScores legalScores() {
        return step.legalScores();
    }

    @Override
    public Optional<BigDecimal> score(Measurement measured) {
        return step.score(measured);
    }

    @Override
    public List<Assumption> assumptions() {
        return step.assumptions();
    }

    @Override
    public List<Weakness> weaknesses() {
        return step.weaknesses();
    }

    @Override
    public Optional<Axis> axis() {
        return step.axis();
    }

    @Override
    public Decay withMode(StepMode mode) {
        return new Decay(shareOfWeight, step.withMode(mode));
    }
}
