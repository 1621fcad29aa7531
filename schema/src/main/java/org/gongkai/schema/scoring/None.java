package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** No rule is printed, or none could be read: no score can be called right or wrong. */
public record None(BigDecimal maxScore) implements ScoringRule {
    public None {
        maxScore = Exact.plain(maxScore);
    }

    @Override
    public RuleKind kind() {
        return RuleKind.NONE;
    }

    /** A weight of zero leaves zero; otherwise nothing can be said. */
    @Override
    public LegalScores legalScores() {
        return maxScore.signum() == 0 ? LegalScores.of(List.of(BigDecimal.ZERO)) : LegalScores.undefined();
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
