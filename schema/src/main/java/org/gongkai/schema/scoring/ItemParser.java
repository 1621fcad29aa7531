package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.gongkai.schema.scoring.Phrase.Award;
import org.gongkai.schema.scoring.RuleToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Checkpoints met and failed: 全部符合, 符合其中2项, 3项达标, 一项不符合, 发现一处, 缺一项, 各1分, 前4项每项1分.
 *
 * <pre>
 * met    = 全部 符合 | 符合 其中? count 以上? | count 符合
 * failed = 有? count 不符合 | 缺 count | 发现 count
 * </pre>
 */
final class ItemParser {
    private static final int MANY = Integer.MAX_VALUE;

    /** What is missing of a report that is due every month or quarter. */
    private static final Set<String> UNREPORTED = Set.of("缺报", "漏报", "欠报", "缺");

    private final Tokens tokens;
    private final AwardParser awards;
    private final RateParser rates;

    ItemParser(Tokens tokens, AwardParser awards, RateParser rates) {
        this.tokens = tokens;
        this.awards = awards;
        this.rates = rates;
    }

    @Nullable
    Parsed parse(int i) {
        Parsed first = firstItems(i);
        first = first == null ? eachOf(i) : first;
        first = first == null ? all(i) : first;
        first = first == null ? met(i) : first;
        return first == null ? failed(i) : first;
    }

    /** 前4项评价要点每项分值1分. */
    private @Nullable Parsed firstItems(int i) {
        if (!tokens.at(i).text().endsWith("前")) {
            return null;
        }
        Optional<Integer> count = tokens.count(i + 1);
        for (int j = i + 2; count.isPresent() && j < i + 6; j++) {
            Parsed rate = rates.parse(j);
            if (rate != null && rate.phrase() instanceof Phrase.PerItem each) {
                return new Parsed(
                        new Phrase.PerItem(
                                each.loss(), each.per(), each.unit(), each.amount(), each.shortage(), count.get()),
                        rate.next());
            }
        }
        return null;
    }

    /** 以上四项各1分, 各占2分. */
    private @Nullable Parsed eachOf(int i) {
        RuleToken t = tokens.at(i);
        if (!t.text().startsWith("各") || t.is(Word.ALL) || !(t.is(Word.SKIP) || t.is(Word.GIVE) || t.is(Word.DEDUCT))) {
            return null;
        }
        Parsed award = awards.parse(t.is(Word.SKIP) ? i + 1 : i);
        Integer items = tokens.count(i - 1).orElse(null);
        if (award != null && award.phrase() instanceof Award a && a.upTo() == null && a.type() == Award.Type.POINTS) {
            return new Parsed(new Phrase.PerItem(false, BigDecimal.ONE, "项", a, false, items), award.next());
        }
        return null;
    }

    private @Nullable Parsed all(int i) {
        int j = i;
        boolean meetsFirst = tokens.is(i, Word.MEETS) && !tokens.is(i, Word.ALL);
        if (meetsFirst) {
            j = tokens.skip(i + 1, Word.SET_ONE);
            j = tokens.is(j, Word.ALL) ? j : tokens.skipFill(j, 1);
            if (tokens.is(j, Word.ALL)) {
                int next = afterWords(tokens.count(j + 1).isPresent() ? j + 2 : j + 1);
                return new Parsed(new Phrase.AllMet(tokens.text(i, next)), next);
            }
            return null;
        }
        if (tokens.count(i).isPresent() && isCheckpoints(i) && tokens.is(i + 1, Word.ALL)) {
            Parsed rest = all(i + 1);
            return rest != null && rest.phrase() instanceof Phrase.AllMet ? rest : null;
        }
        if (!tokens.is(i, Word.ALL)) {
            return null;
        }
        while (j < i + 4
                && (tokens.is(j, Word.ALL)
                        || tokens.is(j, Word.SKIP)
                        || tokens.is(j, Word.CHECKPOINT) && !tokens.is(j, Word.MEETS))) {
            j++;
        }
        if (tokens.is(j, Word.NEGATIVE) && !tokens.is(j, Word.MEETS)) {
            return tokens.at(j).text().startsWith("无")
                    ? null
                    : new Parsed(new Phrase.NoneMet(tokens.text(i, afterWords(j + 1))), afterWords(j + 1));
        }
        if (tokens.is(j, Word.MEETS) || tokens.is(j, Word.POSITIVE)) {
            Parsed award = awards.parse(j);
            if (award == null) {
                return new Parsed(new Phrase.AllMet(tokens.text(i, afterWords(j + 1))), afterWords(j + 1));
            }
        }
        return null;
    }

    /** 要求, 条件, 上述 and the like after 符合. */
    private int afterWords(int i) {
        int j = i;
        while (j < i + 6
                && (tokens.is(j, Word.CHECKPOINT)
                        || tokens.is(j, Word.SKIP)
                        || tokens.is(j, Word.SET_ONE)
                        || tokens.is(j, Word.TARGET) && !tokens.is(j + 1, Kind.PERCENT))
                && !tokens.is(j, Word.FULL)) {
            j++;
        }
        return j;
    }

    /** Checkpoints are counted as 项, 条, 个 and the like; 1000人 is a quantity. */
    private boolean isCheckpoints(int i) {
        String unit = tokens.at(i).unit();
        return unit.equals("项")
                || unit.equals("条")
                || unit.equals("个")
                || unit.equals("点")
                || RuleWords.is(unit, Word.CHECKPOINT);
    }

