package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.schema.scoring.Bound.Mark;
import org.gongkai.schema.scoring.Phrase.Rate.Turn;
import org.jspecify.annotations.Nullable;

/** Settles which end of a band owns its number, and checks that the bands make sense together. */
final class BandSettler {
    private final Draft draft;
    private final List<LooseBand> loose;
    private final List<Assumption> assumptions;

    BandSettler(Draft draft, List<LooseBand> loose, List<Assumption> assumptions) {
        this.draft = draft;
        this.loose = loose;
        this.assumptions = assumptions;
    }

    /** The bands with their ends; empty, with a note, where a range is none. */
    List<Band> settle() {
        extendPoint();
        cascade();
        List<Band> bands = new ArrayList<>();
        for (LooseBand l : loose) {
            Mark low = mark(l, l.low(), true);
            Mark high = mark(l, l.high(), false);
            try {
                bands.add(new Band(
                        new Interval(value(l.low()), low == Mark.IN, value(l.high()), high == Mark.IN), l.gives()));
            } catch (IllegalArgumentException empty) {
                draft.doubt("EMPTY_RANGE", "一个区间的上下限颠倒", "A range ends before it begins");
                return List.of();
            }
        }
        return bands;
    }

    private static @Nullable BigDecimal value(@Nullable Bound bound) {
        return bound == null ? null : bound.value();
    }

    /** An unmarked end belongs to its band unless a neighbour's words claim the number. */
    private Mark mark(LooseBand mine, @Nullable Bound bound, boolean low) {
        if (bound == null || bound.mark() != Mark.UNMARKED) {
            return bound == null ? Mark.OUT : bound.mark();
        }
        if (isClosedCount(mine)) {
            return Mark.IN;
        }
        for (LooseBand other : loose) {
            if (other == mine) {
                continue;
            }
            Bound facing = low ? other.high() : other.low();
            if (facing != null && facing.mark() != Mark.UNMARKED && Exact.same(facing.value(), bound.value())) {
                return facing.mark() == Mark.IN ? Mark.OUT : Mark.IN;
            }
        }
        return Mark.IN;
    }

    /** 8-9场, 5-7场: neighbours that begin at the next whole number show that both ends belong to the range. */
    private boolean isClosedCount(LooseBand mine) {
        Bound low = mine.low();
        Bound high = mine.high();
        if (low == null || high == null || low.unit().equals("%") || Units.isTime(low.unit())) {
            return false;
        }
        return loose.stream().filter(o -> o != mine).anyMatch(o -> isNext(high, o.low()) || isNext(o.high(), low));
    }

    private static boolean isNext(@Nullable Bound lower, @Nullable Bound upper) {
        return lower != null
                && upper != null
                && lower.mark() != Mark.OUT
                && upper.mark() != Mark.OUT
                && Exact.same(lower.value().add(BigDecimal.ONE), upper.value());
    }

    /** 到位率100%得满分 stands for 100% and more when everything else is below, and the other way round. */
    private void extendPoint() {
        for (int i = 0; i < loose.size(); i++) {
            LooseBand l = loose.get(i);
            Bound at = l.low();
            Bound end = l.high();
            if (at == null || end == null || !Exact.same(at.value(), end.value()) || !l.isFull(draft.weight)) {
                continue;
            }
            boolean below = loose.stream()
                    .allMatch(o -> o == l || (o.high() != null ? lies(o.high(), at, true) : isPast(o.low(), at, true)));
            boolean above = loose.stream()
                    .allMatch(
                            o -> o == l || (o.low() != null ? lies(o.low(), at, false) : isPast(o.high(), at, false)));
            if (loose.size() > 1 && below != above) {
                loose.set(i, below ? new LooseBand(at, null, l.gives()) : new LooseBand(null, at, l.gives()));
                if (!(at.value().signum() == 0 && above)) {
                    assumptions.add(Assumptions.OVER_TARGET);
                }
            }
        }
    }

    /** 90%以上得10分，80%以上得8分: each line holds up to the next. */
    private void cascade() {
        cascade(true);
        cascade(false);
    }

