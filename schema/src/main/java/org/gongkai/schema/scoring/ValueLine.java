package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scores read off a line of measured values: what every rule on a measured value has in common. */
final class ValueLine {
    private static final int MOST_STEPS = 4000;

    private final Axis measure;
    private final List<Band> bands;

    ValueLine(Axis measure, List<Band> bands) {
        this.measure = measure;
        this.bands = List.copyOf(bands);
    }

    /** The score at a value; empty in a gap and where two bands disagree. */
    Optional<BigDecimal> score(BigDecimal value) {
        BigDecimal found = null;
        for (Band band : bands) {
            if (band.where().contains(value)) {
                Optional<BigDecimal> here = at(band.gives(), value);
                if (here.isEmpty() || found != null && !Exact.same(found, here.get())) {
                    return Optional.empty();
                }
                found = here.get();
            }
        }
        return Optional.ofNullable(found).map(Exact::score);
    }

    Optional<BigDecimal> score(Measurement measured) {
        return measured.on(measure).flatMap(this::score);
    }

    static Optional<BigDecimal> at(Outcome outcome, BigDecimal value) {
        if (outcome instanceof Outcome.Fixed fixed) {
            return Optional.of(fixed.points());
        }
        if (outcome instanceof Outcome.Share share) {
            BigDecimal part = Exact.divide(
                    share.points().multiply(value.subtract(share.zero())),
                    share.full().subtract(share.zero()));
            return Optional.of(part.min(share.points()).max(BigDecimal.ZERO));
        }
        if (outcome instanceof Outcome.Stepwise steps) {
            BigDecimal distance = value.subtract(steps.base()).abs();
            return Optional.of(after(steps, steps(steps, distance)));
        }
        return Optional.empty();
    }

    private static BigDecimal steps(Outcome.Stepwise s, BigDecimal distance) {
        BigDecimal exact = Exact.divide(distance, s.per());
        return switch (s.mode()) {
            case WHOLE_STEPS -> exact.setScale(0, RoundingMode.FLOOR);
            case BEGUN_STEPS -> exact.setScale(0, RoundingMode.CEILING);
            case LINEAR -> exact;
        };
    }

    private static BigDecimal after(Outcome.Stepwise s, BigDecimal steps) {
        return s.start().add(s.each().multiply(steps)).max(s.floor()).min(s.ceiling());
    }

    LegalScores legalScores() {
        LegalScores all = null;
        for (Band band : bands) {
            LegalScores here = legal(band);
            all = all == null ? here : all.union(here);
        }
        return all == null ? LegalScores.undefined() : all;
    }

    private LegalScores legal(Band band) {
        Outcome gives = band.gives();
        if (gives instanceof Outcome.Fixed fixed) {
            return LegalScores.of(List.of(fixed.points()));
        }
        if (gives instanceof Outcome.Within within) {
            return LegalScores.between(within.low(), within.high());
        }
        Interval where = natural(band.where());
        if (gives instanceof Outcome.Share share) {
            return legalShare(share, where);
        }
        return legalSteps((Outcome.Stepwise) gives, where);
    }

    /** Cuts off what a value can't be: a rate of completion or a quantity is never negative. */
    private Interval natural(Interval where) {
        BigDecimal low = where.low();
        boolean cut = measure.startsAtZero() && (low == null || low.signum() < 0);
        BigDecimal high = where.high();
        if (!cut || high != null && high.signum() <= 0) {
            return where;
        }
        return new Interval(BigDecimal.ZERO, true, high, where.highIncluded());
    }

    private static LegalScores legalShare(Outcome.Share share, Interval where) {
        BigDecimal low = where.low();
        BigDecimal high = where.high();
        BigDecimal from = low == null ? BigDecimal.ZERO : outward(atOrZero(share, low), RoundingMode.FLOOR);
        BigDecimal to = high == null ? share.points() : outward(atOrZero(share, high), RoundingMode.CEILING);
        if (Exact.same(from, to)) {
            return LegalScores.of(List.of(from));
        }
        boolean highIncluded = high == null || where.highIncluded() || high.compareTo(share.full()) > 0;
        return new LegalScores.Stretches(
                List.of(new Interval(from, low == null || where.lowIncluded(), to, highIncluded)));
    }

