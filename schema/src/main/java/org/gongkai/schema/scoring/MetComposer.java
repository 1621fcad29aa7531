package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a banded rule from 全部符合得满分；符合其中2项得1分；…. */
final class MetComposer {
    private static final int MANY = Integer.MAX_VALUE;

    /** How far 3项以上 is spelt out when the number of checkpoints isn't printed. */
    private static final int OPEN_END = 30;

    private final Draft draft;
    private final Map<Integer, BigDecimal> byMet = new HashMap<>();
    private @Nullable BigDecimal whenAll;
    private final @Nullable Integer checkpoints;

    private MetComposer(Draft draft, @Nullable Integer checkpoints) {
        this.draft = draft;
        this.checkpoints = checkpoints;
    }

    static Optional<ScoringRule> compose(Draft draft, @Nullable Integer checkpoints) {
        return new MetComposer(draft, checkpoints).run();
    }

    private Optional<ScoringRule> run() {
        BigDecimal otherwise = null;
        for (Statement.When when : draft.all(Statement.When.class)) {
            draft.check(when.award());
            BigDecimal points = draft.points(when.award());
            if (points == null) {
                return Optional.empty();
            }
            if (!Subjects.isPlain(when.subject())) {
                draft.doubt(
                        "COMPOUND_CONDITION",
                        "得分条件不止一个：" + when.subject(),
                        "A result depends on more than one condition");
            }
            if (when.isOtherwise()) {
                otherwise = points;
            } else if (when.conditions().size() > 1 && !when.any()
                    || !when.conditions().stream().allMatch(c -> put(c, points))) {
                return Optional.empty();
            }
        }
        Optional<ScoringRule> each = each(otherwise);
        if (each.isPresent()) {
            return each;
        }
        fill(otherwise);
        checkSense();
        if (checkpoints != null) {
            draft.note("CHECKPOINTS", "按" + checkpoints + "个评价要点理解", "Read with " + checkpoints + " checkpoints");
        }
        return Optional.of(new Banded(draft.weight, checkpoints, whenAll, byMet, List.of(Assumptions.ALL_OR_NOTHING)));
    }

    /** Full marks for all of them, said or by their number: 满足一项得1分 of two listed ones on a weight of 2. */
    private boolean allAreFull(BigDecimal one) {
        if (whenAll != null) {
            return Exact.same(whenAll, draft.weight);
        }
        return checkpoints != null
                && checkpoints > 1
                && Exact.same(one.multiply(BigDecimal.valueOf(checkpoints)), draft.weight);
    }

    /** 满足一项得1分，全部满足得5分: one is worth a point and all are worth five of them. */
    private Optional<ScoringRule> each(@Nullable BigDecimal otherwise) {
        BigDecimal one = byMet.get(1);
        boolean zero = byMet.size() == 1
                || byMet.size() == 2 && byMet.getOrDefault(0, BigDecimal.ONE).signum() == 0;
        if (one == null
                || !zero
                || otherwise != null && otherwise.signum() != 0
                || one.signum() <= 0
                || !allAreFull(one)) {
            return Optional.empty();
        }
        BigDecimal[] items = draft.weight.divideAndRemainder(one);
        boolean several = whenAll == null || items[0].compareTo(new BigDecimal("2")) > 0;
        boolean fits = items[1].signum() == 0 && several;
        boolean known = checkpoints == null || Exact.same(items[0], BigDecimal.valueOf(checkpoints));
        if (!fits || !known) {
            return Optional.empty();
        }
        int n = items[0].intValueExact();
        return Optional.of(new ItemSum(
                draft.weight,
                java.util.Collections.nCopies(n, one),
                List.of(Assumptions.ALL_OR_NOTHING, Assumptions.LIENIENT_POSSIBLE, Assumptions.items(n))));
    }

    private boolean put(Phrase condition, BigDecimal points) {
        if (condition instanceof Phrase.AllMet) {
            whenAll = points;
            return true;
        }
        if (condition instanceof Phrase.NoneMet) {
            return same(0, points);
        }
        if (condition instanceof Phrase.InRange range && range.low() == null && range.high() != null) {
            int most = range.high().value().intValue() - (range.high().mark() == Bound.Mark.OUT ? 1 : 0);
            return between(0, most, points);
        }
        if (!(condition instanceof Phrase.Met met)) {
            return false;
        }
        if (met.most() == MANY) {
            if (checkpoints == null) {
                return between(met.least(), met.least() + OPEN_END, points);
            }
            return between(met.least(), checkpoints, points);
        }
        return between(met.least(), met.most(), points);
    }

    private boolean between(int from, int to, BigDecimal points) {
        boolean fine = to >= from && to - from < 50;
        for (int k = from; fine && k <= to; k++) {
            fine = same(k, points);
        }
        return fine;
    }

    private boolean same(int met, BigDecimal points) {
        BigDecimal before = byMet.putIfAbsent(met, points);
        return before == null || Exact.same(before, points);
    }

    private void fill(@Nullable BigDecimal otherwise) {
        if (otherwise == null) {
            return;
        }
        int top = checkpoints != null
                ? checkpoints
                : byMet.keySet().stream().mapToInt(k -> k).max().orElse(1) + 1;
        for (int k = 0; k < top; k++) {
            byMet.putIfAbsent(k, otherwise);
        }
        if (checkpoints == null && byMet.size() > 1) {
            draft.note("OTHERWISE_BELOW", "“其他”按少于所列项数理解", "'Otherwise' is read as fewer than the numbers listed");
        }
    }

    private void checkSense() {
        List<BigDecimal> rising = new ArrayList<>();
        byMet.keySet().stream().sorted().forEach(k -> rising.add(Objects.requireNonNull(byMet.get(k))));
        if (whenAll != null) {
            rising.add(whenAll);
        }
        for (int i = 0; i + 1 < rising.size(); i++) {
            if (rising.get(i).compareTo(rising.get(i + 1)) > 0) {
                draft.doubt("NOT_MONOTONE", "符合项数越多得分反而越低", "More met earns less");
            }
        }
        boolean full = rising.stream().anyMatch(p -> Exact.same(p, draft.weight));
        if (!full) {
            draft.doubt("FULL_NOT_REACHED", "没有任何一档得满分", "No band earns full marks");
        }
        int most = byMet.keySet().stream().mapToInt(k -> k).max().orElse(0);
        if (checkpoints != null && most > checkpoints) {
            draft.doubt("CHECKPOINTS_DIFFER", "符合项数超过所列要点数", "More are met than there are checkpoints");
        }
    }
}
