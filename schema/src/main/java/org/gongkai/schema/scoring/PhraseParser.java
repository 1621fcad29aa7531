package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.schema.scoring.RuleToken.Kind;
import org.jspecify.annotations.Nullable;

/** Turns tokens into phrases: at each place the first phrase that fits, and plain words where none does. */
final class PhraseParser {
    private static final Pattern SCORED = Pattern.compile("(?:的?区间)?(?:内)?(?:合理)?(?:确定|计算|计|评定|给予?|打|得)?(?:分|得分|分值).*");
    private final Tokens tokens;
    private final RangeParser ranges;
    private final AwardParser awards;
    private final RateParser rates;
    private final ItemParser items;
    private final NamedFirst named;

    private PhraseParser(List<RuleToken> all) {
        this.tokens = new Tokens(all);
        this.ranges = new RangeParser(tokens);
        this.awards = new AwardParser(tokens);
        this.rates = new RateParser(tokens, awards, ranges);
        this.items = new ItemParser(tokens, awards, rates);
        this.named = new NamedFirst(tokens, ranges, awards);
    }

    /** A phrase and the tokens it covers. */
    record Placed(Phrase phrase, int from, int to) {}

    static List<Placed> parse(List<RuleToken> all) {
        return new PhraseParser(all).run();
    }

    private List<Placed> run() {
        List<Placed> found = new ArrayList<>();
        int at = 0;
        int plain = -1;
        while (at < tokens.size()) {
            Parsed parsed = phrase(at);
            if (parsed == null) {
                plain = plain < 0 ? at : plain;
                at++;
                continue;
            }
            if (plain >= 0) {
                found.add(words(plain, at));
                plain = -1;
            }
            found.add(new Placed(parsed.phrase(), at, parsed.next()));
            if (parsed.phrase() instanceof Phrase.Rate) {
                bracketed(at, parsed.next(), found);
            }
            at = parsed.next();
        }
        if (plain >= 0) {
            found.add(words(plain, at));
        }
        return found;
    }

    /** 每降低10个百分点（不足10个百分点按10个百分点计算）扣1分: what stands in brackets inside a rate. */
    private void bracketed(int from, int to, List<Placed> found) {
        for (int i = from; i < to; i++) {
            Parsed part = tokens.is(i, Kind.OPEN) ? partOfStep(i + 1) : null;
            if (part != null) {
                found.add(new Placed(part.phrase(), i + 1, part.next()));
            }
        }
    }

    private Placed words(int from, int to) {
        return new Placed(new Phrase.Words(tokens.text(from, to)), from, to);
    }

    private @Nullable Parsed phrase(int i) {
        RuleToken t = tokens.at(i);
        Parsed found = bracketOrPause(i, t);
        found = found == null ? tiers(i) : found;
        found = found == null ? limit(i) : found;
        found = found == null ? named.parse(i) : found;
        found = found == null ? partOfStep(i) : found;
        found = found == null ? survey(i) : found;
        found = found == null ? formula(i) : found;
        found = found == null ? rates.parse(i) : found;
        found = found == null ? base(i) : found;
        found = found == null && t.is(Word.OTHERWISE) ? new Parsed(new Phrase.Otherwise(), i + 1) : found;
        found = found == null ? severe(i) : found;
        found = found == null ? items.parse(i) : found;
        found = found == null ? ranges.parse(i) : found;
        found = found == null ? awards.parse(i) : found;
        found = found == null ? mark(i, t) : found;
        return found == null && t.is(Kind.DATE) ? by(i) : found;
    }

    private static @Nullable Parsed mark(int i, RuleToken t) {
        boolean included = t.is(Word.INCLUDED);
        if (!included && !t.is(Word.EXCLUDED)) {
            return null;
        }
        BigDecimal about = t.unit().isEmpty() ? null : new BigDecimal(t.unit());
        return new Parsed(new Phrase.Mark(included, about), i + 1);
    }