    /** An endless decimal is printed in two places, so the stretch of legal scores reaches that far. */
    private static BigDecimal outward(BigDecimal edge, RoundingMode mode) {
        return edge.scale() > 12 ? Exact.plain(edge.setScale(2, mode)) : edge;
    }

    private static BigDecimal atOrZero(Outcome.Share share, BigDecimal value) {
        return at(share, value).orElse(BigDecimal.ZERO);
    }

    private static LegalScores legalSteps(Outcome.Stepwise s, Interval where) {
        List<Interval> sides = sides(s.base(), where);
        LegalScores all = null;
        for (Interval distances : sides) {
            LegalScores here = s.mode() == StepMode.LINEAR ? legalLinear(s, distances) : legalCounted(s, distances);
            all = all == null ? here : all.union(here);
        }
        return all == null ? LegalScores.of(List.of(s.start())) : all;
    }

    /** The distances from the base that lie in a stretch, on either side of it. */
    private static List<Interval> sides(BigDecimal base, Interval where) {
        List<Interval> sides = new ArrayList<>();
        BigDecimal low = where.low();
        BigDecimal high = where.high();
        if (low == null || low.compareTo(base) < 0) {
            BigDecimal near = high == null || high.compareTo(base) > 0 ? BigDecimal.ZERO : base.subtract(high);
            boolean nearIn = high == null || high.compareTo(base) > 0 || where.highIncluded();
            sides.add(new Interval(near, nearIn, low == null ? null : base.subtract(low), where.lowIncluded()));
        }
        if (high == null || high.compareTo(base) > 0) {
            BigDecimal near = low == null || low.compareTo(base) < 0 ? BigDecimal.ZERO : low.subtract(base);
            boolean nearIn = low == null || low.compareTo(base) < 0 || where.lowIncluded();
            sides.add(new Interval(near, nearIn, high == null ? null : high.subtract(base), where.highIncluded()));
        }
        return sides;
    }

    private static LegalScores legalCounted(Outcome.Stepwise s, Interval distances) {
        BigDecimal near = Exact.divide(lowOf(distances), s.per());
        BigDecimal far = farthest(s, distances);
        boolean farIncluded = distances.high() == null || distances.highIncluded();
        BigDecimal first;
        BigDecimal last;
        if (s.mode() == StepMode.WHOLE_STEPS) {
            first = near.setScale(0, RoundingMode.FLOOR);
            last = far.setScale(0, RoundingMode.FLOOR);
            last = Exact.same(last, far) && !farIncluded ? last.subtract(BigDecimal.ONE) : last;
        } else {
            first = near.setScale(0, RoundingMode.CEILING);
            first = Exact.same(first, near) && !distances.lowIncluded() ? first.add(BigDecimal.ONE) : first;
            last = far.setScale(0, RoundingMode.CEILING);
        }
        List<BigDecimal> scores = new ArrayList<>();
        for (BigDecimal q = first; q.compareTo(last) <= 0 && scores.size() < MOST_STEPS; q = q.add(BigDecimal.ONE)) {
            scores.add(after(s, q));
        }
        return LegalScores.of(scores);
    }

    private static LegalScores legalLinear(Outcome.Stepwise s, Interval distances) {
        BigDecimal atNear = after(s, Exact.divide(lowOf(distances), s.per()));
        BigDecimal far = farthest(s, distances);
        BigDecimal atFar = after(s, far);
        boolean beyondFloor = distances.high() == null
                || s.start().add(s.each().multiply(far)).compareTo(s.floor()) < 0
                || distances.highIncluded();
        if (Exact.same(atNear, atFar)) {
            return LegalScores.of(List.of(atNear));
        }
        return atNear.compareTo(atFar) > 0
                ? new LegalScores.Stretches(List.of(new Interval(atFar, beyondFloor, atNear, distances.lowIncluded())))
                : new LegalScores.Stretches(List.of(new Interval(atNear, distances.lowIncluded(), atFar, beyondFloor)));
    }

