package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import org.gongkai.schema.scoring.Phrase.Award;
import org.gongkai.schema.scoring.Phrase.Award.Type;
import org.gongkai.schema.scoring.Phrase.Rate.Turn;
import org.gongkai.schema.scoring.RuleToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * So many points per step or per item: 每少5个百分点扣0.5分, 每逾期一天扣1分, 每发现一处扣1分, 每项2分.
 *
 * <pre>
 * rate = 每 (turn | size | target | words | ,)* amount
 * size = 个百分点 | % | quantity | unit
 * </pre>
 */
final class RateParser {
    private static final int LONGEST = 24;
    private final Tokens tokens;
    private final AwardParser awards;
    private final RangeParser ranges;

    RateParser(Tokens tokens, AwardParser awards, RangeParser ranges) {
        this.tokens = tokens;
        this.awards = awards;
        this.ranges = ranges;
    }

    /** What is gathered between 每 and the points. */
    private static final class Parts {
        private Turn turn = Turn.UNSAID;
        private @Nullable BigDecimal size;
        private String unit = "";
        private @Nullable Bound from;
        private boolean negative;
        private boolean shortage;
        private int commas;
    }

    @Nullable
    Parsed parse(int i) {
        if (!tokens.is(i, Word.EACH)) {
            return one(i);
        }
        Parts parts = new Parts();
        int j = i + 1;
        if (tokens.is(j, Word.UNIT) && tokens.at(j + 1).text().equals("百分点")) {
            size(parts, BigDecimal.ONE, "%");
            j += 2;
        } else if (tokens.is(j, Word.UNIT) && !tokens.is(j, Word.CHECKPOINT) || tokens.is(j, Word.UNIT)) {
            size(parts, BigDecimal.ONE, tokens.at(j).text());
            j++;
        }
        while (j < i + LONGEST) {
            j = afterBracket(j);
            Parsed amount = amount(j, parts);
            if (amount != null) {
                return finish(parts, (Award) amount.phrase(), amount.next());
            }
            if (!take(parts, j)) {
                return null;
            }
            j++;
        }
        return null;
    }

    /** 少完成1个扣0.3分, 迟报1日扣0.5分: each one, where no other number of them has points of its own. */
    private @Nullable Parsed one(int i) {
        if (!startsOne(i)) {
            return null;
        }
        int j = afterWords(i);
        RuleToken t = tokens.at(j);
        boolean size = t.is(Kind.QUANTITY) && t.number().compareTo(BigDecimal.ONE) == 0;
        if (!size || isTable()) {
            return null;
        }
        Parts parts = new Parts();
        turn(parts, tokens.at(i));
        size(parts, BigDecimal.ONE, t.unit());
        Parsed amount = amount(afterPause(j + 1), parts);
        boolean loss = amount != null && amount.phrase() instanceof Award a && a.type() == Type.LOSS;
        return amount != null && loss ? finish(parts, (Award) amount.phrase(), amount.next()) : null;
    }

    private boolean startsOne(int i) {
        RuleToken t = tokens.at(i);
        return t.is(Word.LATE) || t.text().equals("少");
    }

    /** Past the one or two words between 少 and the number. */
    private int afterWords(int i) {
        int j = i + 1;
        while (j < i + 3 && !tokens.at(j).isNumeric() && !tokens.isBoundary(j) && !startsOne(j)) {
            j++;
        }
        return j;
    }

    private int afterPause(int j) {
        int next = tokens.at(j).text().equals("的") ? j + 1 : j;
        return tokens.is(next, Kind.COMMA) ? next + 1 : next;
    }

