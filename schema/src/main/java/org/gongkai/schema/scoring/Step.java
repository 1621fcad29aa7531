package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Full marks at a threshold, then {@code each} points lost for every {@code per} beyond it, down to a floor, and with an
 * optional cliff below which something else holds.
 *
 * @param thresholdIncluded whether the threshold itself earns full marks (≥ 90 does, 大于90 doesn't)
 * @param losesBelow true when values below the threshold lose points, false when values above it do
 * @param statedFloor whether the text says 扣完为止 or the like
 */
public record Step(
        BigDecimal maxScore,
        Axis of,
        BigDecimal threshold,
        boolean thresholdIncluded,
        boolean losesBelow,
        BigDecimal per,
        BigDecimal each,
        StepMode mode,
        BigDecimal floor,
        boolean statedFloor,
        @Nullable Cliff cliff)
        implements ScoringRule {
    /** The limit at which stepping ends, and what holds beyond it. */
    public record Cliff(BigDecimal limit, boolean limitIncluded, BigDecimal points) {}

    public Step {
        maxScore = Exact.plain(maxScore);
        if (per.signum() <= 0 || each.signum() < 0) {
            throw new IllegalArgumentException("A step needs per > 0 and each ≥ 0");
        }
    }

    /** A rule that loses points below a threshold, in whole steps, down to 0. */
    public static Step below(
            BigDecimal weight, Axis of, BigDecimal threshold, boolean included, BigDecimal per, BigDecimal each) {
        return new Step(
                weight, of, threshold, included, true, per, each, StepMode.WHOLE_STEPS, BigDecimal.ZERO, true, null);
    }

    /** A rule that loses points above a threshold, in whole steps, down to 0. */
    public static Step above(
            BigDecimal weight, Axis of, BigDecimal threshold, boolean included, BigDecimal per, BigDecimal each) {
        return new Step(
                weight, of, threshold, included, false, per, each, StepMode.WHOLE_STEPS, BigDecimal.ZERO, true, null);
    }

    @Override
    public RuleKind kind() {
        return of.type() == Axis.Type.SATISFACTION ? RuleKind.SURVEY : RuleKind.STEP;
    }

    @Override
    public LegalScores legalScores() {
        return line().legalScores();
    }

    @Override
    public Optional<BigDecimal> score(Measurement measured) {
        return line().score(measured);
    }

    @Override
    public List<Assumption> assumptions() {
        List<Assumption> all = new ArrayList<>();
        all.add(Assumptions.mode(mode));
        if (!statedFloor) {
            all.add(Assumptions.FLOOR);
        }
        return List.copyOf(all);
    }

    @Override
    public List<Weakness> weaknesses() {
        return line().weaknesses();
    }

    @Override
    public Optional<Axis> axis() {
        return Optional.of(of);
    }

    @Override
    public Step withMode(StepMode other) {
        return new Step(
                maxScore, of, threshold, thresholdIncluded, losesBelow, per, each, other, floor, statedFloor, cliff);
    }

    /** The same rule as bands. */
    public List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        bands.add(new Band(
                losesBelow ? Interval.from(threshold, thresholdIncluded) : Interval.upTo(threshold, thresholdIncluded),
                new Outcome.Fixed(maxScore)));
        Outcome losing = new Outcome.Stepwise(maxScore, threshold, per, each.negate(), mode, floor, maxScore);
        if (cliff == null) {
            bands.add(new Band(losesBelow ? Interval.upTo(threshold, false) : Interval.from(threshold, false), losing));
            return List.copyOf(bands);
        }
        Interval stepping = losesBelow
                ? new Interval(cliff.limit(), !cliff.limitIncluded(), threshold, false)
                : new Interval(threshold, false, cliff.limit(), !cliff.limitIncluded());
        bands.add(new Band(stepping, losing));
        Interval beyond = losesBelow
                ? Interval.upTo(cliff.limit(), cliff.limitIncluded())
                : Interval.from(cliff.limit(), cliff.limitIncluded());
        bands.add(new Band(beyond, new Outcome.Fixed(cliff.points())));
        return List.copyOf(bands);
    }

    ValueLine line() {
        return new ValueLine(of, bands());
    }
}