    private Parsed by(int i) {
        return new Parsed(new Phrase.By(tokens.at(i).date()), i + 1);
    }

    private @Nullable Parsed bracketOrPause(int i, RuleToken t) {
        if (t.is(Kind.STOP)) {
            return new Parsed(new Phrase.Stop(), i + 1);
        }
        if (t.is(Kind.MARKER)) {
            return new Parsed(new Phrase.Item(t.text()), i + 1);
        }
        if (t.is(Kind.OPEN)) {
            Parsed bracket = ranges.parse(i);
            return bracket != null ? bracket : new Parsed(new Phrase.Pause('('), i + 1);
        }
        boolean pause = t.is(Kind.COMMA) || t.is(Kind.COLON) || t.is(Kind.CLOSE) || t.is(Kind.LIST_COMMA);
        return pause ? new Parsed(new Phrase.Pause(t.text().charAt(0)), i + 1) : null;
    }

    /** 100%-80%（含80%）、80%-60%（含60%）、60%-0合理确定分值: each tier takes its lower end, the next leaves it out. */
    private @Nullable Parsed tiers(int i) {
        List<Interval> tiers = new ArrayList<>();
        int j = i;
        BigDecimal before = Exact.HUNDRED;
        while (isShare(j) && tokens.is(afterMark(j + 1), Word.RANGE) && isShare(afterMark(j + 1) + 1)) {
            int second = afterMark(j + 1) + 1;
            BigDecimal high = tokens.at(j).number();
            BigDecimal low = tokens.at(second).number();
            if (!Exact.same(high, before) || low.compareTo(high) >= 0) {
                return null;
            }
            tiers.add(new Interval(low, true, high, tiers.isEmpty()));
            before = low;
            j = afterMark(second + 1);
            j = tokens.is(j, Kind.LIST_COMMA)
                            || tokens.is(j, Kind.COMMA)
                            || tokens.at(j).text().equals("和")
                    ? j + 1
                    : j;
        }
        boolean whole = tiers.size() > 1 && before.signum() == 0;
        if (!whole || !SCORED.matcher(tokens.text(j, j + 4)).matches()) {
            return null;
        }
        while (!tokens.is(j, Kind.STOP) && !tokens.is(j, Kind.COMMA)) {
            j++;
        }
        return new Parsed(new Phrase.Tiers(List.copyOf(tiers)), j);
    }

    private boolean isShare(int i) {
        return tokens.is(i, Kind.PERCENT) || tokens.is(i, Kind.NUMBER);
    }

    private int afterMark(int i) {
        return tokens.is(i, Word.INCLUDED) || tokens.is(i, Word.EXCLUDED) ? i + 1 : i;
    }

    private @Nullable Parsed limit(int i) {
        RuleToken t = tokens.at(i);
        if (t.is(Word.FLOOR)) {
            return new Parsed(new Phrase.Floor(), i + 1);
        }
        if (t.is(Word.TO_FULL)) {
            return new Parsed(new Phrase.ToFull(), i + 1);
        }
        if (t.is(Word.LEAST)) {
            int points = tokens.is(i + 1, Word.GIVE) ? i + 2 : i + 1;
            return tokens.is(points, Kind.POINTS) && !tokens.is(points + 1, Word.RANGE)
                    ? new Parsed(new Phrase.Least(tokens.at(points).number()), points + 1)
                    : null;
        }
        if (t.is(Word.MORE_THAN)) {
            return capped(i);
        }
        if (!t.is(Word.CEILING)) {
            return null;
        }
        int j = i + 1;
        boolean loss = t.text().contains("扣");
        while (j < i + 6
                && (tokens.is(j, Word.CEILING)
                        || tokens.is(j, Word.DEDUCT)
                        || tokens.is(j, Word.GIVE)
                        || tokens.is(j, Word.SKIP)
                        || tokens.is(j, Word.EQUAL))) {
            loss |= tokens.is(j, Word.DEDUCT);
            j++;
        }
        if (tokens.is(j, Kind.POINTS) && !tokens.is(j + 1, Word.RANGE)) {
            return new Parsed(new Phrase.Ceiling(tokens.at(j).number(), loss), j + 1);
        }
        if (tokens.is(j, Word.FULL) && !loss) {
            return new Parsed(new Phrase.ToFull(), j + 1);
        }
        return null;
    }

