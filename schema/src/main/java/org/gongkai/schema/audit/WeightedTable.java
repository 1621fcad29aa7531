package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.ScoreSheet;
import org.jspecify.annotations.Nullable;

/**
 * A table whose weights are shares and whose scores are out of a hundred: its total is the sum of weight × score, as in
 * 权重0.15、得分92、加权得分13.80. Nothing there says that a score stays below its weight.
 */
final class WeightedTable {
    private WeightedTable() {}

    /** Whether the printed total comes out that way, and only that way: some score is above its weight. */
    static boolean is(Subject subject) {
        ScoreSheet sheet = subject.report().scores();
        BigDecimal printed = Stream.of(sheet.totalConvertedScore(), sheet.totalScore(), sheet.statedScore())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<Indicator> rows = subject.leaves()
                .filter(WeightedTable::isScored)
                .map(Node::indicator)
                .toList();
        return printed != null && rows.stream().anyMatch(WeightedTable::isAbove) && comesOut(rows, printed);
    }

    /** Whether a row prints both its weight and its score. */
    static boolean isScored(Node row) {
        return row.indicator().maxScore() != null && row.indicator().score() != null;
    }

    private static boolean isAbove(Indicator row) {
        return row.maxScore() != null && row.score() != null && row.score().compareTo(row.maxScore()) > 0;
    }

    private static boolean comesOut(List<Indicator> rows, BigDecimal printed) {
        BigDecimal shares = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (Indicator row : rows) {
            BigDecimal share = orZero(row.maxScore());
            BigDecimal score = orZero(row.score());
            if (share.signum() < 0 || score.signum() < 0 || score.compareTo(Num.HUNDRED) > 0) {
                return false;
            }
            shares = shares.add(share);
            sum = sum.add(share.multiply(score));
        }
        boolean whole = Num.same(shares, BigDecimal.ONE) || Num.same(shares, Num.HUNDRED);
        return whole
                && sum.divide(shares, MathContext.DECIMAL64)
                                .subtract(printed)
                                .abs()
                                .compareTo(Num.halfUnit(Num.decimals(printed)))
                        <= 0;
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return Objects.requireNonNullElse(value, BigDecimal.ZERO);
    }
}
