package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.schema.text.NormalizedText;

/** Points by a verbal grade: 好/较好/一般/较差/差, 优良中差, 有/无, or the text's own conditions. */
public record Graded(BigDecimal maxScore, Map<String, Outcome> grades, List<Assumption> assumptions)
        implements ScoringRule {
    public Graded {
        maxScore = Exact.plain(maxScore);
        grades = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(grades));
        assumptions = List.copyOf(assumptions);
        if (grades.isEmpty()) {
            throw new IllegalArgumentException("A graded rule needs at least one grade");
        }
    }

    @Override
    public RuleKind kind() {
        return RuleKind.GRADED;
    }

    @Override
    public LegalScores legalScores() {
        LegalScores all = null;
        for (Outcome outcome : grades.values()) {
            LegalScores here = outcome instanceof Outcome.Within w
                    ? LegalScores.between(w.low(), w.high())
                    : LegalScores.of(List.of(((Outcome.Fixed) outcome).points()));
            all = all == null ? here : all.union(here);
        }
        return all == null ? LegalScores.undefined() : all;
    }

    @Override
    public Optional<BigDecimal> score(Measurement measured) {
        Optional<Outcome> hit = measured.grade() != null ? find(measured.grade()) : byCheck(measured);
        return hit.flatMap(o -> o instanceof Outcome.Fixed f ? Optional.of(f.points()) : Optional.empty());
    }

    private Optional<Outcome> find(String grade) {
        String wanted = key(grade);
        return grades.entrySet().stream()
                .filter(e -> key(e.getKey()).equals(wanted))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Two grades are yes and no: one checkpoint met, or not. */
    private Optional<Outcome> byCheck(Measurement measured) {
        if (grades.size() != 2) {
            return Optional.empty();
        }
        List<Outcome> both = new ArrayList<>(grades.values());
        return measured.failures(1)
                .filter(k -> measured.of() == null || measured.of().compareTo(BigDecimal.ONE) == 0)
                .map(k -> both.get(k.signum() == 0 ? 0 : 1));
    }

    private static String key(String grade) {
        return NormalizedText.normalize(grade).replaceAll("[\\s\"'的]", "");
    }

    @Override
    public List<Weakness> weaknesses() {
        List<BigDecimal> points = grades.values().stream()
                .map(o -> o instanceof Outcome.Within w ? w.low() : ((Outcome.Fixed) o).points())
                .toList();
        BigDecimal least = points.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        if (least.signum() == 0 || grades.size() < 3) {
            return List.of();
        }
        String all = grades.keySet().stream().collect(Collectors.joining("、"));
        return List.of(new Weakness(
                Weakness.Type.NEVER_ZERO,
                "最低档仍得" + Exact.text(least) + "分，永远不会是0分（" + all + "）",
                "The lowest grade still earns " + Exact.text(least) + ": zero can't be reached",
                null,
                least));
    }
}