    private void cascade(boolean up) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < loose.size(); i++) {
            LooseBand l = loose.get(i);
            boolean fixed = l.gives() instanceof Outcome.Fixed;
            if (fixed && (up ? l.low() != null && l.high() == null : l.high() != null && l.low() == null)) {
                open.add(i);
            }
        }
        open.sort((a, b) -> edge(a, up).value().compareTo(edge(b, up).value()));
        if (!up) {
            java.util.Collections.reverse(open);
        }
        for (int k = 0; k + 1 < open.size(); k++) {
            LooseBand near = loose.get(open.get(k));
            Bound next = edge(open.get(k + 1), up);
            boolean better = points(near).compareTo(points(loose.get(open.get(k + 1)))) < 0;
            if (better && !Exact.same(edge(open.get(k), up).value(), next.value())) {
                Bound end = LooseBand.opposite(next);
                loose.set(
                        open.get(k),
                        up
                                ? new LooseBand(near.low(), end, near.gives())
                                : new LooseBand(end, near.high(), near.gives()));
            }
        }
    }

    private Bound edge(int index, boolean up) {
        LooseBand l = loose.get(index);
        return Objects.requireNonNull(up ? l.low() : l.high());
    }

    private static BigDecimal points(LooseBand l) {
        return ((Outcome.Fixed) l.gives()).points();
    }

    private static boolean lies(@Nullable Bound edge, Bound at, boolean below) {
        int order = edge == null ? 0 : edge.value().compareTo(at.value());
        return edge != null && (below ? order <= 0 : order >= 0);
    }

    /** A band open on the other side lies beyond the number only when its one end does. */
    private static boolean isPast(@Nullable Bound edge, Bound at, boolean below) {
        return lies(edge, at, below) && edge != null && !Exact.same(edge.value(), at.value());
    }

    void checkSense(List<Band> bands) {
        boolean full = bands.stream().anyMatch(b -> reaches(b.gives()));
        if (!full) {
            draft.doubt("FULL_NOT_REACHED", "没有任何一档得满分", "No band earns full marks");
        }
        for (int i = 0; i < bands.size(); i++) {
            for (int j = i + 1; j < bands.size(); j++) {
                if (overlapWidely(bands.get(i), bands.get(j))) {
                    draft.doubt("BANDS_OVERLAP", "两档范围重叠", "Two bands overlap");
                    return;
                }
            }
        }
        boolean twoSided =
                draft.all(Statement.Rated.class).stream().anyMatch(r -> r.rate().turn() == Turn.OFF)
                        || bands.stream().anyMatch(b -> isSymmetric(b.where()));
        if (!twoSided && !Monotone.holds(bands)) {
            draft.doubt("NOT_MONOTONE", "得分不随数值单调变化", "The score doesn't move one way with the value");
        }
    }

    private static boolean isSymmetric(Interval where) {
        BigDecimal low = where.low();
        BigDecimal high = where.high();
        return low != null && high != null && high.signum() > 0 && Exact.same(low.negate(), high);
    }

    private boolean reaches(Outcome outcome) {
        if (outcome instanceof Outcome.Fixed fixed) {
            return Exact.same(fixed.points(), draft.weight);
        }
        if (outcome instanceof Outcome.Within within) {
            return Exact.same(within.high(), draft.weight);
        }
        return outcome instanceof Outcome.Stepwise s && s.each().signum() > 0 || outcome instanceof Outcome.Share;
    }

    private static boolean overlapWidely(Band a, Band b) {
        if (!a.where().overlaps(b.where())) {
            return false;
        }
        BigDecimal low = max(a.where().low(), b.where().low());
        BigDecimal high = min(a.where().high(), b.where().high());
        return low == null || high == null || low.compareTo(high) != 0;
    }

    private static @Nullable BigDecimal max(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b : b == null ? a : a.max(b);
    }

    private static @Nullable BigDecimal min(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b : b == null ? a : a.min(b);
    }
}
