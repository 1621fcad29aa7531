package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.Set;
import org.gongkai.schema.scoring.Bound.Mark;
import org.gongkai.schema.scoring.RuleToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Measured ranges: ≥90%, 90%以上, 低于60%, 80%(含)-90%, 80%≤X<90%, [80%,90%), 达到目标值的90%.
 *
 * <pre>
 * range    = compared [(且|,)? compared] | between | chain | bracket | bare
 * compared = comparison bound 含? 以上? | bound 含? (以上|以下) 含?
 * between  = bound 含? (-|至) bound 含? 之间?
 * chain    = bound comparison subject comparison bound
 * </pre>
 */
final class RangeParser {
    private static final Set<String> AND_WITHIN = Set.of("但", "在", "但在", "且在");

    private final Tokens tokens;

    RangeParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A bound and the place after it. */
    record At(Bound bound, int next) {}

    private record Half(@Nullable Bound low, @Nullable Bound high, boolean doubtful, int next) {}

    @Nullable
    Parsed parse(int i) {
        Parsed mirrored = mirrored(i);
        if (mirrored != null) {
            return mirrored;
        }
        if (tokens.is(i, Word.BELOW_ZERO)) {
            Bound zero = new Bound(BigDecimal.ZERO, "", Mark.OUT);
            return new Parsed(new Phrase.InRange(null, zero, false, false), i + 1);
        }
        Parsed bracket = bracket(i);
        if (bracket != null) {
            return bracket;
        }
        Parsed chain = chain(i);
        if (chain != null) {
            return chain;
        }
        Parsed between = between(i);
        if (between != null) {
            return between;
        }
        Half first = compared(i);
        if (first != null) {
            return joined(first);
        }
        return bare(i);
    }

    /** ±5%以内, 不超过±5%, ±5%: inside; ±5%-±10%, 超过±5%, ±5%以上: on both sides beyond. */
    private @Nullable Parsed mirrored(int i) {
        boolean compares = isComparison(i) && isPlusMinus(i + 1);
        if (!compares && !isPlusMinus(i)) {
            return null;
        }
        At first = bound(compares ? i + 2 : i + 1);
        if (first == null) {
            return null;
        }
        int next = first.next();
        boolean strict = tokens.is(i, Word.MORE_THAN) || tokens.is(i, Word.LESS_THAN);
        Bound at = first.bound().marked(compares && strict ? Mark.OUT : Mark.IN);
        if (isRange(next)) {
            At second = bound(isPlusMinus(next + 1) ? next + 2 : next + 1);
            boolean rises =
                    second != null && at.value().compareTo(second.bound().value()) < 0;
            if (second == null || !rises || at.value().signum() == 0) {
                return null;
            }
            int end = afterBetween(second.next());
            Bound low = at.marked(compares ? at.mark() : Mark.UNMARKED);
            boolean closed = tokens.is(second.next(), Word.INCLUDED) || tokens.is(second.next(), Word.POST_AT_MOST);
            Bound high = second.bound().marked(closed ? Mark.IN : Mark.UNMARKED);
            return new Parsed(new Phrase.InRange(low, high, false, false, true), tokens.skip(end, Word.INCLUDED));
        }
        boolean outside = tokens.is(i, Word.MORE_THAN) || tokens.is(i, Word.AT_LEAST);
        if (tokens.is(next, Word.POST_AT_LEAST)) {
            boolean fits = !compares || outside;
            return fits ? new Parsed(new Phrase.InRange(at, null, false, false, true), next + 1) : null;
        }
        Parsed inner = outside ? inside(next) : null;
        if (inner != null
                && inner.phrase() instanceof Phrase.InRange far
                && far.high() != null
                && at.value().compareTo(far.high().value()) < 0) {
            return new Parsed(new Phrase.InRange(at, far.high(), false, false, true), inner.next());
        }
        if (outside) {
            return new Parsed(new Phrase.InRange(at, null, false, false, true), next);
        }
        while (tokens.is(next, Word.INCLUDED) || tokens.is(next, Word.POST_AT_MOST) || tokens.is(next, Word.BETWEEN)) {
            next++;
        }
        return new Parsed(new Phrase.InRange(at.negated(), at, false, false), next);
    }

