package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.schema.scoring.Bound.Mark;
import org.jspecify.annotations.Nullable;

/** The bands that a text gives so far, before neighbours settle their unmarked ends, and where they lie. */
final class LooseBands {
    private final BigDecimal weight;
    private final List<LooseBand> bands = new ArrayList<>();

    LooseBands(BigDecimal weight) {
        this.weight = weight;
    }

    void add(@Nullable Bound low, @Nullable Bound high, Outcome gives) {
        bands.add(new LooseBand(low, high, gives));
    }

    /** A band of full marks. */
    void addFull(@Nullable Bound low, @Nullable Bound high) {
        add(low, high, new Outcome.Fixed(weight));
    }

    void removeIf(Predicate<LooseBand> unwanted) {
        bands.removeIf(unwanted);
    }

    /** In the order in which they were said. */
    List<LooseBand> all() {
        return bands;
    }

    /** The only band, where it gives full marks. */
    Optional<LooseBand> onlyFull() {
        return bands.size() == 1 && isFull(bands.get(0)) ? Optional.of(bands.get(0)) : Optional.empty();
    }

    boolean isFull(LooseBand band) {
        return band.isFull(weight);
    }

    boolean haveFull() {
        return bands.stream().anyMatch(this::isFull);
    }

    boolean touch(Bound base, boolean atLow) {
        return bands.stream().anyMatch(l -> l.touches(base, atLow));
    }

    /** The lowest bound, when nothing reaches down to minus infinity. */
    Optional<Bound> lowestOpenBelow() {
        if (bands.stream().anyMatch(l -> l.low() == null) || bands.stream().noneMatch(l -> l.high() == null)) {
            return Optional.empty();
        }
        return bands.stream()
                .flatMap(l -> Optional.ofNullable(l.low()).stream())
                .min((a, b) -> a.value().compareTo(b.value()));
    }

    /** The highest bound, when nothing reaches up to infinity. */
    Optional<Bound> highestOpenAbove() {
        if (bands.stream().anyMatch(l -> l.high() == null) || bands.stream().noneMatch(l -> l.low() == null)) {
            return Optional.empty();
        }
        return bands.stream()
                .flatMap(l -> Optional.ofNullable(l.high()).stream())
                .max((a, b) -> a.value().compareTo(b.value()));
    }

    /** The highest band edge below a base: there other words hold. */
    @Nullable
    Bound nextBelow(Bound base) {
        return bands.stream()
                .flatMap(l -> Optional.ofNullable(l.high()).stream())
                .filter(h -> h.value().compareTo(base.value()) < 0)
                .max((a, b) -> a.value().compareTo(b.value()))
                .map(LooseBands::leftOver)
                .orElse(null);
    }

    /** The lowest band edge above a base. */
    @Nullable
    Bound nextAbove(Bound base) {
        return bands.stream()
                .flatMap(l -> Optional.ofNullable(l.low()).stream())
                .filter(h -> h.value().compareTo(base.value()) > 0)
                .min((a, b) -> a.value().compareTo(b.value()))
                .map(LooseBands::leftOver)
                .orElse(null);
    }

    private static Bound leftOver(Bound edge) {
        return edge.mark() == Mark.UNMARKED ? edge : LooseBand.opposite(edge);
    }

    /** The edge of the band that touches a number. */
    Bound edgeAt(Bound base, boolean down) {
        LooseBand found =
                bands.stream().filter(l -> l.touches(base, down)).findFirst().orElseThrow();
        Bound edge = down ? found.low() : found.high();
        // 大于90%得满分，每少… leaves exactly 90% open: the steps don't begin until below it
        return edge == null || edge.mark() != Mark.IN ? base.marked(Mark.IN) : edge;
    }

    /** The score from which losses below (or above) a number start; null where the text doesn't tell. */
    @Nullable
    BigDecimal startAt(Bound base, boolean down, boolean ranged) {
        for (LooseBand l : bands) {
            if (l.touches(base, down) && l.gives() instanceof Outcome.Fixed fixed) {
                return fixed.points();
            }
            if (l.touches(base, down)
                    && l.gives() instanceof Outcome.Stepwise steps
                    && l.low() != null
                    && l.high() != null) {
                return ValueLine.at(steps, base.value()).orElse(null);
            }
        }
        return haveFull() && ranged ? null : weight;
    }

    /** The far edge of a single band of full marks around zero: ±5%以内得满分. */
    Optional<Bound> edgeAroundZero() {
        return onlyFull().flatMap(LooseBands::edgeAroundZero);
    }

    private static Optional<Bound> edgeAroundZero(LooseBand band) {
        Bound low = band.low();
        Bound high = band.high();
        boolean around = low != null
                && high != null
                && high.value().signum() > 0
                && Exact.same(low.value().negate(), high.value());
        return around ? Optional.ofNullable(high) : Optional.empty();
    }
}
