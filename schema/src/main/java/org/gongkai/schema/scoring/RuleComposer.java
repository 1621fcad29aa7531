package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.schema.scoring.Phrase.Award;
import org.jspecify.annotations.Nullable;

/** Decides which kind of rule a text's statements make, and has it made. */
final class RuleComposer {
    private final Draft draft;

    private RuleComposer(Draft draft) {
        this.draft = draft;
    }

    static Optional<ScoringRule> compose(Draft draft) {
        return new RuleComposer(draft).run();
    }

    private Optional<ScoringRule> run() {
        List<Statement> main = new ArrayList<>();
        Vetoes vetoes = new Vetoes(draft);
        for (Statement statement : draft.statements) {
            if (Repetition.isOne(draft, statement) || vetoes.repeats(statement)) {
                continue;
            }
            if (statement.body() instanceof Statement.Lone lone && lone.award().type() == Award.Type.FULL) {
                draft.check(lone.award());
            } else if (!vetoes.take(statement)) {
                main.add(statement);
            }
        }
        if (vetoes.areAll(main)) {
            return Optional.of(vetoes.alone());
        }
        Draft rest = main.size() == draft.statements.size() ? draft : draft.with(main);
        Optional<ScoringRule> rule = besideSurvey(rest, !vetoes.isEmpty());
        if (rest != draft) {
            draft.adopt(rest);
        }
        checkTargets(rule.orElse(null));
        return rule.map(vetoes::over);
    }

    private static Optional<ScoringRule> besideSurvey(Draft d, boolean severe) {
        Draft without = SurveyConditions.without(d);
        Optional<ScoringRule> rule = kind(without, severe);
        if (without == d) {
            return rule;
        }
        d.adopt(without);
        return rule.map(r -> SurveyConditions.over(d, r));
    }

    private static Optional<ScoringRule> kind(Draft d, boolean severe) {
        Optional<ScoringRule> parts = d.items > 1 && d.listed ? Parts.byItem(d) : Optional.empty();
        if (parts.isPresent()) {
            return parts;
        }
        Draft read = Quantities.settle(d);
        Optional<ScoringRule> bySubject = Counts.of(read).shares > 0 ? Optional.empty() : Parts.bySubject(read);
        Optional<ScoringRule> rule = bySubject.isPresent() ? bySubject : whole(read, severe);
        if (read != d) {
            d.adopt(read);
        }
        return rule;
    }

    private static Optional<ScoringRule> whole(Draft d, boolean severe) {
        Counts c = Counts.of(d);
        Integer checkpoints = Checkpoints.count(d);
        if (c.shares > 0) {
            return c.rates + c.gains + c.losses + c.fails + c.mets == 0 ? ProRataComposer.compose(d) : Optional.empty();
        }
        if (c.total() == 0) {
            return OpenComposer.lone(d);
        }
        boolean values = c.values + c.rates + c.bys > 0;
        if (values && c.losses + c.fails == 1 && c.values == 1 && c.rates + c.gains + c.mets + c.states == 0) {
            return AcceptanceComposer.compose(d);
        }
        if (values) {
            if (c.values == 1 && c.mets > 0 && c.rates == 0 && c.bys == 0) {
                return MetComposer.compose(d, checkpoints);
            }
            return c.gains + c.losses + c.fails + c.mets + c.alls == 0 ? ValueComposer.compose(d) : mixed(d, c);
        }
        if (c.mets > 0) {
            return c.gains + c.losses + c.fails + c.states == 0
                    ? MetComposer.compose(d, checkpoints)
                    : Optional.empty();
        }
        if (c.losses + c.fails > 0) {
            return c.gains == 0 && c.losses <= 1 && c.others == 0
                    ? FailureComposer.compose(d, checkpoints, severe)
                    : Optional.empty();
        }
        if (c.gains > 0) {
            List<Statement.Itemised> gains = d.all(Statement.Itemised.class);
            boolean plain = gains.size() == 1 && c.states + c.others + c.alls == 0;
            return plain ? GainComposer.compose(d, gains.get(0), checkpoints) : Optional.empty();
        }
        return OpenComposer.judged(d, c).or(() -> Parts.byOtherwise(d)).or(() -> GradeComposer.compose(d));
    }

    /** 全部完成得满分 beside a rate: all met is the target. */
    private static Optional<ScoringRule> mixed(Draft d, Counts c) {
        if (c.alls != 1 || c.gains + c.losses + c.fails + c.mets > 0 || c.values > 0) {
            return Optional.empty();
        }
        List<Statement> without = d.statements.stream().filter(s -> !isAll(s)).toList();
        boolean full = d.statements.stream()
                .filter(RuleComposer::isAll)
                .allMatch(s -> s.body() instanceof Statement.When w && w.award().type() == Award.Type.FULL);
        if (!full) {
            return Optional.empty();
        }
        Draft rest = d.part(d.weight, withTarget(d, without));
        Optional<ScoringRule> rule = ValueComposer.compose(rest);
        d.adopt(rest);
        return rule;
    }

    /** All of it is 100 % of it, where the rate is one of percent. */
    private static List<Statement> withTarget(Draft d, List<Statement> without) {
        boolean percent = d.all(Statement.Rated.class).stream()
                .allMatch(r -> r.rate().unit().equals("%") && r.rate().turn() == Phrase.Rate.Turn.DOWN);
        if (!percent) {
            return without;
        }
        Bound all = new Bound(Exact.HUNDRED, "%", Bound.Mark.IN);
        List<Statement> more = new ArrayList<>(without);
        more.add(new Statement(new Statement.Target(new Phrase.InRange(all, null, false, false), ""), 0, 0, 0));
        return more;
    }

    private static boolean isAll(Statement s) {
        return s.body() instanceof Statement.When w
                && w.conditions().size() == 1
                && w.conditions().get(0) instanceof Phrase.AllMet;
    }

    /** A range said without points must be where full marks begin; anything else it means is unknown. */
    private void checkTargets(@Nullable ScoringRule rule) {
        for (Statement.Target target : draft.all(Statement.Target.class)) {
            boolean used = RuleValues.bands(rule).stream()
                    .flatMap(b -> RuleValues.edges(b.where()).stream())
                    .anyMatch(e -> isEdge(target.range().low(), e)
                            || isEdge(target.range().high(), e));
            if (!used) {
                draft.doubt("TARGET_UNUSED", "一处数值要求没有对应的得分", "A required value has no points of its own");
            }
        }
    }

    private static boolean isEdge(@Nullable Bound bound, BigDecimal edge) {
        return bound != null && Exact.same(bound.value(), edge);
    }
}
