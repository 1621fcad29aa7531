package org.gongkai.schema.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The indicator catalogue: looks canonical indicators up by code, by printed name and across frameworks. A printed name is
 * matched by its words and its printed surroundings, never by its position in a table.
 *
 * <p>{@snippet :
 * IndicatorCatalogue.standard().byName("1）管理制度健全性（4分）", "财务管理"); // PROCESS.FINANCE.SYSTEM, by context
 * }
 */
public final class IndicatorCatalogue {
    private static final double LEAST_SIMILARITY = 0.6;
    private static final int REMEMBERED = 20_000;

    private final Map<String, Framework> frameworks = new LinkedHashMap<>();
    private final Map<String, CanonicalIndicator> indicators = new LinkedHashMap<>();
    private final Map<String, Set<CanonicalIndicator>> byPlainName = new HashMap<>();
    private final Map<String, Set<CanonicalIndicator>> byCoreName = new HashMap<>();
    private final List<CatalogueReader.Line> crosswalk;

    /** Names that nobody knows are compared with all others once: the same ones come back in report after report. */
    private final Map<Unknown, List<Match>> unknowns = new ConcurrentHashMap<>();

    private record Unknown(
            String plain,
            @Nullable String parentLabel,
            @Nullable Integer level) {}

    private static final class Standard {
        static final IndicatorCatalogue CATALOGUE = new IndicatorCatalogue(
                CatalogueReader.frameworks(), CatalogueReader.indicators(), CatalogueReader.crosswalk());
    }

    /** The catalogue that ships with the project. */
    public static IndicatorCatalogue standard() {
        return Standard.CATALOGUE;
    }

    IndicatorCatalogue(
            List<Framework> frameworks, List<CanonicalIndicator> indicators, List<CatalogueReader.Line> crosswalk) {
        frameworks.forEach(framework -> this.frameworks.put(framework.code(), framework));
        for (CanonicalIndicator indicator : indicators) {
            if (this.indicators.put(indicator.code(), indicator) != null) {
                throw new IllegalArgumentException("indicator code given twice: " + indicator.code());
            }
            for (String name : indicator.names()) {
                String plain = PrintedName.plain(name);
                byPlainName.computeIfAbsent(plain, key -> new LinkedHashSet<>()).add(indicator);
                byCoreName
                        .computeIfAbsent(PrintedName.core(plain), key -> new LinkedHashSet<>())
                        .add(indicator);
            }
            for (String framework : indicator.frameworks().keySet()) {
                if (!this.frameworks.containsKey(framework)) {
                    throw new IllegalArgumentException(indicator.code() + ": no such framework: " + framework);
                }
            }
        }
        for (CatalogueReader.Line line : crosswalk) {
            for (String code : List.of(line.code(), line.other())) {
                if (!this.indicators.containsKey(code)) {
                    throw new IllegalArgumentException("crosswalk names an unknown indicator: " + code);
                }
            }
        }
        this.crosswalk = List.copyOf(crosswalk);
    }

    /** All frameworks in the order of their introduction. */
    public List<Framework> frameworks() {
        return List.copyOf(frameworks.values());
    }

    public Optional<Framework> framework(String code) {
        return Optional.ofNullable(frameworks.get(code));
    }

    /** All canonical indicators in the order of the catalogue. */
    public List<CanonicalIndicator> all() {
        return List.copyOf(indicators.values());
    }

