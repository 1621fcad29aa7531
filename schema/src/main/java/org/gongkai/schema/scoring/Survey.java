package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule on satisfaction with conditions on the survey itself.
 *
 * @param leastReturnRate the share of sheets, in percent, that must come back; null when none is asked
 * @param leastValid the number of valid sheets that must be there; null when none is asked
 * @param points what is left when a condition fails
 */
public record Survey(
        ScoringRule bySatisfaction,
        @Nullable BigDecimal leastReturnRate,
        boolean returnRateIncluded,
        @Nullable BigDecimal leastValid,
        boolean validIncluded,
        BigDecimal points)
        implements ScoringRule {
    @Override
    public RuleKind kind() {
        return RuleKind.SURVEY;
    }

    @Override
    public BigDecimal maxScore() {
        return bySatisfaction.maxScore();
    }

    @Override
    public LegalScores legalScores() {
        LegalScores scores = bySatisfaction.legalScores();
        boolean conditional = leastReturnRate != null || leastValid != null;
        return conditional ? scores.union(LegalScores.of(List.of(points))) : scores;
    }

    /** Empty when a condition the text sets is neither known to hold nor known to fail. */
    @Override
    public Optional<BigDecimal> score(Measurement measured) {
        if (fails(leastReturnRate, returnRateIncluded, measured.returnRate())
                || fails(leastValid, validIncluded, measured.valid())) {
            return Optional.of(Exact.plain(points));
        }
        boolean known = (leastReturnRate == null || measured.returnRate() != null)
                && (leastValid == null || measured.valid() != null);
        return known ? bySatisfaction.score(measured) : Optional.empty();
    }

    private static boolean fails(@Nullable BigDecimal least, boolean included, @Nullable BigDecimal found) {
        if (least == null || found == null) {
            return false;
        }
        int order = found.compareTo(least);
        return order < 0 || order == 0 && !included;
    }

    @Override
    public List<Assumption> assumptions() {
        return bySatisfaction.assumptions();
    }

    @Override
    public boolean coversEveryValue() {
        return bySatisfaction.coversEveryValue();
    }

    @Override
    public List<Weakness> weaknesses() {
        return bySatisfaction.weaknesses();
    }

    @Override
    public Optional<Axis> axis() {
        return bySatisfaction.axis();
    }

    @Override
    public Survey withMode(StepMode mode) {
        return new Survey(
                bySatisfaction.withMode(mode), leastReturnRate, returnRateIncluded, leastValid, validIncluded, points);
    }
}
