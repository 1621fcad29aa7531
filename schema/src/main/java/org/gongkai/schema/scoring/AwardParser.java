package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.gongkai.schema.scoring.Phrase.Award;
import org.gongkai.schema.scoring.Phrase.Award.Type;
import org.gongkai.schema.scoring.RuleToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is given or taken: 得满分, 得3分, 不得分, 得分值的80%, 扣2分, 扣权重的1%, 按比例得分, 酌情扣分.
 *
 * <pre>
 * award = 不得分 | 不扣分 | 扣完 | 满分 | 得 amount | 扣 amount | 按 … 比例 … 得分 | 酌情 … | points
 * amount = points [- points] | share 权重 | 权重 的 share | 满分 | 一半
 * </pre>
 */
final class AwardParser {
    private static final Pattern OWN = Pattern.compile("相应|对应|各自|该要点|该条|该小项");
    private static final Pattern OWN_POINTS = Pattern.compile("(?:得|计|给予)相应.*|相应[扣减]分");
    private static final BigDecimal FIFTY = new BigDecimal("50");
    private static final int LONGEST_PROPORTION = 16;
    private final Tokens tokens;

    AwardParser(Tokens tokens) {
        this.tokens = tokens;
    }

    @Nullable
    Parsed parse(int i) {
        Parsed special = judged(i);
        special = special == null ? proportion(i) : special;
        special = special == null ? scoreFormula(i) : special;
        special = special == null ? rateTimes(i) : special;
        if (special != null) {
            return special;
        }
        RuleToken t = tokens.at(i);
        if (t.is(Word.TAKE_ALL)) {
            int of = tokens.at(i + 1).text().equals("的") ? i + 2 : i + 1;
            if (tokens.is(of, Kind.PERCENT)) {
                return new Parsed(Award.of(Type.LOSS_SHARE, tokens.at(of).number()), of + 1);
            }
        }
        if (t.is(Word.ZERO) || t.is(Word.TAKE_ALL)) {
            return new Parsed(Award.of(Type.POINTS, BigDecimal.ZERO), i + 1);
        }
        if (t.is(Word.SCORING) && OWN_POINTS.matcher(t.text()).matches()) {
            return new Parsed(Award.of(Type.OWN, BigDecimal.ZERO), i + 1);
        }
        if (t.is(Word.NO_LOSS)) {
            return new Parsed(Award.of(Type.FULL, BigDecimal.ZERO), i + 1);
        }
        if (t.is(Word.BY)) {
            Parsed between = stretch(i + 1);
            if (between != null && (tokens.is(between.next(), Word.SCORING) || tokens.is(between.next(), Word.GIVE))) {
                return new Parsed(between.phrase(), tokens.skip(between.next(), Word.SCORING));
            }
        }
        if (t.is(Word.HALVE) && !t.text().startsWith("一半")) {
            return new Parsed(Award.of(Type.SHARE, FIFTY), i + 1);
        }
        if (t.is(Word.DEDUCT) && t.text().endsWith("分值")) {
            int of = tokens.at(i + 1).text().equals("的") ? i + 2 : i + 1;
            return tokens.is(of, Kind.PERCENT)
                    ? new Parsed(Award.of(Type.LOSS_SHARE, tokens.at(of).number()), of + 1)
                    : null;
        }
        if (t.is(Word.DEDUCT) && !t.text().equals("减少")) {
            return taken(tokens.skipFill(i + 1, 3));
        }
        if (t.is(Word.GIVE) && t.is(Word.WEIGHT)) {
            Parsed share = share(i, Type.SHARE);
            if (share != null) {
                return share;
            }
        }
        if (t.is(Word.GIVE)) {
            Parsed given = given(i);
            if (given != null) {
                return given;
            }
        }
        if (t.text().startsWith("满分") || t.text().equals("全分")) {
            return full(i);
        }
        if (t.is(Word.WEIGHT) && !t.text().equals("分")) {
            int of = tokens.at(i + 1).text().equals("的") ? i + 2 : i + 1;
            if (tokens.is(of, Kind.PERCENT)) {
                return new Parsed(new Award(Type.SHARE, tokens.at(of).number(), null, true, false), of + 1);
            }
        }
        return bare(i);
    }

