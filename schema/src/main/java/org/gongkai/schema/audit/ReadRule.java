package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.scoring.LegalScores;
import org.gongkai.schema.scoring.RuleReading;
import org.gongkai.schema.scoring.StepMode;
import org.gongkai.schema.scoring.Weakness;
import org.jspecify.annotations.Nullable;

/** A rule text that was read, with the scores it can give: worked out once, asked for in every report of the same form. */
final class ReadRule {
    private final RuleReading reading;
    private volatile @Nullable List<LegalScores> strict;
    private volatile @Nullable List<LegalScores> lenient;
    private volatile @Nullable List<Weakness> weaknesses;
    private volatile @Nullable Optional<VetoClause> veto;
    private volatile @Nullable Boolean decides;

    ReadRule(RuleReading reading) {
        this.reading = reading;
    }

    RuleReading reading() {
        return reading;
    }

    /** {@link RuleReading#decidesScores()}. */
    boolean decidesScores() {
        Boolean known = decides;
        if (known == null) {
            known = reading.decidesScores();
            decides = known;
        }
        return known;
    }

    /** Gaps, overlaps, cliffs and sums of the rule. */
    List<Weakness> weaknesses() {
        List<Weakness> known = weaknesses;
        if (known == null) {
            known = reading.rule().weaknesses();
            weaknesses = known;
        }
        return known;
    }

    /** The clause that takes all points, where the rule has one. */
    Optional<VetoClause> veto(Indicator indicator) {
        Optional<VetoClause> known = veto;
        if (known == null) {
            known = VetoClause.of(indicator, reading);
            veto = known;
        }
        return known;
    }

    /**
     * Whether a score is possible under any way of counting begun steps.
     *
     * @param leniently whether points may be given for a part of a checkpoint
     */
    boolean canGive(BigDecimal score, boolean leniently) {
        return (leniently ? lenient() : strict()).stream().anyMatch(legal -> legal.contains(score));
    }

    private List<LegalScores> strict() {
        List<LegalScores> known = strict;
        if (known == null) {
            known = Arrays.stream(StepMode.values())
                    .map(mode -> reading.rule().withMode(mode).legalScores())
                    .toList();
            strict = known;
        }
        return known;
    }

    private List<LegalScores> lenient() {
        List<LegalScores> known = lenient;
        if (known == null) {
            known = Arrays.stream(StepMode.values())
                    .map(mode -> reading.rule().withMode(mode).lenientScores())
                    .toList();
            lenient = known;
        }
        return known;
    }
}