    /** The 但在±10%以内 after 超过±5%: the far bounds of both sides. */
    private @Nullable Parsed inside(int i) {
        int j = i;
        while (j < i + 3
                && (tokens.is(j, Word.AND)
                        || tokens.is(j, Kind.COMMA)
                        || AND_WITHIN.contains(tokens.at(j).text()))) {
            j++;
        }
        boolean within = isPlusMinus(j) || tokens.is(j, Word.AT_MOST) && isPlusMinus(j + 1);
        Parsed far = j > i && within ? mirrored(j) : null;
        return far != null && far.phrase() instanceof Phrase.InRange range && !range.mirrored() ? far : null;
    }

    private boolean isPlusMinus(int i) {
        return tokens.at(i).text().equals("±");
    }

    /** Two halves that close a range: 80%以上90%以下, ≥80%且<90%. */
    private Parsed joined(Half first) {
        int j = first.next();
        while (tokens.is(j, Word.AND)
                || tokens.is(j, Kind.COMMA)
                || tokens.is(j, Kind.LIST_COMMA)
                || "但".equals(tokens.at(j).text())) {
            j++;
        }
        if (j <= first.next() + 2) {
            Half second = compared(j);
            if (second != null && closes(first, second)) {
                Bound low = first.low() != null ? first.low() : second.low();
                Bound high = first.high() != null ? first.high() : second.high();
                return new Parsed(
                        new Phrase.InRange(low, high, false, first.doubtful() || second.doubtful()),
                        afterBetween(second.next()));
            }
        }
        return new Parsed(new Phrase.InRange(first.low(), first.high(), false, first.doubtful()), first.next());
    }

    private static boolean closes(Half a, Half b) {
        Bound low = a.low() != null ? a.low() : b.low();
        Bound high = a.high() != null ? a.high() : b.high();
        boolean opposite = a.low() != null && b.high() != null && a.high() == null && b.low() == null
                || a.high() != null && b.low() != null && a.low() == null && b.high() == null;
        return opposite
                && low != null
                && high != null
                && low.value().compareTo(high.value()) < 0
                && sameUnit(low, high);
    }

    private static boolean sameUnit(Bound a, Bound b) {
        return a.unit().equals(b.unit()) || a.unit().isEmpty() || b.unit().isEmpty();
    }

    private @Nullable Half compared(int i) {
        RuleToken t = tokens.at(i);
        boolean least = t.is(Word.AT_LEAST);
        boolean more = t.is(Word.MORE_THAN);
        boolean less = t.is(Word.LESS_THAN);
        boolean most = t.is(Word.AT_MOST);
        if (!(least || more || less || most)) {
            return posted(i);
        }
        int j = i + 1;
        // 达到或超过, 大于或等于 and the like when the list has only their parts
        if (tokens.is(j, Word.OR) && (tokens.is(j + 1, Word.EQUAL) || tokens.is(j + 1, Word.MORE_THAN))) {
            least |= more;
            most |= less;
            more = false;
            less = false;
            j += 2;
        }
        At at = bound(j);
        if (at == null) {
            return null;
        }
        Mark mark = least || most ? Mark.IN : Mark.OUT;
        int next = at.next();
        boolean doubtful = false;
        if (tokens.is(next, Word.INCLUDED)) {
            mark = Mark.IN;
            doubtful = more || less;
            next++;
        } else if (tokens.is(next, Word.EXCLUDED)) {
            mark = Mark.OUT;
            next++;
        }
        if (tokens.is(next, Word.POST_AT_LEAST) || tokens.is(next, Word.POST_AT_MOST)) {
            boolean up = tokens.is(next, Word.POST_AT_LEAST);
            doubtful |= more || less && !up || least && !up || most && up;
            next++;
            if (tokens.is(next, Word.INCLUDED)) {
                next++;
            }
        } else if (least && isRange(next) && bound(next + 1) != null) {
            return null;
        }
        Bound bound = at.bound().marked(mark);
        return least || more ? new Half(bound, null, doubtful, next) : new Half(null, bound, doubtful, next);
    }

