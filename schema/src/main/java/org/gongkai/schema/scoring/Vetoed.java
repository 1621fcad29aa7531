package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One named bad thing that leaves only {@code points}, on top of another rule.
 *
 * @param base the rule otherwise; null when the veto is the whole rule: full marks without the bad thing
 * @param condition the words that name the bad thing
 */
public record Vetoed(BigDecimal maxScore, @Nullable ScoringRule base, String condition, BigDecimal points)
        implements ScoringRule {
    @Override
    public RuleKind kind() {
        return base == null ? RuleKind.VETO : base.kind();
    }

    @Override
    public LegalScores legalScores() {
        return (base == null ? LegalScores.of(List.of(maxScore)) : base.legalScores())
                .union(LegalScores.of(List.of(points)));
    }

    @Override
    public LegalScores lenientScores() {
        return (base == null ? LegalScores.of(List.of(maxScore)) : base.lenientScores())
                .union(LegalScores.of(List.of(points)));
    }

    @Override
    public Optional<BigDecimal> score(Measurement measured) {
        if (measured.veto()) {
            return Optional.of(Exact.plain(points));
        }
        if (isCondition(measured.grade())) {
            return Optional.of(Exact.plain(points));
        }
        if (base != null) {
            return base.score(measured);
        }
        return measured.failures(null).map(k -> k.signum() > 0 ? Exact.plain(points) : maxScore);
    }

    private boolean isCondition(@Nullable String grade) {
        return grade != null && !grade.isBlank() && condition.replace("的", "").equals(grade.replace("的", ""));
    }

    @Override
    public List<Assumption> assumptions() {
        return base == null ? List.of() : base.assumptions();
    }

    @Override
    public boolean coversEveryValue() {
        return base == null || base.coversEveryValue();
    }

    @Override
    public List<Weakness> weaknesses() {
        return base == null ? List.of() : new ArrayList<>(base.weaknesses());
    }

    @Override
    public Optional<Axis> axis() {
        return base == null ? Optional.empty() : base.axis();
    }

    @Override
    public Vetoed withMode(StepMode mode) {
        return new Vetoed(maxScore, base == null ? null : base.withMode(mode), condition, points);
    }
}
