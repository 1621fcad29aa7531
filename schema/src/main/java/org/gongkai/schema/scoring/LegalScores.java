package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The scores a rule can give: a finite set, stretches of a line, or nothing that can be said. */
public sealed interface LegalScores {
    /** Whether the rule can give this score. True when nothing can be said: what is unknown is never an error. */
    boolean contains(BigDecimal score);

    /** The greatest legal score at or below a score. */
    Optional<BigDecimal> nearestBelow(BigDecimal score);

    /** The least legal score at or above a score. */
    Optional<BigDecimal> nearestAbove(BigDecimal score);

    /** False when the text gives no rule. */
    default boolean isDefined() {
        return true;
    }

    /** A finite set. */
    static LegalScores of(Collection<BigDecimal> scores) {
        return new Finite(List.copyOf(scores));
    }

    /** Everything between two scores. */
    static LegalScores between(BigDecimal low, BigDecimal high) {
        return low.compareTo(high) == 0 ? of(List.of(low)) : new Stretches(List.of(Interval.closed(low, high)));
    }

    /** No rule, so nothing can be said. */
    static LegalScores undefined() {
        return new Undefined();
    }

    /** What either of two can give. */
    default LegalScores union(LegalScores other) {
        if (!isDefined() || !other.isDefined()) {
            return undefined();
        }
        if (this instanceof Finite mine && other instanceof Finite theirs) {
            List<BigDecimal> all = new ArrayList<>(mine.scores());
            all.addAll(theirs.scores());
            return of(all);
        }
        List<Interval> all = new ArrayList<>(stretches(this));
        all.addAll(stretches(other));
        return new Stretches(all);
    }

    private static List<Interval> stretches(LegalScores scores) {
        if (scores instanceof Stretches s) {
            return s.intervals();
        }
        return scores instanceof Finite f
                ? f.scores().stream().map(Interval::at).toList()
                : List.of();
    }

    /** A finite set, greatest first. */
    record Finite(List<BigDecimal> scores) implements LegalScores {
        public Finite {
            TreeSet<BigDecimal> sorted = new TreeSet<>(Collections.reverseOrder());
            scores.forEach(s -> sorted.add(Exact.plain(s)));
            scores = List.copyOf(sorted);
        }

        @Override
        public boolean contains(BigDecimal score) {
            return scores.stream().anyMatch(s -> s.compareTo(score) == 0);
        }

        @Override
        public Optional<BigDecimal> nearestBelow(BigDecimal score) {
            return scores.stream().filter(s -> s.compareTo(score) <= 0).findFirst();
        }

        @Override
        public Optional<BigDecimal> nearestAbove(BigDecimal score) {
            return scores.stream().filter(s -> s.compareTo(score) >= 0).reduce((a, b) -> b);
        }

        @Override
        public String toString() {
            return scores.stream().map(Exact::text).collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /** A union of stretches and single scores, greatest first, joined where they touch. */
    record Stretches(List<Interval> intervals) implements LegalScores {
        public Stretches {
            intervals = Joined.of(intervals);
        }

        @Override
        public boolean contains(BigDecimal score) {
            return intervals.stream().anyMatch(i -> i.contains(score));
        }

        /** An excluded bound is reported as the bound itself: it is the edge, approached but not reached. */
        @Override
        public Optional<BigDecimal> nearestBelow(BigDecimal score) {
            if (contains(score)) {
                return Optional.of(score);
            }
            return intervals.stream()
                    .flatMap(i -> Optional.ofNullable(i.high()).stream())
                    .filter(h -> h.compareTo(score) <= 0)
                    .max(BigDecimal::compareTo);
        }

        @Override
        public Optional<BigDecimal> nearestAbove(BigDecimal score) {
            if (contains(score)) {
                return Optional.of(score);
            }
            return intervals.stream()
                    .flatMap(i -> Optional.ofNullable(i.low()).stream())
                    .filter(l -> l.compareTo(score) >= 0)
                    .min(BigDecimal::compareTo);
        }

        @Override
        public String toString() {
            return intervals.stream().map(Interval::toString).collect(Collectors.joining(" ∪ "));
        }
    }

    /** Nothing can be said. */
    record Undefined() implements LegalScores {
        @Override
        public boolean contains(BigDecimal score) {
            return true;
        }

        @Override
        public Optional<BigDecimal> nearestBelow(BigDecimal score) {
            return Optional.empty();
        }

        @Override
        public Optional<BigDecimal> nearestAbove(BigDecimal score) {
            return Optional.empty();
        }

        @Override
        public boolean isDefined() {
            return false;
        }

        @Override
        public String toString() {
            return "undefined";
        }
    }
}
