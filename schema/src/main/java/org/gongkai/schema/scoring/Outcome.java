package org.gongkai.schema.scoring;

import java.math.BigDecimal;

/** What a band of measured values earns. */
public sealed interface Outcome {
    /** So many points. */
    record Fixed(BigDecimal points) implements Outcome {
        public Fixed {
            points = Exact.plain(points);
        }
    }

    /**
     * A starting score that changes by {@code each} for every {@code per} the value lies away from {@code base}, kept
     * between {@code floor} and {@code ceiling}; a loss is a negative {@code each}.
     */
    record Stepwise(
            BigDecimal start,
            BigDecimal base,
            BigDecimal per,
            BigDecimal each,
            StepMode mode,
            BigDecimal floor,
            BigDecimal ceiling)
            implements Outcome {
        public Stepwise {
            if (per.signum() <= 0) {
                throw new IllegalArgumentException("A step must be greater than 0, not " + per);
            }
        }

        Stepwise withMode(StepMode other) {
            return new Stepwise(start, base, per, each, other, floor, ceiling);
        }
    }

    /**
     * {@code points} × (value − {@code zero}) ÷ ({@code full} − {@code zero}), never more than {@code points} nor less than 0.
     */
    record Share(BigDecimal points, BigDecimal zero, BigDecimal full) implements Outcome {
        public Share {
            if (full.compareTo(zero) <= 0) {
                throw new IllegalArgumentException("Full marks at " + full + " must lie above nothing at " + zero);
            }
        }

        Share(BigDecimal points, BigDecimal full) {
            this(points, BigDecimal.ZERO, full);
        }
    }

    /** Anything between two scores: the evaluator decides. */
    record Within(BigDecimal low, BigDecimal high) implements Outcome {}
}