    /** 超过100%的按100%计算. */
    private @Nullable Parsed capped(int i) {
        int j = tokens.at(i + 2).text().equals("的") ? i + 3 : i + 2;
        boolean same = tokens.is(i + 1, Kind.PERCENT)
                && tokens.is(j, Word.BY)
                && tokens.is(j + 1, Kind.PERCENT)
                && sameSize(i + 1, j + 1)
                && Exact.same(tokens.at(i + 1).number(), Exact.HUNDRED);
        boolean said = same && (tokens.is(j + 2, Word.SCORING) || tokens.is(j + 2, Word.GIVE));
        return said ? new Parsed(new Phrase.ToFull(), j + 3) : null;
    }

    /** 不足1个百分点的按1个百分点计算; 不足1个百分点不扣分; 按线性插值计算. */
    private @Nullable Parsed partOfStep(int i) {
        if (tokens.is(i, Word.INTERPOLATE)) {
            int j = i + 1;
            while (tokens.is(j, Word.SCORING) || tokens.is(j, Word.GIVE) || tokens.is(j, Word.SKIP)) {
                j++;
            }
            return new Parsed(new Phrase.PartOfStep(StepMode.LINEAR), j);
        }
        boolean less = tokens.is(i, Word.LESS_THAN);
        if (!less || !isSize(i + 1)) {
            return null;
        }
        int j = tokens.skipFill(i + 2, 3);
        j = tokens.is(j, Kind.COMMA) ? j + 1 : j;
        j = tokens.is(j, Word.BY) || tokens.at(j).text().equals("也") ? j + 1 : j;
        if (isSize(j) && sameSize(i + 1, j)) {
            int end = j + 1;
            while (tokens.is(end, Word.SCORING)
                    || tokens.is(end, Word.GIVE)
                    || tokens.is(end, Word.SKIP)
                    || tokens.at(end).text().equals("算")) {
                end++;
            }
            return end > j + 1 || tokens.is(j - 1, Word.BY)
                    ? new Parsed(new Phrase.PartOfStep(StepMode.BEGUN_STEPS), end)
                    : null;
        }
        boolean ignored = tokens.is(j, Word.NO_LOSS)
                || tokens.at(j).text().equals("不计")
                || tokens.at(j).text().equals("不计算");
        boolean one = tokens.at(i + 1).number().compareTo(BigDecimal.TEN) <= 0;
        return ignored && one && !tokens.at(i + 1).is(Kind.QUANTITY)
                ? new Parsed(new Phrase.PartOfStep(StepMode.WHOLE_STEPS), j + 1)
                : null;
    }

    private boolean isSize(int i) {
        return tokens.is(i, Kind.PERCENT) || tokens.is(i, Kind.PERCENT_POINTS) || tokens.is(i, Kind.QUANTITY);
    }

    private boolean sameSize(int a, int b) {
        return tokens.at(a).number().compareTo(tokens.at(b).number()) == 0;
    }

    /** 问卷回收率低于80%, 有效问卷不少于30份. */
    private @Nullable Parsed survey(int i) {
        boolean rate = tokens.is(i, Word.SURVEY_RETURN);
        if (!rate && !tokens.is(i, Word.SURVEY_VALID)) {
            return null;
        }
        int j = tokens.skipFill(i + 1, 3);
        j = tokens.is(j, Word.SURVEY_RETURN) || tokens.is(j, Word.SURVEY_VALID) ? j + 1 : j;
        j = tokens.at(j).text().startsWith("数") || tokens.at(j).text().equals("应") ? j + 1 : j;
        Parsed range = ranges.parse(j);
        if (range == null || !(range.phrase() instanceof Phrase.InRange r) || r.bare() || r.doubtful()) {
            return null;
        }
        Bound low = r.low();
        Bound high = r.high();
        if (low != null && high == null) {
            return new Parsed(
                    new Phrase.SurveyNeeds(rate, low.value(), low.mark() == Bound.Mark.IN, false), range.next());
        }
        if (high != null && low == null) {
            return new Parsed(
                    new Phrase.SurveyNeeds(rate, high.value(), high.mark() == Bound.Mark.OUT, true), range.next());
        }
        return null;
    }

