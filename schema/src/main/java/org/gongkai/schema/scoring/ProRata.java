package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Points in proportion to completion: weight × actual ÷ target, never more than the weight.
 *
 * @param fullAt the completion, in percent, that earns full marks; mostly 100
 * @param reversed for indicators where less is better: weight × target ÷ actual
 * @param exceptions bands of the completion with points of their own, e.g. nothing below 60 %
 */
public record ProRata(
        BigDecimal maxScore,
        Axis of,
        BigDecimal fullAt,
        boolean reversed,
        List<Band> exceptions,
        List<Assumption> assumptions)
        implements ScoringRule {
    public ProRata {
        maxScore = Exact.plain(maxScore);
        exceptions = List.copyOf(exceptions);
        assumptions = List.copyOf(assumptions);
    }

    /** weight × completion. */
    public static ProRata of(BigDecimal weight, Axis measure) {
        return new ProRata(weight, measure, Exact.HUNDRED, false, List.of(), List.of());
    }

    @Override
    public RuleKind kind() {
        return RuleKind.PRORATA;
    }

    @Override
    public LegalScores legalScores() {
        LegalScores all = LegalScores.between(BigDecimal.ZERO, maxScore);
        if (exceptions.isEmpty()) {
            return all;
        }
        return new ValueLine(of, bands()).legalScores();
    }

    /** The proportional stretch is what the exceptions leave over. */
    private List<Band> bands() {
        List<Band> bands = new ArrayList<>(exceptions);
        BigDecimal low = null;
        boolean lowIncluded = false;
        BigDecimal high = null;
        boolean highIncluded = false;
        for (Band exception : exceptions) {
            Interval where = exception.where();
            if (where.high() != null && where.low() == null) {
                low = where.high();
                lowIncluded = !where.highIncluded();
            } else if (where.low() != null && where.high() == null) {
                high = where.low();
                highIncluded = !where.lowIncluded();
            }
        }
        bands.add(new Band(new Interval(low, lowIncluded, high, highIncluded), new Outcome.Share(maxScore, fullAt)));
        return bands;
    }

    @Override
    public Optional<BigDecimal> score(Measurement measured) {
        return completion(measured).flatMap(value -> {
            for (Band exception : exceptions) {
                if (exception.where().contains(value)) {
                    return ValueLine.at(exception.gives(), value).map(Exact::score);
                }
            }
            return ValueLine.at(new Outcome.Share(maxScore, fullAt), value).map(Exact::score);
        });
    }

    private Optional<BigDecimal> completion(Measurement measured) {
        if (!reversed) {
            return measured.on(of);
        }
        if (measured.actual() == null || measured.target() == null) {
            return Optional.empty();
        }
        return measured.actual().signum() <= 0
                ? Optional.of(fullAt)
                : Optional.of(Exact.divide(measured.target().multiply(Exact.HUNDRED), measured.actual()));
    }

    @Override
    public List<Weakness> weaknesses() {
        return List.of();
    }

    @Override
    public Optional<Axis> axis() {
        return Optional.of(of);
    }
}
