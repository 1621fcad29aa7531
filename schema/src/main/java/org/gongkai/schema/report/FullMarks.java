package org.gongkai.schema.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * What a total score is out of, in points. Grade lines are points of a hundred, so a total out of 200 is compared with them,
 * and with other reports, by its share.
 */
public final class FullMarks {
    public static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private FullMarks() {}

    /**
     * What the total of the score table is out of: as printed, else what its rows weigh together, else a hundred, as in the
     * forms of 财预〔2020〕10号.
     */
    public static BigDecimal of(EvaluationReport report) {
        BigDecimal printed = report.scores().totalMaxScore();
        return printed != null && printed.signum() > 0
                ? printed
                : ofRows(report).filter(sum -> sum.signum() > 0).orElse(HUNDRED);
    }

    /**
     * What {@link ScoreSheet#score() the score} is out of: a hundred where it was converted. Without printed full marks, a
     * score above what the rows weigh is out of a hundred, and one above that out of something unknown.
     */
    public static Optional<BigDecimal> ofScore(EvaluationReport report) {
        if (report.scores().isConverted()) {
            return Optional.of(HUNDRED);
        }
        BigDecimal full = of(report);
        BigDecimal score = report.scores().score().orElse(BigDecimal.ZERO);
        if (report.scores().totalMaxScore() != null || score.compareTo(full) <= 0) {
            return Optional.of(full);
        }
        return score.compareTo(HUNDRED) <= 0 ? Optional.of(HUNDRED) : Optional.empty();
    }

    /** Weights of the first level, and of the budget row where it belongs to the sheet; empty where one is unknown. */
    public static Optional<BigDecimal> ofRows(EvaluationReport report) {
        BigDecimal funds = scoredFundRow(report).map(FundRow::maxScore).orElse(BigDecimal.ZERO);
        return Indicator.weight(report.scores().indicators()).map(funds::add);
    }

    /** The budget row with points of its own (预算执行率, usually 10) that counts towards the total. */
    public static Optional<FundRow> scoredFundRow(EvaluationReport report) {
        if (report.scores().indicators().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal printed = report.scores().totalMaxScore();
        BigDecimal full = printed == null ? HUNDRED : printed;
        // Some tables repeat the budget row among the indicators: then it must not be counted twice.
        boolean repeated = Indicator.weight(report.scores().indicators())
                .filter(sum -> sum.compareTo(full) == 0)
                .isPresent();
        return report.funds().rows().stream()
                .filter(row -> row.maxScore() != null && row.maxScore().signum() > 0)
                .min((a, b) -> Boolean.compare(a.source() != FundSource.TOTAL, b.source() != FundSource.TOTAL))
                .filter(row -> !repeated);
    }

    public static boolean isHundred(BigDecimal full) {
        return full.compareTo(HUNDRED) == 0;
    }

    /** Points out of the full marks as points of a hundred. */
    public static BigDecimal toHundred(BigDecimal points, BigDecimal full) {
        return isHundred(full) ? points : points.multiply(HUNDRED).divide(full, MathContext.DECIMAL64);
    }

    /** Points of a hundred, such as a grade line, as points out of the full marks. */
    public static BigDecimal ofHundred(BigDecimal points, BigDecimal full) {
        return isHundred(full)
                ? points
                : Values.canonicalDecimal(points.multiply(full).movePointLeft(2));
    }
}
