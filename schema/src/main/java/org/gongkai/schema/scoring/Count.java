package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Points per counted occurrence: lost from full marks, or earned up to the weight.
 *
 * @param start the score with nothing counted
 * @param each what one {@code per} of them changes; negative for a loss
 * @param per how many make one step, mostly 1
 * @param free how many cost nothing
 */
public record Count(
        BigDecimal maxScore,
        BigDecimal start,
        BigDecimal each,
        BigDecimal per,
        BigDecimal free,
        BigDecimal floor,
        boolean severeCostsAll,
        List<Assumption> assumptions)
        implements ScoringRule {
    private static final int MOST = 2000;

    public Count {
        maxScore = Exact.plain(maxScore);
        assumptions = List.copyOf(assumptions);
        if (per.signum() <= 0) {
            throw new IllegalArgumentException("A count needs per > 0");
        }
    }

    /** So many points lost per occurrence, down to 0. */
    public static Count losing(BigDecimal weight, BigDecimal each, boolean severeCostsAll) {
        return new Count(
                weight,
                weight,
                each.negate(),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                severeCostsAll,
                List.of());
    }

    /** So many points earned per occurrence, up to the weight. */
    public static Count earning(BigDecimal weight, BigDecimal each) {
        return new Count(
                weight, BigDecimal.ZERO, each, BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO, false, List.of());
    }

    @Override
    public RuleKind kind() {
        return RuleKind.COUNT;
    }

    @Override
    public LegalScores legalScores() {
        List<BigDecimal> scores = new ArrayList<>();
        BigDecimal end = each.signum() < 0 ? floor : maxScore;
        for (int k = 0; k <= MOST; k++) {
            BigDecimal score = after(BigDecimal.valueOf(k));
            scores.add(score);
            if (each.signum() == 0 || Exact.same(score, end)) {
                break;
            }
        }
        if (severeCostsAll) {
            scores.add(BigDecimal.ZERO);
        }
        return LegalScores.of(scores);
    }

    private BigDecimal after(BigDecimal steps) {
        return Exact.plain(start.add(each.multiply(steps)).max(floor).min(maxScore));
    }

    @Override
    public Optional<BigDecimal> score(Measurement measured) {
        if (measured.veto()) {
            return severeCostsAll ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        }
        Optional<BigDecimal> k = each.signum() < 0 ? lost(measured) : earned(measured);
        return k.filter(n -> n.signum() >= 0)
                .map(n -> n.subtract(free).max(BigDecimal.ZERO))
                .map(n -> n.divide(per, 0, RoundingMode.FLOOR))
                .map(this::after);
    }

    /** Failures counted as such, or said as a value in a unit of counting: 2起, 3处. */
    private static Optional<BigDecimal> lost(Measurement measured) {
        String unit = measured.unit();
        BigDecimal value = measured.value();
        boolean counts = value != null
                && unit != null
                && RuleWords.is(unit, Word.UNIT)
                && !Units.isTime(unit)
                && !RateParser.isMeasured(unit)
                && value.stripTrailingZeros().scale() <= 0;
        return measured.failures(null).or(() -> counts ? Optional.ofNullable(value) : Optional.empty());
    }

    private static Optional<BigDecimal> earned(Measurement measured) {
        if (measured.count() != null) {
            return Optional.of(measured.count());
        }
        return measured.met() != null
                ? Optional.of(measured.met())
                : Optional.ofNullable(measured.actual() != null ? measured.actual() : measured.value());
    }

    @Override
    public List<Weakness> weaknesses() {
        return List.of();
    }
}