    /** 逾期1个月扣1分，逾期2个月扣3分: points by number, not by step. */
    private boolean isTable() {
        int several = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int j = startsOne(i) ? afterWords(i) : i;
            several += j > i && tokens.is(j, Kind.QUANTITY) && tokens.is(afterPause(j + 1), Word.DEDUCT) ? 1 : 0;
        }
        return several > 1;
    }

    /** Past （不足1个百分点按1个百分点计算）, which speaks of parts of the step. */
    private int afterBracket(int j) {
        if (!tokens.is(j, Kind.OPEN) || !tokens.is(j + 1, Word.LESS_THAN)) {
            return j;
        }
        int k = j + 1;
        while (k < j + 12 && !tokens.is(k, Kind.CLOSE) && !tokens.is(k, Kind.STOP)) {
            k++;
        }
        return tokens.is(k, Kind.CLOSE) ? k + 1 : j;
    }

    private @Nullable Parsed amount(int j, Parts parts) {
        RuleToken t = tokens.at(j);
        boolean verb = t.is(Word.DEDUCT) && !t.is(Word.DOWN) || t.is(Word.GIVE) || t.is(Word.TAKE_ALL);
        boolean bare = t.is(Kind.POINTS) && parts.size != null && !parts.unit.equals("%");
        if (!verb && !bare) {
            return null;
        }
        Parsed parsed = awards.parse(j);
        if (parsed == null || !(parsed.phrase() instanceof Award award)) {
            return null;
        }
        boolean usable = award.type() == Type.LOSS
                || award.type() == Type.LOSS_SHARE
                || award.type() == Type.POINTS
                || award.type() == Type.SHARE;
        return usable ? parsed : null;
    }

    private boolean take(Parts parts, int j) {
        RuleToken t = tokens.at(j);
        if (t.is(Kind.STOP) || t.is(Word.EACH) || t.is(Kind.MARKER) || t.is(Kind.COLON)) {
            return false;
        }
        if (t.is(Kind.COMMA)) {
            parts.commas++;
            return parts.commas <= 1 && parts.size != null;
        }
        if (t.is(Word.TARGET) && parts.size == null) {
            parts.from = new Bound(Exact.HUNDRED, "目标", Bound.Mark.UNMARKED);
        }
        boolean sized = t.is(Kind.PERCENT) || t.is(Kind.PERCENT_POINTS) || t.is(Kind.QUANTITY);
        if (sized) {
            return sized(parts, t, j);
        }
        if (t.is(Kind.POINTS) && parts.size == null && parts.turn != Turn.UNSAID) {
            size(parts, t.number(), "分");
            return true;
        }
        if (t.isNumeric()) {
            return false;
        }
        negatives(parts, t);
        turn(parts, t);
        return true;
    }

    private boolean sized(Parts parts, RuleToken t, int j) {
        if (parts.size == null) {
            size(parts, t.number(), t.is(Kind.QUANTITY) ? t.unit() : "%");
            return !t.unit().equals("fraction");
        }
        // 每低于90%一个百分点: the first number is where counting starts
        RangeParser.At first = ranges.bound(j - 1);
        if (parts.from == null && first != null && parts.unit.equals("%") && t.is(Kind.PERCENT_POINTS)) {
            parts.from = first.bound();
            size(parts, t.number(), "%");
            return true;
        }
        return false;
    }

    private static void size(Parts parts, BigDecimal size, String unit) {
        parts.size = size;
        parts.unit = unit;
    }

    private static void negatives(Parts parts, RuleToken t) {
        parts.negative |= t.is(Word.NEGATIVE) || t.is(Word.FOUND) && !t.text().equals("有");
    }

    private static void turn(Parts parts, RuleToken t) {
        parts.shortage |= parts.size == null && t.is(Word.DOWN) && !t.text().equals("降低");
        if (t.is(Word.LATE)) {
            parts.turn = Turn.LATE;
        } else if (t.is(Word.EARLY)) {
            parts.turn = Turn.EARLY;
        } else if (parts.turn == Turn.UNSAID) {
            parts.turn =
                    t.is(Word.OFF) ? Turn.OFF : t.is(Word.DOWN) ? Turn.DOWN : t.is(Word.UP) ? Turn.UP : Turn.UNSAID;
        }
    }

    private @Nullable Parsed finish(Parts parts, Award amount, int next) {
        boolean loss = amount.type() == Type.LOSS || amount.type() == Type.LOSS_SHARE;
        BigDecimal size = parts.size;
        if (size == null || size.signum() <= 0 || amount.upTo() != null) {
            return null;
        }
        if (parts.unit.equals("%") && parts.turn == Turn.LATE) {
            parts.turn = Turn.DOWN;
        }
        boolean counted = !parts.unit.equals("%") && !Units.isTime(parts.unit) && !isMeasured(parts.unit);
        if (!counted || parts.turn == Turn.UP) {
            return new Parsed(new Phrase.Rate(parts.turn, size, parts.unit, parts.from, !loss, amount), next);
        }
        boolean contradictory = !loss && (parts.negative || parts.turn == Turn.DOWN || parts.turn == Turn.LATE);
        if (contradictory) {
            return null;
        }
        boolean shortage = loss && parts.turn == Turn.DOWN && parts.shortage;
        return new Parsed(new Phrase.PerItem(loss, size, parts.unit, amount, shortage, null), next);
    }

    static boolean isMeasured(String unit) {
        return unit.equals("分")
                || unit.contains("元")
                || unit.contains("米")
                || unit.contains("亩")
                || unit.equals("吨")
                || unit.equals("倍")
                || unit.equals("万人")
                || unit.equals("万人次")
                || unit.equals("公里");
    }
}
