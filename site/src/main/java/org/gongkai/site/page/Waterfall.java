package org.gongkai.site.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.ScoreSheet;

/**
 * Every point lost, in the order of the indicator table, each bar beginning where the last one ended.
 *
 * @param total sum of the points lost
 * @param falls the indicators that lost points
 * @param known whether the report says of every indicator what it lost, so that no falls mean no deductions
 */
public record Waterfall(String total, List<Fall> falls, boolean known) {

    /** A deduction: where its bar begins and ends, in percent of all points lost. */
    public record Fall(String anchor, String name, String points, String reason, String from, String to, String hue) {}

    static Waterfall of(ScoreSheet scores) {
        BigDecimal all = scores.leaves()
                .map(Conclusion::lost)
                .filter(lost -> lost.signum() > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Fall> falls = new ArrayList<>();
        BigDecimal at = BigDecimal.ZERO;
        List<Indicator> firsts = scores.indicators();
        for (int i = 0; i < firsts.size(); i++) {
            at = fall(firsts.get(i), Anchors.indicator(i), Hue.of(firsts.get(i)), all, at, falls);
        }
        boolean known = !firsts.isEmpty() && scores.leaves().allMatch(Conclusion::isLossKnown);
        return new Waterfall(all.toPlainString(), falls, known);
    }

    /** Adds the indicator's falls and returns where the last of them ended. */
    private static BigDecimal fall(
            Indicator indicator, String anchor, String hue, BigDecimal all, BigDecimal start, List<Fall> falls) {
        BigDecimal at = start;
        BigDecimal lost = Conclusion.lost(indicator);
        if (indicator.isLeaf() && lost.signum() > 0) {
            at = start.add(lost);
            falls.add(new Fall(
                    anchor,
                    indicator.name(),
                    lost.toPlainString(),
                    indicator.deductionReason() == null ? Say.ABSENT : indicator.deductionReason(),
                    percent(start, all),
                    percent(at, all),
                    hue));
        }
        for (int k = 0; k < indicator.children().size(); k++) {
            at = fall(indicator.children().get(k), Anchors.below(anchor, k), hue, all, at, falls);
        }
        return at;
    }

    private static String percent(BigDecimal part, BigDecimal all) {
        return Say.trimmed(part.movePointRight(2).divide(all, 4, RoundingMode.HALF_UP), 2);
    }
}