    private @Nullable Parsed given(int i) {
        int j = i + 1;
        while (j < i + 6
                && (tokens.is(j, Word.GIVE)
                        || tokens.is(j, Word.EQUAL)
                        || tokens.is(j, Word.SKIP) && !tokens.is(j, Word.FULL)
                        || tokens.is(j, Kind.COLON))) {
            j++;
        }
        RuleToken t = tokens.at(j);
        boolean own = (t.is(Word.WEIGHT) || t.is(Word.FULL))
                && OWN.matcher(tokens.text(i, j + 1)).find();
        if (own && !tokens.is(j + 1, Kind.PERCENT) && !tokens.at(j + 1).text().equals("的")) {
            return new Parsed(Award.of(Type.OWN, BigDecimal.ZERO), j + 1);
        }
        Parsed points = points(j, false);
        if (points != null) {
            return points;
        }
        if (t.is(Word.ZERO)) {
            return new Parsed(Award.of(Type.POINTS, BigDecimal.ZERO), j + 1);
        }
        if (t.is(Word.HALVE)) {
            return new Parsed(Award.of(Type.SHARE, FIFTY), j + 1);
        }
        Parsed share = share(j, Type.SHARE);
        boolean states = t.is(Kind.PERCENT) && !tokens.text(i, j).matches(".*[得计记给赋].*");
        if (share != null && !(states && ((Award) share.phrase()).loose())) {
            return share;
        }
        if (t.is(Word.FULL)) {
            return full(j);
        }
        if (t.is(Word.WEIGHT) && !t.text().equals("分") && tokens.isBoundary(j + 1)) {
            return new Parsed(Award.of(Type.FULL, BigDecimal.ZERO), j + 1);
        }
        if (t.is(Kind.NUMBER) && tokens.isBoundary(j + 1)) {
            return new Parsed(Award.of(Type.POINTS, t.number()), j + 1);
        }
        if (t.is(Word.PROPORTION) && tokens.soon(j, Word.WEIGHT, 3)) {
            return new Parsed(Award.of(Type.PRO_RATA, BigDecimal.ZERO), tokens.skip(j + 1, Word.WEIGHT));
        }
        return null;
    }

    private Parsed full(int i) {
        int of = tokens.at(i + 1).text().equals("的") ? i + 2 : i + 1;
        if (tokens.is(of, Kind.PERCENT) && !tokens.is(of + 1, Word.POST_AT_LEAST)) {
            return new Parsed(Award.of(Type.SHARE, tokens.at(of).number()), of + 1);
        }
        if (tokens.is(of, Word.HALVE)) {
            return new Parsed(Award.of(Type.SHARE, FIFTY), of + 1);
        }
        int points = tokens.is(i + 1, Kind.COLON) || tokens.is(i + 1, Kind.OPEN) ? i + 2 : i + 1;
        if (tokens.is(points, Kind.POINTS)) {
            int next = tokens.is(i + 1, Kind.OPEN) && tokens.is(points + 1, Kind.CLOSE) ? points + 2 : points + 1;
            return new Parsed(Award.of(Type.FULL, tokens.at(points).number()), next);
        }
        return new Parsed(Award.of(Type.FULL, BigDecimal.ZERO), i + 1);
    }

    private @Nullable Parsed taken(int j) {
        RuleToken t = tokens.at(j);
        Parsed points = points(j, true);
        if (points != null) {
            return points;
        }
        if (t.is(Word.HALVE)) {
            return new Parsed(Award.of(Type.LOSS_SHARE, FIFTY), j + 1);
        }
        Parsed share = share(j, Type.LOSS_SHARE);
        if (share != null) {
            return share;
        }
        if (t.is(Word.FULL)) {
            return new Parsed(Award.of(Type.POINTS, BigDecimal.ZERO), j + 1);
        }
        if (t.is(Kind.NUMBER) && tokens.isBoundary(j + 1)) {
            return new Parsed(Award.of(Type.LOSS, t.number()), j + 1);
        }
        return null;
    }

    private @Nullable Parsed points(int j, boolean loss) {
        Type type = loss ? Type.LOSS : Type.POINTS;
        RuleToken t = tokens.at(j);
        boolean number = t.is(Kind.POINTS) || t.is(Kind.NUMBER);
        if (number && tokens.is(j + 1, Word.RANGE) && tokens.is(j + 2, Kind.POINTS)) {
            BigDecimal a = t.number();
            BigDecimal b = tokens.at(j + 2).number();
            return new Parsed(new Award(type, a.min(b), a.max(b), false, false), j + 3);
        }
        return t.is(Kind.POINTS) ? new Parsed(Award.of(type, t.number()), j + 1) : null;
    }

