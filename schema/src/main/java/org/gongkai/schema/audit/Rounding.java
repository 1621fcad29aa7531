package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.List;

/**
 * How far rounding can explain that a printed total differs from the sum of its printed rows. Whole and half points are
 * taken as exact; a row with other decimals may have been rounded to its last one.
 *
 * @param certain slack that printing rounded rows brings by itself: rows of two and more decimals, and a total of one or
 *     more decimals that has fewer than they
 * @param possible slack if rows of one decimal and totals without decimals were rounded too
 */
record Rounding(BigDecimal certain, BigDecimal possible) {

    static Rounding of(BigDecimal total, List<BigDecimal> rows) {
        BigDecimal certain = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        int finest = 0;
        for (BigDecimal row : rows) {
            BigDecimal slack = Num.roundingSlack(row);
            possible = possible.add(slack);
            if (Num.decimals(row) >= 2) {
                certain = certain.add(slack);
            }
            if (slack.signum() > 0) {
                finest = Math.max(finest, Num.decimals(row));
            }
        }
        int own = Num.decimals(total);
        if (own < finest) {
            possible = possible.add(Num.halfUnit(own));
            if (own >= 1) {
                certain = certain.add(Num.halfUnit(own));
            }
        }
        return new Rounding(certain, possible);
    }

    boolean explains(BigDecimal difference) {
        return difference.abs().compareTo(certain) <= 0;
    }

    boolean mayExplain(BigDecimal difference) {
        return difference.abs().compareTo(possible) <= 0;
    }
}
