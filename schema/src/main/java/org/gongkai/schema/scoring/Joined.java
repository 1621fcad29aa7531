package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Sorts bounded intervals, greatest first, and joins those that touch. */
final class Joined {
    private Joined() {}

    static List<Interval> of(List<Interval> intervals) {
        List<Interval> sorted = new ArrayList<>(intervals);
        sorted.sort(Comparator.<Interval, BigDecimal>comparing(Joined::low)
                .thenComparing(i -> !i.lowIncluded())
                .thenComparing(Joined::high));
        List<Interval> joined = new ArrayList<>();
        for (Interval next : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && touches(joined.get(last), next)) {
                joined.set(last, join(joined.get(last), next));
            } else {
                joined.add(next);
            }
        }
        java.util.Collections.reverse(joined);
        return List.copyOf(joined);
    }

    private static BigDecimal low(Interval i) {
        return Objects.requireNonNull(i.low());
    }

    private static BigDecimal high(Interval i) {
        return Objects.requireNonNull(i.high());
    }

    private static boolean touches(Interval a, Interval b) {
        int order = high(a).compareTo(low(b));
        return order > 0 || order == 0 && (a.highIncluded() || b.lowIncluded());
    }

    private static Interval join(Interval a, Interval b) {
        int order = high(a).compareTo(high(b));
        boolean included =
                order > 0 ? a.highIncluded() : order < 0 ? b.highIncluded() : a.highIncluded() || b.highIncluded();
        return new Interval(a.low(), a.lowIncluded(), order >= 0 ? a.high() : b.high(), included);
    }
}