    private @Nullable Parsed met(int i) {
        if (tokens.is(i, Word.MEETS)) {
            int j = tokens.skip(i + 1, Word.SET_ONE);
            j = tokens.at(j).text().equals("任") ? j + 1 : j;
            boolean least = tokens.is(j, Word.AT_LEAST);
            j = least ? j + 1 : j;
            return count(j, least);
        }
        Optional<Integer> count = tokens.count(i).filter(k -> isCheckpoints(i));
        if (count.isEmpty()) {
            return null;
        }
        Optional<Integer> most = tokens.is(i + 1, Word.RANGE) ? tokens.count(i + 2) : Optional.empty();
        if (most.isPresent()) {
            int end = tokens.skip(tokens.skipFill(i + 3, 2), Word.CHECKPOINT);
            return tokens.is(end, Word.MEETS)
                    ? new Parsed(new Phrase.Met(count.get(), most.get()), afterWords(end + 1))
                    : null;
        }
        int j = tokens.skipFill(i + 1, 2);
        boolean post = tokens.is(j, Word.POST_AT_LEAST);
        j = post ? j + 1 : j;
        j = tokens.skip(tokens.skipFill(j, 2), Word.CHECKPOINT);
        if (tokens.is(j, Word.MEETS)) {
            return new Parsed(new Phrase.Met(count.get(), post ? MANY : count.get()), afterWords(j + 1));
        }
        return null;
    }

    private @Nullable Parsed count(int j, boolean least) {
        if (tokens.is(j, Kind.NUMBER) && tokens.is(j + 1, Word.RANGE)) {
            Optional<Integer> most = tokens.count(j + 2);
            if (most.isPresent() && tokens.at(j).number().stripTrailingZeros().scale() <= 0) {
                return new Parsed(new Phrase.Met(tokens.at(j).number().intValueExact(), most.get()), afterWords(j + 3));
            }
        }
        Optional<Integer> one = tokens.count(j).filter(k -> isCheckpoints(j));
        if (one.isPresent()
                && tokens.is(j + 1, Word.RANGE)
                && tokens.count(j + 2).isPresent()) {
            return new Parsed(new Phrase.Met(one.get(), tokens.count(j + 2).orElseThrow()), afterWords(j + 3));
        }
        if (one.isEmpty()) {
            return null;
        }
        if (tokens.is(j + 1, Word.POST_AT_LEAST)) {
            return new Parsed(new Phrase.Met(one.get(), MANY), afterWords(j + 2));
        }
        if (tokens.is(j + 1, Word.POST_AT_MOST)) {
            return new Parsed(new Phrase.Met(0, one.get()), afterWords(j + 2));
        }
        return new Parsed(new Phrase.Met(one.get(), least ? MANY : one.get()), afterWords(j + 1));
    }

    private @Nullable Parsed failed(int i) {
        int j = i;
        boolean found = false;
        while (j < i + 3
                && (tokens.is(j, Word.FOUND)
                        || tokens.is(j, Word.SET_ONE)
                        || tokens.at(j).text().equals("任"))) {
            found |= tokens.is(j, Word.FOUND) && !tokens.at(j).text().endsWith("有");
            j++;
        }
        boolean missing = tokens.is(j, Word.NEGATIVE) && !tokens.is(j, Word.LESS_THAN);
        if (missing) {
            j++;
            j = tokens.skip(j, Word.SET_ONE);
            j = tokens.skipFill(j, 1);
        }
        boolean from = missing && tokens.is(j, Kind.NUMBER) && tokens.is(j + 1, Word.RANGE);
        if (from && tokens.count(j + 2).isPresent()) {
            int least = tokens.at(j).number().intValue();
            return new Parsed(
                    new Phrase.Failed(
                            least, tokens.count(j + 2).get(), tokens.at(j + 2).unit()),
                    j + 3);
        }
        boolean unreported = missing && UNREPORTED.contains(tokens.at(j - 1).text()) && isPeriod(j);
        Optional<Integer> count = unreported ? Optional.of(tokens.at(j).number().intValueExact()) : tokens.count(j);
        boolean more = tokens.is(j, Word.MORE_THAN) || tokens.is(j, Word.AT_LEAST);
        if (more) {
            count = tokens.count(j + 1);
        }
        if (count.isEmpty()) {
            return null;
        }
        int at = more ? j + 1 : j;
        int k = at + 1;
        int least = more && tokens.is(j, Word.MORE_THAN) ? count.get() + 1 : count.get();
        int most = more ? MANY : count.get();
        if (tokens.is(k, Word.POST_AT_LEAST)) {
            most = MANY;
            least = count.get();
            k++;
        } else if (tokens.is(k, Word.POST_AT_MOST)) {
            least = 0;
            k++;
        }
        boolean negativeAfter = negativeSoon(k);
        int after = tokens.skip(tokens.skipFill(k, 1), Word.ALL);
        if (tokens.is(after, Word.NEGATIVE) && !missing) {
            k = afterWords(after + 1);
        }
        if (!(missing || found || negativeAfter)) {
            return null;
        }
        return new Parsed(new Phrase.Failed(least, most, tokens.at(at).unit()), k);
    }

    /** A whole number of months or quarters. */
    private boolean isPeriod(int i) {
        RuleToken t = tokens.at(i);
        String unit = t.is(Kind.QUANTITY) ? Units.time(t.unit()) : "";
        return (unit.equals("月") || unit.equals("季度"))
                && t.number().stripTrailingZeros().scale() <= 0;
    }

    private boolean negativeSoon(int from) {
        for (int j = from; j < from + 8 && !tokens.isBoundary(j); j++) {
            if (tokens.is(j, Word.NEGATIVE)) {
                return true;
            }
            if (tokens.is(j, Word.GIVE) || tokens.is(j, Word.DEDUCT) || tokens.is(j, Kind.POINTS)) {
                return false;
            }
        }
        return false;
    }
}
