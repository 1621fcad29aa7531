package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Recognises bands that are a plain step rule: full marks beyond a threshold, steps next to it, perhaps a cliff. */
final class StepShape {
    private StepShape() {}

    static @Nullable Step of(Draft draft, Axis measure, List<Band> bands) {
        if (bands.size() < 2 || bands.size() > 3) {
            return null;
        }
        Band full = find(bands, b -> isFull(draft, b));
        Band steps = find(
                bands, b -> b.gives() instanceof Outcome.Stepwise s && s.each().signum() < 0);
        if (full == null || steps == null) {
            return null;
        }
        Outcome.Stepwise losing = (Outcome.Stepwise) steps.gives();
        boolean below = full.where().high() == null && full.where().low() != null;
        boolean above = full.where().low() == null && full.where().high() != null;
        BigDecimal threshold = below ? full.where().low() : full.where().high();
        BigDecimal near = below ? steps.where().high() : steps.where().low();
        boolean touches = threshold != null
                && near != null
                && Exact.same(threshold, near)
                && Exact.same(losing.base(), threshold)
                && Exact.same(losing.start(), draft.weight)
                && !(below ? steps.where().highIncluded() : steps.where().lowIncluded());
        if (threshold == null || !(below || above) || !touches) {
            return null;
        }
        Step.Cliff cliff = null;
        BigDecimal far = below ? steps.where().low() : steps.where().high();
        if (bands.size() == 3) {
            Band rest = Objects.requireNonNull(find(bands, b -> b != full && b != steps));
            cliff = cliff(rest, steps, below);
            if (cliff == null) {
                return null;
            }
        } else if (far != null) {
            return null;
        }
        boolean included = below ? full.where().lowIncluded() : full.where().highIncluded();
        return new Step(
                draft.weight,
                measure,
                threshold,
                included,
                below,
                losing.per(),
                losing.each().negate(),
                losing.mode(),
                losing.floor(),
                draft.statesFloor(),
                cliff);
    }

    private static Step.@Nullable Cliff cliff(Band rest, Band steps, boolean below) {
        BigDecimal limit = below ? rest.where().high() : rest.where().low();
        BigDecimal far = below ? steps.where().low() : steps.where().high();
        BigDecimal open = below ? rest.where().low() : rest.where().high();
        boolean included = below ? rest.where().highIncluded() : rest.where().lowIncluded();
        boolean alsoIncluded =
                below ? steps.where().lowIncluded() : steps.where().highIncluded();
        if (limit == null || far == null || open != null || !Exact.same(limit, far) || included == alsoIncluded) {
            return null;
        }
        return rest.gives() instanceof Outcome.Fixed fixed ? new Step.Cliff(limit, included, fixed.points()) : null;
    }

    private static boolean isFull(Draft draft, Band band) {
        return band.gives() instanceof Outcome.Fixed f && Exact.same(f.points(), draft.weight);
    }

    private static @Nullable Band find(List<Band> bands, java.util.function.Predicate<Band> wanted) {
        List<Band> found = bands.stream().filter(wanted).toList();
        return found.size() == 1 ? found.get(0) : null;
    }
}