    /** 80%分值, 分值的80%, 权重的1%, 80%的权重分. */
    private @Nullable Parsed share(int j, Type type) {
        RuleToken t = tokens.at(j);
        Parsed stretch = type == Type.SHARE ? stretch(j) : null;
        if (stretch != null) {
            return stretch;
        }
        if (t.is(Kind.PERCENT)) {
            int k = tokens.at(j + 1).text().equals("的") ? j + 2 : j + 1;
            k = tokens.skipFill(k, 2);
            if (tokens.is(k, Word.WEIGHT)) {
                return new Parsed(Award.of(type, t.number()), tokens.skip(k, Word.WEIGHT));
            }
            return new Parsed(new Award(type, t.number(), null, false, true), j + 1);
        }
        if (t.is(Word.WEIGHT) || t.is(Word.FULL)) {
            int k = tokens.skip(j + 1, Word.WEIGHT);
            k = tokens.at(k).text().equals("的") ? k + 1 : k;
            if (tokens.is(k, Kind.PERCENT)) {
                return new Parsed(Award.of(type, tokens.at(k).number()), k + 1);
            }
            if (tokens.is(k, Word.HALVE)) {
                return new Parsed(Award.of(type, FIFTY), k + 1);
            }
        }
        return null;
    }

    /** 100%-80%(含)分值: the evaluator decides between two shares. */
    private @Nullable Parsed stretch(int j) {
        boolean number = tokens.is(j, Kind.PERCENT) || tokens.is(j, Kind.NUMBER);
        int k = tokens.is(j + 1, Word.INCLUDED) || tokens.is(j + 1, Word.EXCLUDED) ? j + 2 : j + 1;
        boolean zero = (tokens.is(k + 1, Kind.NUMBER) || tokens.is(k + 1, Kind.POINTS))
                && tokens.at(k + 1).number().signum() == 0;
        if (!number || !tokens.is(k, Word.RANGE) || !(tokens.is(k + 1, Kind.PERCENT) || zero)) {
            return null;
        }
        BigDecimal a = tokens.at(j).number();
        BigDecimal b = tokens.at(k + 1).number();
        int next = k + 2;
        while (tokens.is(next, Word.INCLUDED)
                || tokens.is(next, Word.EXCLUDED)
                || tokens.at(next).text().equals("的")) {
            next++;
        }
        next = tokens.skip(next, Word.WEIGHT);
        return new Parsed(new Award(Type.SHARE, a.min(b), a.max(b), false, false), next);
    }

    /** Points without a verb: 优:5分, 好(3分), 较好2.5分. */
    private @Nullable Parsed bare(int i) {
        Parsed points = points(i, false);
        if (points == null) {
            return null;
        }
        Award award = (Award) points.phrase();
        return new Parsed(new Award(award.type(), award.amount(), award.upTo(), true, false), points.next());
    }

    /** 酌情扣分, 视情况扣1-2分, 酌情给分, 根据完成程度打分. */
    private @Nullable Parsed judged(int i) {
        if (tokens.at(i).text().equals("在")) {
            return judgedWithin(i + 1);
        }
        if (tokens.at(i).text().startsWith("综合评") && tokens.isBoundary(i + 1)) {
            return new Parsed(Award.of(Type.JUDGED, BigDecimal.ZERO), i + 1);
        }
        if (tokens.is(i, Word.JUDGE)) {
            int j = i + 1;
            while (j < i + 8
                    && (tokens.is(j, Word.SKIP)
                            || tokens.is(j, Word.JUDGE)
                            || tokens.is(j, Word.DEGREE)
                            || tokens.is(j, Kind.TEXT))) {
                j++;
            }
            boolean scored = tokens.is(j, Word.DEDUCT) || tokens.is(j, Word.GIVE) || tokens.is(j, Word.SCORING);
            return scored || tokens.text(i, j).matches(".*[扣给计得分减].*") ? judgedAmount(i, j) : null;
        }
        if (!tokens.is(i, Word.BY)) {
            return null;
        }
        for (int j = i + 1; j < i + LONGEST_PROPORTION; j++) {
            RuleToken t = tokens.at(j);
            if (t.is(Kind.STOP) || t.is(Kind.COMMA) || t.isNumeric() || t.is(Word.PROPORTION) || t.is(Word.EACH)) {
                return null;
            }
            if (t.is(Word.DEGREE)) {
                int k = tokens.skipFill(j + 1, 3);
                k = tokens.is(k, Word.DEGREE) || tokens.is(k, Word.JUDGE) ? k + 1 : k;
                k = tokens.skipFill(k, 2);
                Parsed between = judgedBetween(k);
                if (between != null) {
                    return between;
                }
                if (tokens.is(k, Word.SCORING) || tokens.is(k, Word.GIVE) || tokens.is(k, Word.DEDUCT)) {
                    return judgedAmount(i, k);
                }
            }
        }
        return null;
    }

