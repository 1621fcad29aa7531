package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Several rules whose scores are added up; one measurement decides them only where it decides every part. */
public record Composite(BigDecimal maxScore, List<ScoringRule> parts, List<Assumption> assumptions)
        implements ScoringRule {
    private static final int MOST_SUMS = 20_000;

    public Composite {
        maxScore = Exact.plain(maxScore);
        parts = List.copyOf(parts);
        assumptions = List.copyOf(assumptions);
    }

    @Override
    public RuleKind kind() {
        return RuleKind.COMPOSITE;
    }

    @Override
    public LegalScores legalScores() {
        Set<BigDecimal> sums = new HashSet<>(List.of(BigDecimal.ZERO));
        for (ScoringRule part : parts) {
            LegalScores legal = part.legalScores();
            if (!(legal instanceof LegalScores.Finite finite)) {
                return between();
            }
            Set<BigDecimal> next = new HashSet<>();
            for (BigDecimal sum : sums) {
                finite.scores().forEach(s -> next.add(Exact.plain(sum.add(s).min(maxScore))));
            }
            if (next.size() > MOST_SUMS) {
                return between();
            }
            sums = next;
        }
        return LegalScores.of(sums);
    }

    private LegalScores between() {
        boolean undefined = parts.stream().anyMatch(p -> !p.legalScores().isDefined());
        return undefined ? LegalScores.undefined() : LegalScores.between(BigDecimal.ZERO, maxScore);
    }

    @Override
    public LegalScores lenientScores() {
        return LegalScores.between(BigDecimal.ZERO, maxScore);
    }

    @Override
    public Optional<BigDecimal> score(Measurement measured) {
        return measured.veto() ? Optional.of(BigDecimal.ZERO).filter(z -> hasVeto()) : Optional.empty();
    }

    private boolean hasVeto() {
        return parts.stream().allMatch(p -> p.score(Measurement.vetoed()).isPresent());
    }

    /** The sum, given one measurement per part in the order of the parts; empty unless each is decided. */
    public Optional<BigDecimal> score(List<Measurement> each) {
        if (each.size() != parts.size()) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            Optional<BigDecimal> part = parts.get(i).score(each.get(i));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(part.get());
        }
        return Optional.of(Exact.score(sum.min(maxScore)));
    }

    @Override
    public boolean coversEveryValue() {
        return parts.stream().allMatch(ScoringRule::coversEveryValue);
    }

    @Override
    public List<Weakness> weaknesses() {
        List<Weakness> all = new ArrayList<>();
        BigDecimal total = parts.stream().map(ScoringRule::maxScore).reduce(BigDecimal.ZERO, BigDecimal::add);
        all.addAll(Coverage.of(maxScore, total, total));
        parts.forEach(p -> all.addAll(p.weaknesses()));
        return List.copyOf(all);
    }

    @Override
    public Composite withMode(StepMode mode) {
        return new Composite(maxScore, parts.stream().map(p -> p.withMode(mode)).toList(), assumptions);
    }
}
