package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.schema.scoring.Phrase.Award;
import org.gongkai.schema.scoring.Phrase.InRange;
import org.jspecify.annotations.Nullable;

/** Makes a proportional rule: 按比例得分, 得分=完成率×分值, with full and zero ends where the text names them. */
final class ProRataComposer {
    private ProRataComposer() {}

    static boolean isProRata(Award award) {
        return award.type() == Award.Type.PRO_RATA || award.type() == Award.Type.PRO_RATA_REVERSED;
    }

    static Optional<ScoringRule> compose(Draft draft) {
        List<Band> exceptions = new ArrayList<>();
        boolean reversed = false;
        BigDecimal fullAt = Exact.HUNDRED;
        int shares = 0;
        for (Statement statement : draft.statements) {
            if (statement.body() instanceof Statement.When when) {
                if (isProRata(when.award())) {
                    shares++;
                    reversed |= when.award().type() == Award.Type.PRO_RATA_REVERSED;
                    checkShared(draft, when);
                    continue;
                }
                Optional<Band> band = band(draft, when);
                if (band.isEmpty()) {
                    return Optional.empty();
                }
                exceptions.add(band.get());
                BigDecimal low = band.get().where().low();
                boolean full = band.get().gives() instanceof Outcome.Fixed f && Exact.same(f.points(), draft.weight);
                fullAt = full && low != null ? low : fullAt;
            } else if (statement.body() instanceof Statement.Status status) {
                shares += isProRata(status.award()) ? 1 : 0;
                reversed |= status.award().type() == Award.Type.PRO_RATA_REVERSED;
                BigDecimal points = draft.points(status.award());
                boolean fits = isProRata(status.award()) || points != null && Exact.same(points, draft.weight);
                if (!fits || !status.label().isEmpty() && status.label().matches(".*(且|同时|除|但|每|占|[0-9]%).*")) {
                    return Optional.empty();
                }
            } else if (statement.body() instanceof Statement.Lone lone) {
                shares += isProRata(lone.award()) ? 1 : 0;
                reversed |= lone.award().type() == Award.Type.PRO_RATA_REVERSED;
                if (!isProRata(lone.award()) && lone.award().type() != Award.Type.FULL) {
                    return Optional.empty();
                }
            } else if (!(statement.body() instanceof Statement.Limit)
                    && !(statement.body() instanceof Statement.Target)) {
                return Optional.empty();
            }
        }
        for (Statement statement : draft.statements) {
            checkWeight(draft, statement.body());
        }
        if (reversed) {
            exceptions.replaceAll(e -> onCompletion(draft, e));
        }
        checkExceptions(draft, exceptions);
        if (shares != 1 && !isSaidTwice(draft)) {
            draft.doubt("SEVERAL_SHARES", "按比例计分出现多次", "There is more than one proportional part");
        }
        BigDecimal base = divisor(draft);
        if (base != null && !Exact.same(base, fullAt) && !Exact.same(base, Exact.HUNDRED)) {
            draft.doubt("SHARE_BASE", "公式中的除数与满分线不同", "The divisor of the formula isn't the full-mark line");
        } else if (base == null && !Exact.same(fullAt, Exact.HUNDRED)) {
            draft.doubt(
                    "SHARE_BASE",
                    "满分线不是100%，按比例的基数不明",
                    "Full marks aren't at 100 %, so the base of the proportion isn't clear");
        }
        Axis axis = AxisFinder.rate(draft, false);
        if (axis.type() == Axis.Type.SAVING || axis.type() == Axis.Type.CHANGE) {
            draft.doubt("SHARE_OF_CHANGE", "按比例计分的数值可能为负", "A proportion of a rate that may be negative");
        }
        return Optional.of(new ProRata(
                draft.weight,
                axis,
                base == null ? Exact.HUNDRED : base,
                reversed,
                exceptions,
                List.of(Assumptions.OVER_TARGET)));
    }

    /**
     * 实际成本≤计划成本得满分 beside 计划成本÷实际成本×分值: the condition speaks of actual ÷ plan, the proportion of
     * plan ÷ actual.
     */
    private static Band onCompletion(Draft draft, Band exception) {
        Interval where = exception.where();
        boolean full = exception.gives() instanceof Outcome.Fixed f && Exact.same(f.points(), draft.weight);
        BigDecimal high = where.high();
        BigDecimal low = where.low();
        if (full && low == null && high != null && high.signum() > 0) {
            return new Band(Interval.from(inverse(high), where.highIncluded()), exception.gives());
        }
        if (!full && high == null && low != null && low.signum() > 0) {
            return new Band(Interval.upTo(inverse(low), where.lowIncluded()), exception.gives());
        }
        return exception;
    }