    /** 在0-4分之间酌情评分: the evaluator decides between nothing and so many points. */
    private @Nullable Parsed judgedWithin(int i) {
        Parsed points = points(i, false);
        if (points == null || !(points.phrase() instanceof Award award) || award.upTo() == null) {
            return null;
        }
        int next = tokens.skipFill(tokens.skip(points.next(), Word.BETWEEN), 1);
        boolean judged = tokens.is(next, Word.JUDGE) && award.amount().signum() == 0;
        int end = tokens.skip(tokens.skip(next + 1, Word.SCORING), Word.GIVE);
        return judged ? new Parsed(new Award(Type.JUDGED, BigDecimal.ZERO, award.upTo(), false, false), end) : null;
    }

    /** 按完成程度在0-5分之间打分. */
    private @Nullable Parsed judgedBetween(int j) {
        int k = tokens.at(j).text().equals("在") ? j + 1 : j;
        Parsed points = points(k, false);
        if (points == null || ((Award) points.phrase()).upTo() == null) {
            return null;
        }
        int next = tokens.skip(points.next(), Word.BETWEEN);
        next = tokens.skipFill(next, 1);
        boolean scored = tokens.is(next, Word.SCORING) || tokens.is(next, Word.GIVE) || tokens.is(next, Word.JUDGE);
        return scored ? new Parsed(points.phrase(), tokens.skip(next + 1, Word.SCORING)) : null;
    }

    private @Nullable Parsed judgedAmount(int i, int j) {
        if (tokens.is(j + 1, Kind.COLON) || tokens.is(j, Kind.COLON)) {
            return null;
        }
        int start = tokens.is(i, Word.DEDUCT) ? i : j;
        boolean loss = tokens.is(start, Word.DEDUCT)
                || tokens.text(i, j).contains("扣")
                || tokens.at(i).text().contains("减");
        int k = tokens.is(j, Word.DEDUCT) || tokens.is(j, Word.GIVE) || tokens.is(j, Word.SCORING) ? j + 1 : j;
        Parsed points = points(k, loss);
        if (points != null) {
            Award award = (Award) points.phrase();
            BigDecimal high = award.upTo() == null ? award.amount() : award.upTo();
            return new Parsed(
                    new Award(loss ? Type.LOSS : Type.POINTS, award.amount(), high, false, award.upTo() == null),
                    points.next());
        }
        if (tokens.is(k, Word.SCORING)) {
            k++;
        }
        return new Parsed(Award.of(Type.JUDGED, BigDecimal.ZERO), k);
    }

    /** 按比例得分, 按实际完成率×分值计分, 按相应比例扣分, 实际值/目标值×分值. */
    private @Nullable Parsed proportion(int i) {
        boolean starts = tokens.is(i, Word.BY)
                || tokens.is(i, Word.PROPORTION) && tokens.at(i).text().contains("比例");
        if (!starts) {
            return null;
        }
        Parsed line = LineFormula.parse(tokens, i + 1);
        if (line != null) {
            return line;
        }
        boolean seen = false;
        boolean divided = false;
        boolean multiplied = false;
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal base = null;
        for (int j = i; j < i + LONGEST_PROPORTION; j++) {
            RuleToken t = tokens.at(j);
            boolean hundred = t.is(Kind.PERCENT) && t.number().compareTo(Exact.HUNDRED) == 0;
            boolean listed = t.is(Kind.COMMA) && !seen;
            boolean divisor = t.is(Kind.PERCENT)
                    && tokens.at(j - 1).text().equals("/")
                    && t.number().signum() > 0;
            base = divisor ? t.number() : base;
            boolean factor = t.is(Kind.NUMBER) && tokens.isTimes(j - 1);
            if (t.is(Kind.STOP)
                    || listed
                    || t.is(Word.EACH)
                    || t.isNumeric()
                            && !hundred
                            && !divisor
                            && !factor
                            && !(t.is(Kind.POINTS) && tokens.isTimes(j - 1))) {
                return null;
            }
            amount = factor || t.is(Kind.POINTS) ? t.number() : amount;
            boolean either = divided && t.is(Word.OR);
            if (either) {
                return null;
            }
            divided |= t.text().equals("/");
            multiplied |= tokens.isTimes(j);
            boolean scores = t.is(Word.SCORING)
                    || t.is(Word.GIVE)
                    || t.is(Word.DEDUCT) && t.text().endsWith("分");
            if ((seen || divided) && scores && j > i) {
                int next = j + 1;
                next = tokens.is(next, Kind.POINTS) ? next : tokens.skip(next, Word.SCORING);
                next = tokens.skip(next, Word.WEIGHT);
                boolean reversed = divided && isReversed(i, j);
                base = base == null && multiplied && !divided ? Exact.HUNDRED : base;
                return tokens.is(next, Kind.POINTS) || tokens.is(next, Kind.PERCENT)
                        ? null
                        : new Parsed(
                                new Award(
                                        reversed ? Type.PRO_RATA_REVERSED : Type.PRO_RATA, amount, base, false, false),
                                next);
            }
            seen |= t.is(Word.PROPORTION);
        }
        return null;
    }

