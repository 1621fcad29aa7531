package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.schema.text.NormalizedText;

/** Points by a verbal grade: 好/较好/一般/较差/差, 优良中差, 有/无, or the text's own conditions. */
public record Graded(BigDecimal maxScore, Map<String, Outcome> grades, List<Assumption> assumptions)
        implements ScoringRule {
    private static final Pattern ON_TIME = Pattern.compile("按时|及时|按期|如期|准时|时限|时间");

    private static final Pattern QUALIFIED = Pattern.compile("基本|较|部分|未|不|无|非|没有");

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

    /** A grade is found by its whole words, or by what is left when the words all grades begin with are taken off. */
    private Optional<Outcome> find(String grade) {
        String wanted = key(grade);
        String bare = wanted.matches("[A-Za-z甲乙丙丁一二三四五]") ? wanted : "";
        int shared = sharedStart();
        for (Map.Entry<String, Outcome> entry : grades.entrySet()) {
            String label = key(entry.getKey());
            if (label.equals(wanted)
                    || !bare.isEmpty() && label.matches(bare + "[级等档类]")
                    || label.substring(Math.min(shared, label.length())).equals(wanted)) {
                return Optional.of(entry.getValue());
            }
        }
        List<String> plain = grades.keySet().stream()
                .filter(l -> key(l).endsWith(wanted))
                .filter(l -> !QUALIFIED
                        .matcher(key(l).substring(0, key(l).length() - wanted.length()))
                        .find())
                .toList();
        return plain.size() == 1 && !wanted.isEmpty()
                ? Optional.ofNullable(grades.get(plain.get(0)))
                : Optional.empty();
    }

    private int sharedStart() {
        List<String> labels = grades.keySet().stream().map(Graded::key).toList();
        String first = labels.get(0);
        int shared = 0;
        while (shared < first.length() && startTogether(labels, first.substring(0, shared + 1))) {
            shared++;
        }
        return shared;
    }

    private static boolean startTogether(List<String> labels, String start) {
        return labels.stream().allMatch(l -> l.startsWith(start) && l.length() > start.length());
    }

    /** Two grades are yes and no: one checkpoint met or not, on time or late. */
    private Optional<Outcome> byCheck(Measurement measured) {
        if (grades.size() != 2) {
            return Optional.empty();
        }
        List<Outcome> both = new ArrayList<>(grades.values());
        boolean aboutTime = ON_TIME.matcher(grades.keySet().iterator().next()).find();
        Optional<BigDecimal> late = aboutTime ? measured.on(Axis.lateness("天", null)) : Optional.empty();
        Optional<BigDecimal> failed = late.map(d -> d.max(BigDecimal.ZERO)).or(() -> measured.failures(1)
                .filter(k -> measured.of() == null || measured.of().compareTo(BigDecimal.ONE) == 0));
        return failed.map(k -> both.get(k.signum() == 0 ? 0 : 1));
    }

    private static String key(String grade) {
        return NormalizedText.normalize(grade).replaceAll("[\\s\"'的,、]", "");
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