    private static BigDecimal inverse(BigDecimal percent) {
        return Exact.divide(Exact.HUNDRED.multiply(Exact.HUNDRED), percent);
    }

    /** 开工率达100%计4分，完工率达100%计3分，未达到的按比例: two things share one proportion. */
    private static void checkExceptions(Draft draft, List<Band> exceptions) {
        boolean partly = exceptions.stream()
                .anyMatch(e -> e.where().high() == null
                        && e.gives() instanceof Outcome.Fixed f
                        && !Exact.same(f.points(), draft.weight)
                        && f.points().signum() > 0);
        boolean over = false;
        for (int i = 0; i < exceptions.size(); i++) {
            for (int k = i + 1; k < exceptions.size(); k++) {
                over |= exceptions.get(i).where().overlaps(exceptions.get(k).where());
            }
        }
        if (partly || over) {
            draft.doubt("SHARE_PARTLY", "部分分值的条件与按比例计分不能合并", "Points for a part don't go together with the proportion");
        }
    }

    /** 数量完成率占60%，质量合格率占40%，按比例计算: two numbers stand before one proportion. */
    private static void checkShared(Draft draft, Statement.When when) {
        boolean ranges =
                when.conditions().stream().filter(InRange.class::isInstance).count() > 1;
        if (ranges && !when.any()) {
            draft.doubt("COMPOUND_CONDITION", "按比例计分前有多个数值条件", "More than one condition stands before the proportion");
        }
    }

    /** 按实际完成率计分，得分=完成率×5: the formula only spells out the words before it. */
    private static boolean isSaidTwice(Draft draft) {
        List<Award> shares = new ArrayList<>();
        boolean conditional = false;
        for (Statement statement : draft.statements) {
            Award award = share(statement.body());
            if (award != null) {
                shares.add(award);
                conditional |= statement.body() instanceof Statement.When;
            }
        }
        return shares.size() == 2
                && !conditional
                && shares.get(0).type() == shares.get(1).type()
                && isOnlyWords(shares.get(0)) != isOnlyWords(shares.get(1));
    }

    private static boolean isOnlyWords(Award award) {
        return award.amount().signum() == 0 && award.upTo() == null;
    }

    private static @Nullable Award share(Statement.Body body) {
        Award award = Statement.awardOf(body);
        return award != null && isProRata(award) ? award : null;
    }

    /** 满意度÷90%×分值 reaches full marks at 90 %. */
    private static @Nullable BigDecimal divisor(Draft draft) {
        for (Statement statement : draft.statements) {
            Award award = share(statement.body());
            if (award != null && award.upTo() != null) {
                return award.upTo();
            }
        }
        return null;
    }

    /** 完成率×8分 on a weight of 10 is another rule than it seems. */
    private static void checkWeight(Draft draft, Statement.Body body) {
        Award award = share(body);
        if (award != null && award.amount().signum() > 0 && !Exact.same(award.amount(), draft.weight)) {
            draft.doubt("WEIGHT_DIFFERS", "公式中的分值与指标分值不同", "The formula multiplies by other points than the weight");
        }
    }

    private static Optional<Band> band(Draft draft, Statement.When when) {
        BigDecimal points = draft.points(when.award());
        draft.check(when.award());
        if (points == null || when.conditions().size() != 1) {
            return Optional.empty();
        }
        Phrase condition = when.conditions().get(0);
        boolean full = Exact.same(points, draft.weight);
        if (!Subjects.isPlain(when.subject())) {
            draft.doubt(
                    "COMPOUND_CONDITION", "得分条件不止一个：" + when.subject(), "A result depends on more than one condition");
        }
        if (full && (condition instanceof Phrase.AllMet)) {
            return Optional.of(new Band(Interval.from(Exact.HUNDRED, true), new Outcome.Fixed(points)));
        }
        if (!(condition instanceof InRange range) || range.doubtful()) {
            return Optional.empty();
        }
        Bound low = range.low();
        Bound high = range.high();
        if (low != null && high != null && Exact.same(low.value(), high.value())) {
            return full
                    ? Optional.of(new Band(Interval.from(low.value(), true), new Outcome.Fixed(points)))
                    : Optional.empty();
        }
        if (low != null && high == null && fits(low)) {
            return Optional.of(
                    new Band(Interval.from(low.value(), low.mark() != Bound.Mark.OUT), new Outcome.Fixed(points)));
        }
        if (high != null && low == null && fits(high)) {
            return Optional.of(
                    new Band(Interval.upTo(high.value(), high.mark() != Bound.Mark.OUT), new Outcome.Fixed(points)));
        }
        return Optional.empty();
    }

    private static boolean fits(Bound bound) {
        return bound.unit().equals("%") || bound.unit().equals("目标");
    }
}
