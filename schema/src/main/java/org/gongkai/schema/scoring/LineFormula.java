package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import org.gongkai.schema.scoring.Phrase.Award;
import org.gongkai.schema.scoring.RuleToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Points that rise in a straight line between two rates: （完成率-60%）/（90%-60%）×分值.
 *
 * <pre>
 * line = ( rate - low% ) / ( high% - low% ) × (weight | points)
 * </pre>
 */
final class LineFormula {
    private static final int LONGEST_NAME = 6;

    private LineFormula() {}

    /** The formula that begins at an opening bracket; null where none does or its two low ends differ. */
    static @Nullable Parsed parse(Tokens tokens, int i) {
        int low = i + 1;
        while (low < i + LONGEST_NAME
                && !tokens.is(low, Word.RANGE)
                && !tokens.isBoundary(low)
                && !tokens.at(low).isNumeric()) {
            low++;
        }
        low++;
        int high = low + 4;
        boolean shaped = tokens.is(i, Kind.OPEN)
                && low > i + 2
                && tokens.is(low - 1, Word.RANGE)
                && tokens.is(low, Kind.PERCENT)
                && tokens.is(low + 1, Kind.CLOSE)
                && tokens.at(low + 2).text().equals("/")
                && tokens.is(low + 3, Kind.OPEN)
                && tokens.is(high, Kind.PERCENT)
                && tokens.is(high + 1, Word.RANGE)
                && tokens.is(high + 2, Kind.PERCENT)
                && tokens.is(high + 3, Kind.CLOSE)
                && tokens.isTimes(high + 4);
        if (!shaped) {
            return null;
        }
        BigDecimal zero = tokens.at(low).number();
        BigDecimal full = tokens.at(high).number();
        int weight = high + 5;
        boolean points = tokens.is(weight, Kind.POINTS) || tokens.is(weight, Kind.NUMBER);
        boolean whole = tokens.is(weight, Word.WEIGHT) || tokens.is(weight, Word.FULL);
        boolean rises = Exact.same(zero, tokens.at(high + 2).number()) && zero.compareTo(full) < 0;
        if (!(points || whole) || !rises) {
            return null;
        }
        BigDecimal amount = points ? tokens.at(weight).number() : BigDecimal.ZERO;
        Interval line = new Interval(zero, true, full, true);
        int next = tokens.skip(tokens.skip(weight + 1, Word.WEIGHT), Word.SCORING);
        return new Parsed(new Award(Award.Type.LINE, amount, null, false, false, line), next);
    }
}
