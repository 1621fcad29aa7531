package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything the composers share while one text becomes one rule: its statements, its weight, and what they notice. */
final class Draft {
    final BigDecimal weight;
    final List<Statement> statements;
    final RuleContext context;
    final String text;
    final int items;
    final boolean listed;
    final List<Note> notes = new ArrayList<>();
    boolean sure = true;

    Draft(BigDecimal weight, List<Statement> statements, RuleContext context, String text, int items, boolean listed) {
        this.weight = weight;
        this.statements = List.copyOf(statements);
        this.context = context;
        this.text = text;
        this.items = items;
        this.listed = listed;
    }

    /** The same draft about fewer statements and another weight. */
    Draft part(BigDecimal itsWeight, List<Statement> some) {
        return new Draft(itsWeight, some, context, text, 0, false);
    }

    /** The same draft about some of its statements. */
    Draft with(List<Statement> some) {
        return new Draft(weight, some, context, text, items, listed);
    }

    /** Takes over what was noticed about a part of this text. */
    void adopt(Draft part) {
        part.notes.forEach(n -> note(n.code(), n.zh(), n.en()));
        sure &= part.sure;
    }

    void doubt(String code, String zh, String en) {
        sure = false;
        note(code, zh, en);
    }

    void note(String code, String zh, String en) {
        Note note = new Note(code, zh, en);
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    <B extends Statement.Body> List<B> all(Class<B> kind) {
        return statements.stream()
                .map(Statement::body)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    <P extends Phrase> Optional<P> limit(Class<P> kind) {
        return all(Statement.Limit.class).stream()
                .map(Statement.Limit::phrase)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    boolean statesFloor() {
        return limit(Phrase.Floor.class).isPresent()
                || limit(Phrase.Least.class).isPresent();
    }

    /** The least score the text leaves: the weight less the most that can be lost. */
    BigDecimal floor() {
        Optional<Phrase.Least> least = limit(Phrase.Least.class);
        if (least.isPresent()) {
            return least.get().points().min(weight);
        }
        return limit(Phrase.Ceiling.class)
                .filter(Phrase.Ceiling::ofLoss)
                .map(c -> weight.subtract(c.points()).max(BigDecimal.ZERO))
                .orElse(BigDecimal.ZERO);
    }

    /** 每增加1个百分点加0.5分，最高加3分 on a weight of 5: what the other two points are for isn't said. */
    void checkCeiling() {
        limit(Phrase.Ceiling.class)
                .filter(c -> !c.ofLoss() && !Exact.same(c.points(), weight))
                .ifPresent(c -> doubt(
                        "CEILING_DIFFERS",
                        "加分上限" + Exact.text(c.points()) + "分与分值" + Exact.text(weight) + "分不同",
                        "The most that can be earned, " + Exact.text(c.points()) + ", isn't the weight "
                                + Exact.text(weight)));
    }

    /** The points an award gives when it names one number of them. */
    @Nullable
    BigDecimal points(Phrase.Award award) {
        if (award.upTo() != null) {
            return null;
        }
        return switch (award.type()) {
            case FULL -> weight;
            case POINTS -> award.amount();
            case SHARE -> Exact.percentOf(award.amount(), weight);
            case LOSS -> weight.subtract(award.amount()).max(BigDecimal.ZERO);
            case LOSS_SHARE ->
                weight.subtract(Exact.percentOf(award.amount(), weight)).max(BigDecimal.ZERO);
            default -> null;
        };
    }

    /** Whether an award gives no points, in so many words. */
    boolean isZero(Phrase.Award award) {
        BigDecimal points = points(award);
        return points != null && points.signum() == 0 && award.type() == Phrase.Award.Type.POINTS;
    }

    /** What an award gives: one number, a stretch, or whatever the evaluator decides. */
    @Nullable
    Outcome outcome(Phrase.Award award) {
        if (ProRataComposer.isProRata(award)) {
            return null;
        }
        BigDecimal upTo = award.upTo();
        Interval line = award.line();
        if (line != null && line.low() != null && line.high() != null) {
            return new Outcome.Share(weight, line.low(), line.high());
        }
        if (upTo != null && award.type() != Phrase.Award.Type.JUDGED) {
            if (award.type() == Phrase.Award.Type.SHARE) {
                return new Outcome.Within(Exact.percentOf(award.amount(), weight), Exact.percentOf(upTo, weight));
            }
            return award.type() == Phrase.Award.Type.LOSS
                    ? new Outcome.Within(weight.subtract(upTo).max(BigDecimal.ZERO), weight.subtract(award.amount()))
                    : new Outcome.Within(award.amount(), upTo);
        }
        if (award.type() == Phrase.Award.Type.JUDGED) {
            return new Outcome.Within(BigDecimal.ZERO, weight);
        }
        BigDecimal points = points(award);
        return points == null ? null : new Outcome.Fixed(points);
    }

    /** Points lost by one award, or null when it takes none. */
    @Nullable
    BigDecimal lost(Phrase.Award award) {
        if (award.upTo() != null) {
            return null;
        }
        return switch (award.type()) {
            case LOSS -> award.amount();
            case LOSS_SHARE -> Exact.percentOf(award.amount(), weight);
            default -> null;
        };
    }

    /** 完成得满分，基本完成得60%: beside full marks a percentage can only be of them. */
    private boolean namesFullMarks() {
        return statements.stream()
                .map(s -> s.body() instanceof Statement.Status status
                        ? status.award()
                        : s.body() instanceof Statement.When when ? when.award() : null)
                .anyMatch(a -> a != null && a.type() == Phrase.Award.Type.FULL);
    }

    /** Checks that are the same for every award: full marks that name another number, more points than there are. */
    void check(Phrase.Award award) {
        boolean namesOther = award.type() == Phrase.Award.Type.FULL
                && award.amount().signum() > 0
                && !Exact.same(award.amount(), weight);
        if (namesOther) {
            doubt(
                    "FULL_MARKS_DIFFER",
                    "原文满分为" + Exact.text(award.amount()) + "分，与分值" + Exact.text(weight) + "分不同",
                    "The text's full marks are " + Exact.text(award.amount()) + ", the weight is "
                            + Exact.text(weight));
        }
        boolean multipliesOther = award.type() == Phrase.Award.Type.LINE
                && award.amount().signum() > 0
                && !Exact.same(award.amount(), weight);
        if (multipliesOther) {
            doubt("WEIGHT_DIFFERS", "公式中的分值与指标分值不同", "The formula multiplies by other points than the weight");
        }
        BigDecimal most = award.upTo() != null ? award.upTo() : award.amount();
        boolean points = award.type() == Phrase.Award.Type.POINTS || award.type() == Phrase.Award.Type.LOSS;
        if (points && most.compareTo(weight) > 0) {
            doubt(
                    "MORE_THAN_WEIGHT",
                    "原文出现" + Exact.text(most) + "分，超过分值" + Exact.text(weight) + "分",
                    "The text speaks of " + Exact.text(most) + " points, more than the weight " + Exact.text(weight));
        }
        if (award.loose() && !namesFullMarks()) {
            doubt("LOOSE_SHARE", "百分比未写明是权重的百分比", "A percentage isn't said to be of the weight");
        }
    }
}
