package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 定性三档: each tier gives the evaluator a stretch of the weight (100-80 %, 80-60 %, 60-0 %, or the form's own). */
public record QualitativeTiers(BigDecimal maxScore, List<Tier> tiers) implements ScoringRule {
    /** One tier: its name and the percentages of the weight it allows. */
    public record Tier(
            String name, BigDecimal lowPercent, boolean lowIncluded, BigDecimal highPercent, boolean highIncluded) {}

    public QualitativeTiers {
        maxScore = Exact.plain(maxScore);
        tiers = List.copyOf(tiers);
    }

    @Override
    public RuleKind kind() {
        return RuleKind.TIERS;
    }

    @Override
    public LegalScores legalScores() {
        return new LegalScores.Stretches(tiers.stream().map(this::stretch).toList());
    }

    /** What one tier allows. */
    public Optional<LegalScores> legalScores(String tier) {
        return tiers.stream()
                .filter(t -> t.name().equals(tier))
                .<LegalScores>map(t -> new LegalScores.Stretches(List.of(stretch(t))))
                .findFirst();
    }

    private Interval stretch(Tier t) {
        return new Interval(
                Exact.percentOf(t.lowPercent(), maxScore),
                t.lowIncluded(),
                Exact.percentOf(t.highPercent(), maxScore),
                t.highIncluded());
    }

    /** A tier allows a stretch, so it never decides one score. */
    @Override
    public Optional<BigDecimal> score(Measurement measured) {
        return Optional.empty();
    }

    @Override
    public List<Assumption> assumptions() {
        return List.of();
    }

    @Override
    public List<Weakness> weaknesses() {
        List<Band> bands = tiers.stream()
                .map(t -> new Band(stretch(t), new Outcome.Within(stretchLow(t), stretchLow(t))))
                .toList();
        return new ValueLine(new Axis(Axis.Type.QUANTITY, "", "分", null), bands)
                .weaknesses().stream()
                        .filter(w -> w.type() == Weakness.Type.GAP)
                        .filter(w -> w.at() == null || w.at().compareTo(maxScore) < 0)
                        .toList();
    }

    private BigDecimal stretchLow(Tier t) {
        return Exact.percentOf(t.lowPercent(), maxScore);
    }

    /** Tier name to its percentages, for tables. */
    Map<String, String> asText() {
        Map<String, String> all = new java.util.LinkedHashMap<>();
        tiers.forEach(t -> all.put(t.name(), stretch(t).toString()));
        return all;
    }
}
