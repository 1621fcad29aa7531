package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Points by how many of n checkpoints are met.
 *
 * @param checkpoints n, or null when the text doesn't say how many there are
 * @param whenAll the points when all are met
 * @param byMet the points for smaller numbers met
 */
public record Banded(
        BigDecimal maxScore,
        @Nullable Integer checkpoints,
        @Nullable BigDecimal whenAll,
        Map<Integer, BigDecimal> byMet,
        List<Assumption> assumptions)
        implements ScoringRule {
    public Banded {
        maxScore = Exact.plain(maxScore);
        byMet = java.util.Collections.unmodifiableMap(new TreeMap<>(byMet));
        assumptions = List.copyOf(assumptions);
    }

    @Override
    public RuleKind kind() {
        return RuleKind.BANDED;
    }

    @Override
    public LegalScores legalScores() {
        List<BigDecimal> scores = new ArrayList<>(byMet.values());
        if (whenAll != null) {
            scores.add(whenAll);
        }
        return LegalScores.of(scores);
    }

    @Override
    public Optional<BigDecimal> score(Measurement measured) {
        Optional<BigDecimal> met = measured.metPoints(checkpoints);
        if (met.isEmpty() || met.get().stripTrailingZeros().scale() > 0) {
            return Optional.empty();
        }
        BigDecimal all =
                measured.of() != null ? measured.of() : checkpoints == null ? null : BigDecimal.valueOf(checkpoints);
        if (all != null && Exact.same(all, met.get()) && whenAll != null) {
            return Optional.of(Exact.plain(whenAll));
        }
        BigDecimal points = byMet.get(met.get().intValueExact());
        return Optional.ofNullable(points).map(Exact::plain);
    }

    @Override
    public boolean coversEveryValue() {
        return weaknesses().isEmpty() && whenAll != null;
    }

    @Override
    public List<Weakness> weaknesses() {
        if (checkpoints == null) {
            return List.of();
        }
        List<Weakness> found = new ArrayList<>();
        for (int met = 0; met < checkpoints; met++) {
            if (!byMet.containsKey(met)) {
                found.add(new Weakness(
                        Weakness.Type.GAP,
                        "符合" + met + "项时得分未作规定",
                        "No result is stated for " + met + " met",
                        BigDecimal.valueOf(met),
                        null));
            }
        }
        return List.copyOf(found);
    }
}