    public Optional<CanonicalIndicator> find(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** The indicators directly below a code. */
    public List<CanonicalIndicator> children(String code) {
        return indicators.values().stream()
                .filter(indicator -> indicator.parentCode().filter(code::equals).isPresent())
                .toList();
    }

    /** The first-level code of a code, e.g. {@code PROCESS} of {@code PROCESS.FUNDS.EXECUTION_RATE}. */
    public static String firstLevel(String code) {
        int dot = code.indexOf('.');
        return dot < 0 ? code : code.substring(0, dot);
    }

    /** Every name that the catalogue knows, longest first: what to look for in text without separators. */
    public List<String> names() {
        return indicators.values().stream()
                .flatMap(indicator -> indicator.names().stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** What a printed name means, judged by the name alone. */
    public Optional<Match> byName(String printed) {
        return byName(printed, null, null);
    }

    /** What a printed name means below a printed parent label. */
    public Optional<Match> byName(String printed, @Nullable String parentLabel) {
        return byName(printed, parentLabel, null);
    }

    /**
     * What a printed name means, judged by the name and, where several indicators carry it, by its surroundings.
     *
     * @param printed label as printed, with or without numbering and weight
     * @param parentLabel label of the indicator above as printed
     * @param level level in the printed tree, 1 is the first
     */
    public Optional<Match> byName(String printed, @Nullable String parentLabel, @Nullable Integer level) {
        List<Match> candidates = candidates(printed, parentLabel, level);
        return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.get(0));
    }

    /** All indicators that a printed name may mean, the most probable first. */
    public List<Match> candidates(String printed, @Nullable String parentLabel, @Nullable Integer level) {
        String plain = PrintedName.plain(printed);
        if (plain.isEmpty()) {
            return List.of();
        }
        Set<CanonicalIndicator> known = byPlainName.getOrDefault(plain, Set.of());
        double lost = 0;
        if (known.isEmpty()) {
            known = byCoreName.getOrDefault(PrintedName.core(plain), Set.of());
            lost = 0.03;
        }
        if (known.isEmpty()) {
            Unknown unknown = new Unknown(plain, parentLabel, level);
            List<Match> answered = unknowns.get(unknown);
            if (answered == null) {
                answered = similar(plain, parentLabel, level);
                if (unknowns.size() < REMEMBERED) {
                    unknowns.put(unknown, answered);
                }
            }
            return answered;
        }
        return rank(known, plain, parentLabel, level, lost);
    }

    /**
     * The counterparts of an indicator in a framework: itself where the framework has it, else the ones it is related to.
     */
    public List<Counterpart> crosswalk(String code, String frameworkCode) {
        CanonicalIndicator indicator = indicators.get(code);
        if (indicator == null) {
            return List.of();
        }
        String ownName = indicator.frameworks().get(frameworkCode);
        if (ownName != null) {
            return List.of(new Counterpart(code, Relation.SAME, ownName, null));
        }
        List<Counterpart> counterparts = new ArrayList<>();
        for (CatalogueReader.Line line : crosswalk) {
            if (line.code().equals(code)) {
                addIfPrinted(counterparts, line.other(), line.relation(), frameworkCode, line.note());
            } else if (line.other().equals(code)) {
                addIfPrinted(counterparts, line.code(), line.relation().reversed(), frameworkCode, line.note());
            }
        }
        return List.copyOf(counterparts);
    }

    /** Every indicator that a code is related to, in any framework. */
    public List<Counterpart> related(String code) {
        List<Counterpart> related = new ArrayList<>();
        for (CatalogueReader.Line line : crosswalk) {
            if (line.code().equals(code)) {
                related.add(new Counterpart(line.other(), line.relation(), nameOf(line.other()), line.note()));
            } else if (line.other().equals(code)) {
                related.add(new Counterpart(line.code(), line.relation().reversed(), nameOf(line.code()), line.note()));
            }
        }
        return List.copyOf(related);
    }

    private String nameOf(String code) {
        return find(code).map(CanonicalIndicator::name).orElse(code);
    }

    private void addIfPrinted(
            List<Counterpart> to, String code, Relation relation, String frameworkCode, @Nullable String note) {
        String name = find(code).map(i -> i.frameworks().get(frameworkCode)).orElse(null);
        if (name != null) {
            to.add(new Counterpart(code, relation, name, note));
        }
    }

    private List<Match> rank(
            Set<CanonicalIndicator> known,
            String plain,
            @Nullable String parentLabel,
            @Nullable Integer level,
            double lost) {
        if (known.size() == 1) {
            CanonicalIndicator only = known.iterator().next();
            boolean own = isOwnName(only, plain);
            return List.of(new Match(only.code(), (own ? 1 : 0.97) - lost, own ? Match.How.NAME : Match.How.SYNONYM));
        }
        List<Ranked> ranked = known.stream()
                .map(indicator -> new Ranked(
                        indicator,
                        fit(indicator, parentLabel, level),
                        PrintedName.plain(indicator.name()).equals(plain)))
                .sorted(Comparator.comparingDouble(Ranked::fit)
                        .reversed()
                        .thenComparing(r -> !r.canonical())
                        .thenComparingInt(r -> r.indicator().level()))
                .toList();
        boolean decided =
                ranked.get(0).fit() > ranked.get(1).fit() && ranked.get(0).fit() > 0;
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            boolean first = i == 0;
            double confidence = first ? (decided ? 0.97 : 0.6) - lost : 0.3;
            matches.add(new Match(
                    ranked.get(i).indicator().code(),
                    confidence,
                    first && decided ? Match.How.CONTEXT : Match.How.AMBIGUOUS));
        }
        return matches;
    }

    private record Ranked(CanonicalIndicator indicator, double fit, boolean canonical) {}

    private static boolean isOwnName(CanonicalIndicator indicator, String plain) {
        return PrintedName.plain(indicator.name()).equals(plain)
                || indicator.frameworks().values().stream()
                        .anyMatch(name -> PrintedName.plain(name).equals(plain));
    }

    /** How well an indicator fits its printed surroundings; more than 0 speaks for it. */
    private double fit(CanonicalIndicator indicator, @Nullable String parentLabel, @Nullable Integer level) {
        double fit = 0;
        if (level != null) {
            fit += level == indicator.level() ? 1 : -0.5 * Math.abs(level - indicator.level());
        }
        if (parentLabel != null) {
            String parent = PrintedName.core(PrintedName.plain(parentLabel));
            if (indicator.under().contains(parent)) {
                fit += 2;
            } else if (!indicator.under().isEmpty()) {
                fit -= 1;
            }
            for (CanonicalIndicator above : byCoreName.getOrDefault(parent, Set.of())) {
                if (indicator.parentCode().filter(above.code()::equals).isPresent()) {
                    fit += 1;
                    break;
                } else if (firstLevel(above.code()).equals(firstLevel(indicator.code()))) {
                    fit += 0.4;
                    break;
                }
            }
        }
        return fit;
    }

    private List<Match> similar(String plain, @Nullable String parentLabel, @Nullable Integer level) {
        Map<CanonicalIndicator, Double> best = new LinkedHashMap<>();
        for (Map.Entry<String, Set<CanonicalIndicator>> name : byPlainName.entrySet()) {
            double similarity = PrintedName.similarity(plain, name.getKey());
            if (similarity >= LEAST_SIMILARITY) {
                name.getValue().forEach(indicator -> best.merge(indicator, similarity, Math::max));
            }
        }
        return best.entrySet().stream()
                .map(e -> new Match(
                        e.getKey().code(),
                        Math.round((0.85 * e.getValue()
                                                + Math.max(
                                                        -0.1, Math.min(0.05, fit(e.getKey(), parentLabel, level) / 20)))
                                        * 1000)
                                / 1000.0,
                        Match.How.SIMILAR))
                .sorted(Comparator.comparingDouble(Match::confidence).reversed().thenComparing(Match::code))
                .limit(5)
                .toList();
    }
}
