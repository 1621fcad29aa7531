package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether bands give scores that only rise or only fall along the line. */
final class Monotone {
    private static final BigDecimal TWO = new BigDecimal("2");
    private static final BigDecimal FAR = new BigDecimal("1000");

    private Monotone() {}

    static boolean holds(List<Band> bands) {
        List<Band> sorted = new ArrayList<>(bands);
        sorted.sort(Comparator.comparing((Band b) -> middle(b.where())));
        List<BigDecimal> scores = new ArrayList<>();
        for (Band band : sorted) {
            scores(band).forEach(scores::add);
        }
        boolean rises = true;
        boolean falls = true;
        for (int i = 0; i + 1 < scores.size(); i++) {
            int order = scores.get(i).compareTo(scores.get(i + 1));
            rises &= order <= 0;
            falls &= order >= 0;
        }
        return rises || falls;
    }

    private static List<BigDecimal> scores(Band band) {
        if (band.gives() instanceof Outcome.Within) {
            return List.of();
        }
        BigDecimal middle = middle(band.where());
        BigDecimal low = band.where().low() == null ? middle : band.where().low();
        BigDecimal high = band.where().high() == null ? middle : band.where().high();
        return List.of(low, middle, high).stream()
                .map(v -> linear(band.gives(), v))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<BigDecimal> linear(Outcome outcome, BigDecimal value) {
        Outcome smooth = outcome instanceof Outcome.Stepwise s ? s.withMode(StepMode.LINEAR) : outcome;
        return ValueLine.at(smooth, value);
    }

    private static BigDecimal middle(Interval where) {
        BigDecimal low = where.low();
        BigDecimal high = where.high();
        if (low != null && high != null) {
            return Exact.divide(low.add(high), TWO);
        }
        if (low != null) {
            return low.add(FAR);
        }
        return high == null ? BigDecimal.ZERO : high.subtract(FAR);
    }
}