    private @Nullable Half posted(int i) {
        At at = bound(i);
        if (at == null) {
            return null;
        }
        int next = at.next();
        Mark mark = Mark.IN;
        if (tokens.is(next, Word.INCLUDED) || tokens.is(next, Word.EXCLUDED)) {
            mark = tokens.is(next, Word.INCLUDED) ? Mark.IN : Mark.OUT;
            next++;
        }
        boolean up = tokens.is(next, Word.POST_AT_LEAST);
        if (!up && !tokens.is(next, Word.POST_AT_MOST)) {
            return null;
        }
        next++;
        if (tokens.is(next, Word.INCLUDED) || tokens.is(next, Word.EXCLUDED)) {
            mark = tokens.is(next, Word.INCLUDED) ? Mark.IN : Mark.OUT;
            next++;
        }
        if (up && isRange(next) && bound(next + 1) != null) {
            return null;
        }
        Bound bound = at.bound().marked(mark);
        return up ? new Half(bound, null, false, next) : new Half(null, bound, false, next);
    }

    private @Nullable Parsed between(int i) {
        int start = tokens.is(i, Word.AT_LEAST) || tokens.is(i, Word.AT_MOST) ? i + 1 : i;
        At first = bound(start);
        if (first == null) {
            return null;
        }
        int j = first.next();
        Mark firstMark = Mark.UNMARKED;
        if (tokens.is(j, Word.INCLUDED) || tokens.is(j, Word.EXCLUDED)) {
            firstMark = tokens.is(j, Word.INCLUDED) ? Mark.IN : Mark.OUT;
            j++;
        }
        if (tokens.is(j, Word.POST_AT_LEAST) && isRange(j + 1)) {
            firstMark = firstMark == Mark.OUT ? Mark.OUT : Mark.IN;
            j++;
        }
        if (!isRange(j)) {
            return null;
        }
        int from = tokens.is(j + 1, Word.LESS_THAN) || tokens.is(j + 1, Word.AT_MOST) ? j + 2 : j + 1;
        At second = bound(from);
        if (second == null) {
            return null;
        }
        Mark secondMark =
                tokens.is(j + 1, Word.LESS_THAN) ? Mark.OUT : tokens.is(j + 1, Word.AT_MOST) ? Mark.IN : Mark.UNMARKED;
        int next = second.next();
        Bound one = first.bound().marked(firstMark);
        Bound two = second.bound().marked(secondMark);
        one = inherit(one, two);
        if (tokens.is(next, Word.POST_AT_MOST)) {
            two = two.marked(Mark.IN);
            next++;
        }
        while (tokens.is(next, Word.INCLUDED) || tokens.is(next, Word.EXCLUDED)) {
            Mark mark = tokens.is(next, Word.INCLUDED) ? Mark.IN : Mark.OUT;
            String about = tokens.at(next).unit();
            if (!about.isEmpty() && new BigDecimal(about).compareTo(one.value()) == 0) {
                one = one.marked(mark);
            } else {
                two = two.marked(mark);
            }
            next++;
        }
        next = afterBetween(next);
        boolean rising = one.value().compareTo(two.value()) < 0;
        if (one.value().compareTo(two.value()) == 0) {
            return null;
        }
        return new Parsed(new Phrase.InRange(rising ? one : two, rising ? two : one, false, false), next);
    }

    /** 80-90%: the first number takes the unit of the second. */
    private static Bound inherit(Bound one, Bound two) {
        return one.unit().isEmpty() && !two.unit().isEmpty() ? new Bound(one.value(), two.unit(), one.mark()) : one;
    }

    private int afterBetween(int j) {
        int next = j;
        if (tokens.is(next, Word.SKIP) && tokens.is(next + 1, Word.BETWEEN)) {
            next++;
        }
        while (tokens.is(next, Word.BETWEEN) || tokens.is(next, Word.POST_AT_MOST)) {
            next++;
        }
        return next;
    }

    private boolean isRange(int i) {
        return tokens.is(i, Word.RANGE);
    }

    /** 80%≤X<90% and 90%>X≥80%. */
    private @Nullable Parsed chain(int i) {
        At first = bound(i);
        if (first == null || !isSign(first.next())) {
            return null;
        }
        int j = first.next() + 1;
        int subject = j;
        while (j < subject + 5
                && !isSign(j)
                && !tokens.isBoundary(j)
                && !tokens.at(j).isNumeric()) {
            j++;
        }
        if (!isSign(j)) {
            return null;
        }
        At second = bound(j + 1);
        if (second == null) {
            return null;
        }
        RuleToken left = tokens.at(first.next());
        RuleToken right = tokens.at(j);
        boolean rising = left.is(Word.LESS_THAN) || left.is(Word.AT_MOST);
        boolean alsoRising = right.is(Word.LESS_THAN) || right.is(Word.AT_MOST);
        Bound a = first.bound().marked(left.is(Word.AT_MOST) || left.is(Word.AT_LEAST) ? Mark.IN : Mark.OUT);
        Bound b = second.bound().marked(right.is(Word.AT_MOST) || right.is(Word.AT_LEAST) ? Mark.IN : Mark.OUT);
        a = inherit(a, b);
        Bound low = rising ? a : b;
        Bound high = rising ? b : a;
        if (rising != alsoRising || low.value().compareTo(high.value()) >= 0) {
            return null;
        }
        return new Parsed(new Phrase.InRange(low, high, false, false), second.next());
    }

