package org.gongkai.api.graphql.statistics;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.gongkai.api.statistics.Figure;

/** The order of groups; ties keep the order of their keys. */
enum FigureOrder {
    KEYS(Comparator.comparing(figure -> 0)),
    COUNT(Comparator.comparing(Figure::count).reversed()),
    DEDUCTIONS(Comparator.comparing(Figure::deductions).reversed()),
    DEDUCTED_POINTS(Comparator.comparing(Figure::deductedPoints).reversed()),
    SCORE_RATE(Comparator.comparing(
            Figure::weightedScoreRatePercent, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))),
    UNPROVED(Comparator.comparing(
            Figure::unprovedWeightSharePercent, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())));

    private final Comparator<Figure> comparator;

    FigureOrder(Comparator<Figure> comparator) {
        this.comparator = comparator;
    }

    /** A stable sort of groups that come in the order of their keys. */
    List<Figure> sorted(List<Figure> figures) {
        return this == KEYS ? figures : figures.stream().sorted(comparator).toList();
    }
}
