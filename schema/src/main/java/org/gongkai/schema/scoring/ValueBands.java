package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** 区间计分: bands of a measured value, each with its points, its own steps or its share; the general rule on a value. */
public record ValueBands(BigDecimal maxScore, Axis of, List<Band> bands, List<Assumption> assumptions)
        implements ScoringRule {
    public ValueBands {
        maxScore = Exact.plain(maxScore);
        bands = List.copyOf(bands);
        assumptions = List.copyOf(assumptions);
    }

    @Override
    public RuleKind kind() {
        if (bands.stream().anyMatch(b -> b.gives() instanceof Outcome.Share)) {
            return RuleKind.PRORATA;
        }
        if (bands.stream().noneMatch(b -> b.gives() instanceof Outcome.Stepwise)) {
            return RuleKind.BANDED;
        }
        return of.type() == Axis.Type.FAILURES ? RuleKind.COUNT : RuleKind.STEP;
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
    public boolean coversEveryValue() {
        return line().coversEveryValue();
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
    public ValueBands withMode(StepMode mode) {
        List<Assumption> changed = assumptions.stream()
                .map(a -> a.code().startsWith("STEP_MODE_") ? Assumptions.mode(mode) : a)
                .toList();
        return new ValueBands(maxScore, of, ValueLine.withMode(bands, mode), changed);
    }

    ValueLine line() {
        return new ValueLine(of, bands);
    }
}