    private static BigDecimal lowOf(Interval distances) {
        BigDecimal low = distances.low();
        return low == null ? BigDecimal.ZERO : low;
    }

    /** The number of steps at the far end, or where the score stops changing. */
    private static BigDecimal farthest(Outcome.Stepwise s, Interval distances) {
        BigDecimal room = s.each().signum() < 0
                ? s.start().subtract(s.floor())
                : s.ceiling().subtract(s.start());
        BigDecimal enough = s.each().signum() == 0
                ? BigDecimal.ZERO
                : Exact.divide(room, s.each().abs())
                        .setScale(0, RoundingMode.CEILING)
                        .add(BigDecimal.ONE);
        BigDecimal high = distances.high();
        return high == null ? enough : Exact.divide(high, s.per());
    }

    /** Gaps between bands, overlaps and cliffs, in the order of the line. */
    List<Weakness> weaknesses() {
        List<Band> sorted = new ArrayList<>(bands);
        sorted.sort(Comparator.comparing((Band b) -> b.where().low(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(b -> !b.where().lowIncluded()));
        List<Weakness> found = new ArrayList<>();
        for (int i = 0; i + 1 < sorted.size(); i++) {
            Band below = sorted.get(i);
            Band above = sorted.get(i + 1);
            between(below, above).ifPresent(found::add);
            cliff(below, above).ifPresent(found::add);
        }
        if (!sorted.isEmpty()) {
            openEnds(sorted, found);
        }
        return found;
    }

    /** Whether the bands leave no stretch of values without a result; a single value between two bands is no stretch. */
    boolean coversEveryValue() {
        BigDecimal reached = null;
        List<Band> sorted = new ArrayList<>(bands);
        sorted.sort(
                Comparator.comparing((Band b) -> b.where().low(), Comparator.nullsFirst(Comparator.naturalOrder())));
        for (Band band : sorted) {
            BigDecimal low = band.where().low();
            boolean first = band == sorted.get(0);
            Band before = first ? band : sorted.get(sorted.indexOf(band) - 1);
            boolean next = !first && isNextWhole(before.where(), band.where());
            boolean fromStart = low == null || first && measure.startsAtZero() && low.signum() <= 0;
            if (first && !fromStart
                    || !first && !next && (reached == null || low != null && low.compareTo(reached) > 0)) {
                return !first && reached == null;
            }
            BigDecimal high = band.where().high();
            if (high == null) {
                return true;
            }
            reached = reached == null ? high : reached.max(high);
        }
        return reached != null && isNaturalEnd(reached);
    }

    private void openEnds(List<Band> sorted, List<Weakness> found) {
        BigDecimal lowest = sorted.get(0).where().low();
        if (lowest != null && !(measure.startsAtZero() && lowest.signum() <= 0)) {
            boolean included = sorted.get(0).where().lowIncluded();
            found.add(gap(
                    (included ? "低于" : "不高于") + show(lowest),
                    (included ? "below " : "at or below ") + show(lowest),
                    lowest));
        }
        boolean open = sorted.stream().anyMatch(b -> b.where().high() == null);
        Optional<BigDecimal> highest = sorted.stream()
                .flatMap(b -> Optional.ofNullable(b.where().high()).stream())
                .max(BigDecimal::compareTo);
        if (!open && highest.isPresent() && !isNaturalEnd(highest.get())) {
            found.add(gap("高于" + show(highest.get()), "above " + show(highest.get()), highest.get()));
        }
    }

    private boolean isNaturalEnd(BigDecimal high) {
        return measure.isPercent() && high.compareTo(Exact.HUNDRED) >= 0;
    }

    private Optional<Weakness> between(Band below, Band above) {
        BigDecimal end = below.where().high();
        BigDecimal start = above.where().low();
        if (end == null || start == null) {
            return below.where().overlaps(above.where()) && disagree(below, above)
                    ? Optional.of(overlap(end == null ? start : end))
                    : Optional.empty();
        }
        int order = end.compareTo(start);
        if (order < 0 && isNextWhole(below.where(), above.where())) {
            return Optional.empty();
        }
        if (order < 0) {
            return Optional.of(
                    gap(show(end) + "至" + show(start) + "之间", "between " + show(end) + " and " + show(start), end));
        }
        if (order == 0 && !below.where().highIncluded() && !above.where().lowIncluded()) {
            return Optional.of(gap("恰好" + show(end), "exactly " + show(end), end));
        }
        boolean overlaps =
                order > 0 || below.where().highIncluded() && above.where().lowIncluded();
        return overlaps && disagree(below, above) ? Optional.of(overlap(start)) : Optional.empty();
    }

    /** 1次得2分，2次及以上不得分: nothing that is counted lies between. */
    private boolean isNextWhole(Interval below, Interval above) {
        BigDecimal end = below.high();
        BigDecimal start = above.low();
        return measure.isWhole()
                && end != null
                && start != null
                && below.highIncluded()
                && above.lowIncluded()
                && start.subtract(end).compareTo(BigDecimal.ONE) <= 0;
    }

    private static boolean disagree(Band a, Band b) {
        BigDecimal at = b.where().low();
        if (at == null) {
            return true;
        }
        Optional<BigDecimal> left = at(a.gives(), at);
        Optional<BigDecimal> right = at(b.gives(), at);
        return left.isEmpty() || right.isEmpty() || !Exact.same(left.get(), right.get());
    }

    private Weakness gap(String zh, String en, BigDecimal at) {
        return new Weakness(Weakness.Type.GAP, zh + "时得分未作规定", "No result is stated " + en, at, null);
    }

    private Weakness overlap(@Nullable BigDecimal at) {
        String place = at == null ? "" : show(at);
        return new Weakness(
                Weakness.Type.OVERLAP,
                place + "处两档重叠且得分不同",
                "Two bands with different results share " + place,
                at,
                null);
    }

    /** A jump of more than one step where a stepwise band meets a fixed one. */
    private Optional<Weakness> cliff(Band below, Band above) {
        boolean lower = below.gives() instanceof Outcome.Stepwise;
        boolean upper = above.gives() instanceof Outcome.Stepwise;
        BigDecimal limit = above.where().low();
        if (lower == upper || limit == null) {
            return Optional.empty();
        }
        Outcome.Stepwise steps = (Outcome.Stepwise) (lower ? below.gives() : above.gives());
        Optional<BigDecimal> atSteps = at(steps.withMode(StepMode.LINEAR), limit);
        Optional<BigDecimal> atFixed = at(lower ? above.gives() : below.gives(), limit);
        if (atSteps.isEmpty() || atFixed.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal jump = atSteps.get().subtract(atFixed.get()).abs();
        if (jump.compareTo(steps.each().abs()) <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Weakness(
                Weakness.Type.CLIFF,
                "在" + show(limit) + "处得分突变" + Exact.text(jump) + "分",
                "The score jumps by " + Exact.text(jump) + " at " + show(limit),
                limit,
                Exact.plain(jump)));
    }

    private String show(BigDecimal value) {
        return Exact.text(value) + measure.unit();
    }

    boolean hasSteps() {
        return bands.stream().anyMatch(b -> b.gives() instanceof Outcome.Stepwise);
    }

    Optional<StepMode> mode() {
        return bands.stream()
                .flatMap(b -> b.gives() instanceof Outcome.Stepwise s
                        ? Optional.of(s.mode()).stream()
                        : Optional.<StepMode>empty().stream())
                .findFirst();
    }

    static List<Band> withMode(List<Band> bands, StepMode mode) {
        return bands.stream()
                .map(b -> b.gives() instanceof Outcome.Stepwise s ? new Band(b.where(), s.withMode(mode)) : b)
                .toList();
    }
}