    /** 资金到位率=(实际到位资金/计划投入资金)×100%. */
    private @Nullable Parsed formula(int i) {
        if (i > 0 && !tokens.isBoundary(i - 1) && !(tokens.at(i - 1).is(Kind.PERCENT))) {
            return null;
        }
        int equals = i;
        while (equals < i + 12 && !tokens.is(equals, Word.EQUAL)) {
            RuleToken t = tokens.at(equals);
            if (t.is(Kind.STOP) || t.is(Kind.COMMA) || t.isNumeric() || t.is(Word.EACH)) {
                return null;
            }
            equals++;
        }
        if (equals == i || !tokens.at(equals).text().equals("=")) {
            return null;
        }
        String name = tokens.text(i, equals);
        if (name.endsWith("分") || name.endsWith("分值") || name.endsWith("分数") || name.contains("扣")) {
            return null;
        }
        int j = equals + 1;
        boolean operator = false;
        while (!tokens.is(j, Kind.STOP) && !tokens.is(j, Kind.COMMA) && j < equals + 40) {
            RuleToken t = tokens.at(j);
            operator |= t.is(Kind.OPERATOR) || t.text().equals("-") && j > equals + 1;
            if (t.is(Word.EACH) || t.is(Kind.POINTS)) {
                return null;
            }
            j++;
            if (operator && t.is(Kind.PERCENT) && t.number().compareTo(Exact.HUNDRED) == 0) {
                while (tokens.is(j, Kind.CLOSE)) {
                    j++;
                }
                break;
            }
        }
        return operator ? new Parsed(new Phrase.Formula(name, tokens.text(equals + 1, j)), j) : null;
    }

    /** 以100%为基数. */
    private @Nullable Parsed base(int i) {
        if (!tokens.at(i).text().equals("以")) {
            return null;
        }
        for (int j = i + 1; j < i + 8 && !tokens.isBoundary(j); j++) {
            RangeParser.At at = ranges.bound(j);
            if (at != null) {
                int k = tokens.at(at.next()).text().equals("为")
                                || tokens.at(at.next()).text().equals("作为")
                        ? at.next() + 1
                        : -1;
                boolean based = k > 0
                        && (tokens.is(k, Word.BASE)
                                || tokens.at(k).text().startsWith("基")
                                || tokens.at(k).text().startsWith("标准")
                                || tokens.at(k).text().equals("目标")
                                || tokens.at(k).text().equals("满分"));
                if (based) {
                    return new Parsed(new Phrase.Base(at.bound()), k + 1);
                }
            }
        }
        return null;
    }

    /** 未发生重大事故 names what didn't happen. */
    private boolean isDenial(int i) {
        String word = tokens.at(i).text();
        return word.endsWith("未")
                || word.endsWith("无")
                || word.endsWith("没有")
                || word.endsWith("不")
                || word.startsWith("未");
    }

    private @Nullable Parsed severe(int i) {
        int j = i;
        while (j < i + 2 && (tokens.is(j, Word.FOUND) || tokens.is(j, Word.SKIP))) {
            j++;
        }
        boolean denied = isDenial(i - 1) || isDenial(i - 2);
        if (denied || !tokens.is(j, Word.SEVERE) || tokens.count(j + 1).isPresent()) {
            return null;
        }
        return new Parsed(new Phrase.Severe(tokens.text(i, j + 1)), j + 1);
    }
}
