package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Deviations from a plan: ±5% has a sign; a deviation rate without one is a distance, and says nothing below zero. */
final class Deviations {
    private static final Pattern NAME = Pattern.compile("偏差|偏离|差异|误差|相差");

    private Deviations() {}

    /** Whether a band lies on both sides of zero, so that the deviation keeps its sign. */
    static boolean isTwoSided(List<LooseBand> bands) {
        return bands.stream().anyMatch(b -> {
            Bound low = b.low();
            Bound high = b.high();
            return low != null
                    && high != null
                    && high.value().signum() > 0
                    && Exact.same(low.value().negate(), high.value());
        });
    }

    static boolean isMeant(Draft draft, Axis axis) {
        boolean named = NAME.matcher(draft.text + draft.context.name()).find();
        return axis.type() == Axis.Type.DEVIATION || named && axis.type() == Axis.Type.CHANGE;
    }

    /** 偏差率≤5%得满分 says nothing of −5 %: what reaches down without an end begins at no deviation. */
    static List<Band> fromZero(List<Band> bands, List<Assumption> assumptions) {
        boolean below = bands.stream().map(b -> b.where().low()).anyMatch(l -> l != null && l.signum() < 0);
        if (below) {
            return bands;
        }
        List<Band> cut = new ArrayList<>();
        boolean changed = false;
        for (Band band : bands) {
            Interval where = band.where();
            boolean open =
                    where.low() == null && where.high() != null && where.high().signum() >= 0;
            boolean none = open && where.high() != null && where.high().signum() == 0 && !where.highIncluded();
            changed |= open;
            if (!none) {
                cut.add(
                        open
                                ? new Band(
                                        new Interval(BigDecimal.ZERO, true, where.high(), where.highIncluded()),
                                        band.gives())
                                : band);
            }
        }
        if (changed) {
            assumptions.add(new Assumption(
                    "DEVIATION_SIZE",
                    "偏差按大小理解；负偏差的得分原文未说明，不作推断",
                    "A deviation is read as a size; what a negative one earns isn't said and isn't inferred"));
        }
        return cut;
    }
}
