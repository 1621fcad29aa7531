package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** By degree of achievement, at discretion: the evaluator decides, nothing can be recomputed. */
public record Open(BigDecimal maxScore, BigDecimal least) implements ScoringRule {
    public Open {
        maxScore = Exact.plain(maxScore);
    }

    /** Anything from 0 to the weight. */
    public static Open upTo(BigDecimal weight) {
        return new Open(weight, BigDecimal.ZERO);
    }

    @Override
    public RuleKind kind() {
        return RuleKind.OPEN;
    }

    @Override
    public LegalScores legalScores() {
        return LegalScores.between(least, maxScore);
    }

    @Override
    public Optional<BigDecimal> score(Measurement measured) {
        return Optional.empty();
    }

    @Override
    public List<Assumption> assumptions() {
        return List.of();
    }

    @Override
    public List<Weakness> weaknesses() {
        return List.of();
    }
}
