package org.gongkai.site.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.site.page.Views.Point;

/** Values over years as upright bars of a drawing 180 units high, each with its number on top. */
final class Trend {
    private static final BigDecimal GROUND = BigDecimal.valueOf(154);
    private static final BigDecimal ROOM = BigDecimal.valueOf(130);

    private Trend() {}

    /** Bars from zero to the larger of 100 and the largest value. */
    static List<Point> of(Map<String, BigDecimal> byYear) {
        BigDecimal most = BigDecimal.valueOf(100);
        for (BigDecimal value : byYear.values()) {
            most = most.max(value);
        }
        List<Point> points = new ArrayList<>();
        BigDecimal step =
                BigDecimal.valueOf(100).divide(BigDecimal.valueOf(Math.max(1, byYear.size())), 4, RoundingMode.HALF_UP);
        int i = 0;
        for (Map.Entry<String, BigDecimal> entry : byYear.entrySet()) {
            BigDecimal height =
                    entry.getValue().max(BigDecimal.ZERO).multiply(ROOM).divide(most, 1, RoundingMode.HALF_UP);
            BigDecimal left = step.multiply(BigDecimal.valueOf(i++));
            points.add(new Point(
                    entry.getKey(),
                    Say.trimmed(entry.getValue(), 1),
                    Say.trimmed(height, 1),
                    Say.trimmed(GROUND.subtract(height), 1),
                    Say.trimmed(left.add(step.multiply(new BigDecimal("0.2"))), 2),
                    Say.trimmed(step.multiply(new BigDecimal("0.6")), 2),
                    Say.trimmed(left.add(step.divide(BigDecimal.valueOf(2), 4, RoundingMode.HALF_UP)), 2)));
        }
        return points;
    }
}
