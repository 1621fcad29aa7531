package org.gongkai.site.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Values over years as dots joined by a line, each with its number, in a drawing 150 units high. The drawing spans the
 * values themselves, which is fair to a line of labelled dots, as it would not be to bars.
 *
 * @param points one dot per year, oldest first; one per report where a year has several
 * @param lines the strokes between neighbouring dots
 */
public record Trend(List<Point> points, List<Stroke> lines) {
    private static final BigDecimal TOP = BigDecimal.valueOf(34);
    private static final BigDecimal ROOM = BigDecimal.valueOf(78);
    private static final BigDecimal LEAST_SPAN = BigDecimal.TEN;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A year with its value, and where its dot is: x in percent of the width, y in units. */
    public record Point(String year, String value, String x, String y) {

        /** The year in a sentence. */
        public String said() {
            return year.matches("[0-9]{4}") ? year + " 年" : year;
        }
    }

    /** A stroke between two dots. */
    public record Stroke(String x1, String y1, String x2, String y2) {}

    /** @param byYear values in their order, labelled with their year and what tells those of one year apart */
    static Trend of(Map<String, BigDecimal> byYear) {
        List<BigDecimal> values = List.copyOf(byYear.values());
        BigDecimal most = values.stream().reduce(BigDecimal::max).orElse(HUNDRED);
        BigDecimal least = values.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        BigDecimal span = most.subtract(least).max(LEAST_SPAN);
        BigDecimal step = HUNDRED.divide(BigDecimal.valueOf(Math.max(1, values.size())), 4, RoundingMode.HALF_UP);
        List<Point> points = new ArrayList<>();
        List<Stroke> lines = new ArrayList<>();
        for (Map.Entry<String, BigDecimal> entry : byYear.entrySet()) {
            BigDecimal x = step.multiply(BigDecimal.valueOf(points.size()).add(new BigDecimal("0.5")));
            BigDecimal down = most.subtract(entry.getValue()).multiply(ROOM).divide(span, 1, RoundingMode.HALF_UP);
            Point point = new Point(
                    entry.getKey(), Say.trimmed(entry.getValue(), 1), Say.trimmed(x, 2), Say.trimmed(TOP.add(down), 1));
            if (!points.isEmpty()) {
                Point before = points.get(points.size() - 1);
                lines.add(new Stroke(before.x(), before.y(), point.x(), point.y()));
            }
            points.add(point);
        }
        return new Trend(points, lines);
    }

    /** Whether there is more than one year to look at. */
    public boolean isNeeded() {
        return points.size() > 1;
    }

    /** What the drawing shows, in words: first value, last value. */
    public String statement(String unit) {
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        return first.said() + " " + first.value() + " " + unit + "，" + last.said() + " " + last.value() + " " + unit;
    }
}