    private boolean isReversed(int from, int to) {
        String words = tokens.text(from, to);
        int slash = words.indexOf('/');
        return slash > 0
                && words.substring(slash).contains("实际")
                && !words.substring(0, slash).contains("实际");
    }

    /** 考核通过率×10分, 执行率×分值: a rate times the points, and nothing else. */
    private @Nullable Parsed rateTimes(int i) {
        boolean rate = tokens.is(i, Word.PROPORTION)
                && (tokens.at(i).text().endsWith("率") || tokens.at(i).text().endsWith("度"));
        int j = i + 2;
        if (!rate || !tokens.isTimes(i + 1)) {
            return null;
        }
        boolean points = tokens.is(j, Kind.POINTS) || tokens.is(j, Kind.NUMBER);
        boolean weight = tokens.is(j, Word.WEIGHT) || tokens.is(j, Word.FULL);
        int next = tokens.skip(j + 1, Word.WEIGHT);
        if (!(points || weight) || !tokens.isBoundary(next)) {
            return null;
        }
        BigDecimal amount = points ? tokens.at(j).number() : BigDecimal.ZERO;
        return new Parsed(new Award(Type.PRO_RATA, amount, Exact.HUNDRED, false, false), next);
    }

    /** 得分=实际完成率×分值. */
    private @Nullable Parsed scoreFormula(int i) {
        RuleToken t = tokens.at(i);
        boolean score = t.text().endsWith("得分")
                || t.text().equals("分值")
                || t.text().equals("评分")
                || t.text().equals("计分");
        if (!score || !tokens.is(i + 1, Word.EQUAL) || tokens.at(i + 2).isNumeric() && tokens.isBoundary(i + 3)) {
            return null;
        }
        Parsed line = LineFormula.parse(tokens, i + 2);
        if (line != null) {
            return line;
        }
        int j = i + 2;
        boolean product = false;
        boolean weight = false;
        boolean other = false;
        boolean rate = false;
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal base = null;
        while (!tokens.is(j, Kind.STOP) && !tokens.is(j, Kind.COMMA)) {
            RuleToken part = tokens.at(j);
            product |= part.text().equals("×")
                    || part.text().equals("*")
                    || part.text().equalsIgnoreCase("x");
            weight |= part.is(Word.WEIGHT) || part.is(Word.FULL) || part.is(Kind.POINTS);
            rate |= part.is(Word.PROPORTION)
                    || part.text().equals("/")
                    || part.text().endsWith("率")
                    || part.text().endsWith("度");
            boolean hundred = part.is(Kind.PERCENT) && part.number().compareTo(Exact.HUNDRED) == 0;
            boolean divisor = part.is(Kind.PERCENT)
                    && tokens.at(j - 1).text().equals("/")
                    && part.number().signum() > 0;
            base = divisor ? part.number() : base;
            boolean factor = (part.is(Kind.NUMBER) || part.is(Kind.POINTS)) && tokens.isTimes(j - 1);
            amount = factor ? part.number() : amount;
            weight |= factor;
            other |= part.text().equals("+")
                    || part.text().equals("-")
                    || part.is(Kind.PERCENT) && !hundred && !divisor
                    || part.is(Kind.NUMBER) && !factor;
            j++;
        }
        if (!product || !weight || !rate || other) {
            return null;
        }
        boolean reversed = isReversed(i + 2, j);
        base = base == null && !tokens.text(i + 2, j).contains("/") ? Exact.HUNDRED : base;
        return new Parsed(new Award(reversed ? Type.PRO_RATA_REVERSED : Type.PRO_RATA, amount, base, false, false), j);
    }
}
