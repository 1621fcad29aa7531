package org.gongkai.schema.scoring;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.scoring.Phrase.Award;
import org.gongkai.schema.scoring.Phrase.InRange;
import org.gongkai.schema.scoring.RuleToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * States that are all named before any points: 显著、一般、不显著，分别得4分、2分、0分; 优秀（90%-100%）、合格（60%-90%）两档，分别得….
 *
 * <pre>
 * named  = state (、 state)+ (number 档)? … (分别|依次|对应) 得 points ((、|,) points)+
 * state  = words | words ( range )
 * </pre>
 *
 * As many points as states, or it isn't read.
 */
final class NamedFirst {
    private static final int LONGEST = 80;
    private final Tokens tokens;
    private final RangeParser ranges;
    private final AwardParser awards;

    NamedFirst(Tokens tokens, RangeParser ranges, AwardParser awards) {
        this.tokens = tokens;
        this.ranges = ranges;
        this.awards = awards;
    }

    @Nullable
    Parsed parse(int i) {
        if (i > 0 && !tokens.isBoundary(i - 1) || tokens.isBoundary(i)) {
            return null;
        }
        List<Integer> starts = new ArrayList<>(List.of(i));
        List<Integer> ends = new ArrayList<>();
        int j = i;
        while (j < i + LONGEST && !announces(j)) {
            RuleToken t = tokens.at(j);
            if (t.is(Kind.STOP) || t.is(Kind.MARKER) || t.is(Kind.COLON) || t.is(Kind.POINTS) || t.is(Word.EACH)) {
                return null;
            }
            if (t.is(Kind.LIST_COMMA)) {
                ends.add(j);
                starts.add(j + 1);
            }
            j++;
        }
        if (!announces(j) || starts.size() < 2) {
            return null;
        }
        List<Award> points = new ArrayList<>();
        int next = points(j, points);
        if (points.size() != starts.size()) {
            return null;
        }
        ends.add(endOfLast(starts.get(starts.size() - 1), j, starts.size()));
        return named(starts, ends, points, next);
    }

    private @Nullable Parsed named(List<Integer> starts, List<Integer> ends, List<Award> points, int next) {
        List<String> labels = new ArrayList<>();
        List<InRange> where = new ArrayList<>();
        for (int k = 0; k < starts.size(); k++) {
            int open = starts.get(k);
            while (open < ends.get(k) && !tokens.is(open, Kind.OPEN)) {
                if (tokens.at(open).isNumeric()) {
                    return null;
                }
                open++;
            }
            String label = StatementBuilder.label(tokens.text(starts.get(k), open));
            if (label.isEmpty() || labels.contains(label)) {
                return null;
            }
            labels.add(label);
            if (open < ends.get(k)) {
                Parsed range = ranges.parse(open + 1);
                if (range == null
                        || !tokens.is(range.next(), Kind.CLOSE)
                        || range.next() + 1 != ends.get(k)
                        || !(range.phrase() instanceof InRange r)) {
                    return null;
                }
                where.add(r);
            }
        }
        boolean some = !where.isEmpty() && where.size() < labels.size();
        return some ? null : new Parsed(new Phrase.Named(labels, where, points), next);
    }

    /** 分别, 依次 or 对应 stand between the states and the points. */
    private boolean announces(int j) {
        String word = tokens.at(j).text();
        return word.startsWith("分别") || word.startsWith("依次") || word.equals("对应") || word.startsWith("各得");
    }

    /** The points one after another; returns the place after the last. */
    private int points(int from, List<Award> points) {
        int j = from;
        while (j < from + 8 && !isPoints(j) && !tokens.is(j, Kind.STOP) && !tokens.is(j, Word.DEDUCT)) {
            j++;
        }
        while (isPoints(j)) {
            Parsed award = awards.parse(j);
            if (award == null || !(award.phrase() instanceof Award one)) {
                break;
            }
            points.add(new Award(one.type(), one.amount(), one.upTo(), false, false));
            boolean goesOn = tokens.is(award.next(), Kind.LIST_COMMA)
                    || tokens.is(award.next(), Kind.COMMA)
                    || tokens.at(award.next()).text().equals("和");
            if (!goesOn || !isPoints(award.next() + 1)) {
                return award.next();
            }
            j = award.next() + 1;
        }
        return j;
    }

    private boolean isPoints(int j) {
        return tokens.is(j, Kind.POINTS) || tokens.is(j, Word.ZERO);
    }

    /** The last state ends before 四档, 三个等级 or a comma. */
    private int endOfLast(int start, int announced, int states) {
        int end = start;
        while (end < announced && !tokens.is(end, Kind.COMMA)) {
            RuleToken t = tokens.at(end);
            boolean number = t.is(Kind.QUANTITY) && t.number().intValue() == states;
            if (number && end > start) {
                break;
            }
            end++;
        }
        return end;
    }
}
