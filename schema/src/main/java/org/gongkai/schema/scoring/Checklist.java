package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checkpoints, each failure of which costs {@code perFailure}; a serious case may cost everything.
 *
 * @param checkpoints how many checkpoints the text lists; null when it lists none
 * @param floor the least score failures can leave
 */
public record Checklist(
        BigDecimal maxScore,
        @Nullable Integer checkpoints,
        BigDecimal perFailure,
        BigDecimal floor,
        boolean severeCostsAll,
        List<Assumption> assumptions)
        implements ScoringRule {
    private static final int MOST = 400;

    public Checklist {
        maxScore = Exact.plain(maxScore);
        assumptions = List.copyOf(assumptions);
    }

    @Override
    public RuleKind kind() {
        return RuleKind.CHECKLIST;
    }

    @Override
    public LegalScores legalScores() {
        List<BigDecimal> scores = new ArrayList<>();
        int most = checkpoints == null ? MOST : checkpoints;
        for (int k = 0; k <= most; k++) {
            BigDecimal score = after(BigDecimal.valueOf(k));
            scores.add(score);
            if (score.compareTo(floor) <= 0) {
                break;
            }
        }
        if (severeCostsAll) {
            scores.add(BigDecimal.ZERO);
        }
        return LegalScores.of(scores);
    }

    private BigDecimal after(BigDecimal failures) {
        return maxScore.subtract(perFailure.multiply(failures)).max(floor);
    }

    @Override
    public Optional<BigDecimal> score(Measurement measured) {
        if (measured.veto()) {
            return severeCostsAll ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        }
        return measured.failures(checkpoints)
                .filter(k -> checkpoints == null || k.compareTo(BigDecimal.valueOf(checkpoints)) <= 0)
                .map(this::after)
                .map(Exact::plain);
    }

    @Override
    public List<Weakness> weaknesses() {
        if (checkpoints == null) {
            return List.of();
        }
        return Coverage.of(maxScore, perFailure.multiply(BigDecimal.valueOf(checkpoints)), perFailure);
    }
}