    private boolean isSign(int i) {
        RuleToken t = tokens.at(i);
        return t.is(Word.AT_LEAST) || t.is(Word.AT_MOST) || t.is(Word.MORE_THAN) || t.is(Word.LESS_THAN);
    }

    private @Nullable Parsed bracket(int i) {
        if (!tokens.is(i, Kind.OPEN)) {
            return null;
        }
        At first = bound(i + 1);
        if (first == null || !(tokens.is(first.next(), Kind.COMMA) || isRange(first.next()))) {
            return null;
        }
        At second = bound(first.next() + 1);
        if (second == null || !tokens.is(second.next(), Kind.CLOSE)) {
            return null;
        }
        String open = tokens.at(i).text();
        String close = tokens.at(second.next()).text();
        if (isRange(first.next()) && open.equals("(") && close.equals(")")) {
            return null;
        }
        Bound low = inherit(first.bound().marked(open.equals("[") ? Mark.IN : Mark.OUT), second.bound());
        Bound high = second.bound().marked(close.equals("]") ? Mark.IN : Mark.OUT);
        return low.value().compareTo(high.value()) >= 0
                ? null
                : new Parsed(new Phrase.InRange(low, high, false, false), second.next() + 1);
    }

    /** A rate that stands alone: 到位率100%的. */
    private @Nullable Parsed bare(int i) {
        boolean equals = tokens.is(i, Word.EQUAL);
        At at = bound(equals ? i + 1 : i);
        if (at == null
                || !equals
                        && !at.bound().unit().equals("%")
                        && at.bound().value().signum() != 0) {
            return null;
        }
        if (!equals && at.bound().unit().equals("目标")) {
            return null;
        }
        // 10个百分点 is a distance, never a level
        if (tokens.is(at.next() - 1, Kind.PERCENT_POINTS)) {
            return null;
        }
        Bound bound = at.bound().marked(Mark.IN);
        return new Parsed(new Phrase.InRange(bound, bound, !equals, false), at.next());
    }

    /** A number, or the indicator's own target. */
    @Nullable
    At bound(int i) {
        RuleToken t = tokens.at(i);
        if (t.is(Word.TARGET)) {
            return target(i);
        }
        boolean score = t.is(Kind.POINTS) && (isPost(i + 1) || isRange(i + 1) || isComparison(i - 1) || isRange(i - 1));
        if (t.is(Kind.PERCENT) && t.unit().equals("fraction")) {
            return null;
        }
        if (t.is(Kind.PERCENT) || t.is(Kind.PERCENT_POINTS) || t.is(Kind.QUANTITY) || t.is(Kind.NUMBER) || score) {
            return new At(new Bound(t.number(), t.unit(), Mark.UNMARKED), i + 1);
        }
        return null;
    }

    private boolean isPost(int i) {
        return tokens.is(i, Word.POST_AT_LEAST)
                || tokens.is(i, Word.POST_AT_MOST)
                || tokens.is(i, Word.INCLUDED)
                || tokens.is(i, Word.EXCLUDED);
    }

    private boolean isComparison(int i) {
        RuleToken t = tokens.at(i);
        return t.is(Word.AT_LEAST) || t.is(Word.AT_MOST) || t.is(Word.MORE_THAN) || t.is(Word.LESS_THAN);
    }

    private At target(int i) {
        int j = i + 1;
        while (tokens.is(j, Word.TARGET)) {
            j++;
        }
        int after = tokens.at(j).text().equals("的") ? j + 1 : j;
        if (tokens.is(after, Kind.PERCENT)) {
            return new At(new Bound(tokens.at(after).number(), "目标", Mark.UNMARKED), after + 1);
        }
        return new At(new Bound(Exact.HUNDRED, "目标", Mark.UNMARKED), j);
    }
}
