package org.gongkai.site.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gongkai.schema.report.ScoreSheet;
import org.jspecify.annotations.Nullable;

/**
 * What a total is out of. Grade lines are points of a hundred, so a total out of 200 is compared with them, and with other
 * reports, by its share.
 */
final class FullMarks {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private FullMarks() {}

    /**
     * Full marks of the total that the page shows: a hundred for a converted one, else as printed. Where none are printed, a
     * hundred is what the forms of 财预〔2020〕10号 use; a total above that says that it is something else.
     *
     * @return points, absent where unknown
     */
    static @Nullable BigDecimal of(ScoreSheet scores) {
        BigDecimal printed = scores.totalMaxScore();
        if (scores.isConverted()) {
            return HUNDRED;
        }
        if (printed != null && printed.signum() > 0) {
            return printed;
        }
        BigDecimal score = scores.score().orElse(null);
        return score != null && score.compareTo(HUNDRED) > 0 ? null : HUNDRED;
    }

    static boolean isHundred(@Nullable BigDecimal full) {
        return full != null && full.compareTo(HUNDRED) == 0;
    }

    /** Points out of the full marks as points of a hundred. */
    static BigDecimal toHundred(BigDecimal points, BigDecimal full) {
        return isHundred(full) ? points : points.multiply(HUNDRED).divide(full, 4, RoundingMode.HALF_UP);
    }

    /** Points of a hundred, such as a grade line, as points out of the full marks. */
    static BigDecimal ofHundred(BigDecimal points, BigDecimal full) {
        return isHundred(full) ? points : plain(points.multiply(full).movePointLeft(2));
    }

    /** Without zeros at the end and without an exponent. */
    static BigDecimal plain(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
