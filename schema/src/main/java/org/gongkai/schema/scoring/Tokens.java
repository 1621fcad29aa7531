package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.schema.scoring.RuleToken.Kind;

/** Looking at a row of tokens without ever running past its end. */
final class Tokens {
    private static final RuleToken END = new RuleToken(Kind.STOP, "", null, "", null, 0, 0);
    private final List<RuleToken> all;

    Tokens(List<RuleToken> all) {
        this.all = all;
    }

    int size() {
        return all.size();
    }

    RuleToken at(int i) {
        return i >= 0 && i < all.size() ? all.get(i) : END;
    }

    boolean is(int i, Word word) {
        return at(i).is(word);
    }

    boolean is(int i, Kind kind) {
        return at(i).is(kind);
    }

    /** The first place at or after {@code i} that isn't one of the given words. */
    int skip(int i, Word word) {
        int j = i;
        while (is(j, word)) {
            j++;
        }
        return j;
    }

    /** Skips the particle 的 and the like, at most so many. */
    int skipFill(int i, int most) {
        int j = i;
        while (j < i + most && is(j, Word.SKIP)) {
            j++;
        }
        return j;
    }

    boolean isBoundary(int i) {
        RuleToken t = at(i);
        return t.is(Kind.STOP)
                || t.is(Kind.COMMA)
                || t.is(Kind.COLON)
                || t.is(Kind.MARKER)
                || t.is(Kind.OPEN)
                || t.is(Kind.CLOSE)
                || t.is(Kind.LIST_COMMA);
    }

    /** Whether a word of a class comes before the segment ends, within so many tokens. */
    boolean soon(int i, Word word, int within) {
        for (int j = i; j < i + within && !isBoundary(j); j++) {
            if (is(j, word)) {
                return true;
            }
        }
        return false;
    }

    /** A sign of multiplication. */
    boolean isTimes(int i) {
        String sign = at(i).text();
        return sign.equals("×") || sign.equals("*") || sign.equalsIgnoreCase("x") || sign.equals("乘以");
    }

    String text(int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            out.append(at(i).text());
        }
        return out.toString();
    }

    /** A whole number of things counted, such as 2项. */
    Optional<Integer> count(int i) {
        RuleToken t = at(i);
        boolean counts = t.is(Kind.QUANTITY) && !Units.isTime(t.unit()) && !isMeasured(t.unit());
        if (!counts
                || t.number().stripTrailingZeros().scale() > 0
                || t.number().compareTo(new BigDecimal("9999")) > 0) {
            return Optional.empty();
        }
        return Optional.of(t.number().intValueExact());
    }

    private static boolean isMeasured(String unit) {
        return unit.contains("元") || unit.contains("米") || unit.contains("亩") || unit.equals("吨") || unit.equals("倍");
    }
}
