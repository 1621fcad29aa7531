package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every checkpoint is worth its own points and the score is their sum.
 *
 * @param items what each checkpoint is worth, in the order of the text
 */
public record ItemSum(BigDecimal maxScore, List<BigDecimal> items, List<Assumption> assumptions)
        implements ScoringRule {
    private static final int MOST_SUMS = 20_000;

    public ItemSum {
        maxScore = Exact.plain(maxScore);
        items = items.stream().map(Exact::plain).toList();
        assumptions = List.copyOf(assumptions);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("An item sum needs at least one checkpoint");
        }
    }

    @Override
    public RuleKind kind() {
        return RuleKind.ITEMSUM;
    }

    @Override
    public LegalScores legalScores() {
        Set<BigDecimal> sums = new HashSet<>(List.of(BigDecimal.ZERO));
        for (BigDecimal item : items) {
            Set<BigDecimal> next = new HashSet<>(sums);
            for (BigDecimal sum : sums) {
                next.add(Exact.plain(sum.add(item).min(maxScore)));
            }
            if (next.size() > MOST_SUMS) {
                return lenientScores();
            }
            sums = next;
        }
        return LegalScores.of(sums);
    }

    @Override
    public LegalScores lenientScores() {
        return LegalScores.between(BigDecimal.ZERO, total().min(maxScore));
    }

    private BigDecimal total() {
        return items.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public Optional<BigDecimal> score(Measurement measured) {
        Optional<BigDecimal> met = measured.metPoints(items.size()).or(() -> Optional.ofNullable(measured.count()));
        if (met.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal n = BigDecimal.valueOf(items.size());
        BigDecimal m = met.get();
        boolean whole = m.stripTrailingZeros().scale() <= 0;
        boolean sameCount = measured.of() == null || Exact.same(measured.of(), n);
        if (!whole || !sameCount || m.signum() < 0 || m.compareTo(n) > 0) {
            return Optional.empty();
        }
        if (m.signum() == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (m.compareTo(n) == 0) {
            return Optional.of(Exact.plain(total().min(maxScore)));
        }
        return isUniform() ? Optional.of(Exact.plain(items.get(0).multiply(m).min(maxScore))) : Optional.empty();
    }

    private boolean isUniform() {
        return items.stream().allMatch(i -> Exact.same(i, items.get(0)));
    }

    @Override
    public List<Weakness> weaknesses() {
        List<Weakness> found = new ArrayList<>(Coverage.of(maxScore, total(), items.get(0)));
        return List.copyOf(found);
    }
}
