package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Full marks at a pass rate, otherwise so many points per failed unit.
 *
 * @param passRate the rate, in percent, that earns full marks
 * @param units how many units there are, when known from elsewhere
 */
public record Acceptance(
        BigDecimal maxScore,
        BigDecimal passRate,
        boolean passRateIncluded,
        BigDecimal perFailure,
        @Nullable Integer units)
        implements ScoringRule {
    private static final int MOST = 400;

    public Acceptance {
        maxScore = Exact.plain(maxScore);
    }

    /** The same rule for a known number of units. */
    public Acceptance withUnits(int n) {
        return new Acceptance(maxScore, passRate, passRateIncluded, perFailure, n);
    }

    @Override
    public RuleKind kind() {
        return RuleKind.ACCEPT;
    }

    @Override
    public LegalScores legalScores() {
        List<BigDecimal> scores = new ArrayList<>(List.of(maxScore));
        int most = units == null ? MOST : units;
        for (int k = 1; k <= most; k++) {
            scores.add(units == null ? after(k) : atKnown(k, units));
        }
        return LegalScores.of(scores);
    }

    private BigDecimal atKnown(int failed, int of) {
        return passes(BigDecimal.valueOf(failed), BigDecimal.valueOf(of)) ? maxScore : after(failed);
    }

    private BigDecimal after(int failed) {
        return after(BigDecimal.valueOf(failed));
    }

    private BigDecimal after(BigDecimal failed) {
        return Exact.plain(maxScore.subtract(perFailure.multiply(failed)).max(BigDecimal.ZERO));
    }

    private boolean passes(BigDecimal failed, BigDecimal of) {
        return of.signum() > 0 && passes(Exact.divide(of.subtract(failed).multiply(Exact.HUNDRED), of));
    }

    private boolean passes(BigDecimal rate) {
        int order = rate.compareTo(passRate);
        return order > 0 || order == 0 && passRateIncluded;
    }

    @Override
    public Optional<BigDecimal> score(Measurement measured) {
        Optional<BigDecimal> failed = measured.failures(units);
        BigDecimal of = measured.of() != null ? measured.of() : units == null ? null : BigDecimal.valueOf(units);
        Optional<BigDecimal> rate = measured.on(Axis.rate(""));
        if (failed.isPresent() && of != null) {
            return Optional.of(passes(failed.get(), of) ? maxScore : after(failed.get()));
        }
        if (failed.isPresent() && passRate.compareTo(Exact.HUNDRED) >= 0) {
            return Optional.of(failed.get().signum() == 0 && passRateIncluded ? maxScore : after(failed.get()));
        }
        if (rate.isPresent() && passes(rate.get())) {
            return Optional.of(maxScore);
        }
        if (failed.isPresent() && (failed.get().signum() == 0 || rate.isPresent())) {
            return Optional.of(after(failed.get()));
        }
        return Optional.empty();
    }

    @Override
    public List<Assumption> assumptions() {
        return List.of();
    }

    @Override
    public List<Weakness> weaknesses() {
        if (units == null || after(units).signum() == 0) {
            return List.of();
        }
        return List.of(new Weakness(
                Weakness.Type.NEVER_ZERO,
                "共" + units + "个，全部未通过仍得" + Exact.text(after(units)) + "分",
                "With " + units + " units the score never falls below " + Exact.text(after(units)),
                BigDecimal.valueOf(units),
                after(units)));
    }
}
