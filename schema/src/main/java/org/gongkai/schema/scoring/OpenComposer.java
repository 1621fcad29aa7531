package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.schema.scoring.Phrase.Award;

/** Makes rules that leave the score to the evaluator: 酌情评分, 在0-5分之间评分, stretches of the weight. */
final class OpenComposer {
    private OpenComposer() {}

    static Optional<ScoringRule> lone(Draft d) {
        Optional<Phrase.Tiers> tiers = d.limit(Phrase.Tiers.class);
        if (tiers.isPresent()) {
            return Optional.of(tiers(d, tiers.get().percent()));
        }
        List<Statement.Lone> lone = d.all(Statement.Lone.class);
        Award award = lone.size() == 1 ? lone.get(0).award() : null;
        boolean stretch = award != null && award.upTo() != null && Exact.same(award.upTo(), d.weight);
        if (award != null && (award.type() == Award.Type.JUDGED || stretch)) {
            return Optional.of(new Open(d.weight, stretch ? award.amount() : BigDecimal.ZERO));
        }
        return Optional.empty();
    }

    /** 达到目标得满分，未达到的酌情扣分: nothing a machine can decide. */
    static Optional<ScoringRule> judged(Draft d, Counts c) {
        boolean judged = d.all(Statement.Status.class).stream()
                        .anyMatch(s -> s.award().type() == Award.Type.JUDGED)
                || d.all(Statement.When.class).stream().anyMatch(w -> w.award().type() == Award.Type.JUDGED)
                || d.all(Statement.Lone.class).stream().anyMatch(l -> l.award().type() == Award.Type.JUDGED);
        boolean fixed = d.all(Statement.Status.class).stream()
                .map(Statement.Status::award)
                .allMatch(a -> a.type() == Award.Type.JUDGED || a.type() == Award.Type.FULL);
        d.statements.forEach(s -> checkJudged(d, s.body()));
        return judged && fixed && c.others + c.alls <= 1 && c.states <= 2
                ? Optional.of(Open.upTo(d.weight))
                : Optional.empty();
    }

    /** 在0-4分之间酌情评分 on a weight of 5 leaves a point unsaid. */
    private static void checkJudged(Draft d, Statement.Body body) {
        if (body instanceof Statement.Status s
                && s.award().type() == Award.Type.JUDGED
                && s.award().upTo() != null
                && !Exact.same(s.award().upTo(), d.weight)) {
            d.doubt("FULL_NOT_REACHED", "酌情给分的上限不等于分值", "What may be given at most isn't the weight");
        }
    }

    private static ScoringRule tiers(Draft d, List<Interval> percent) {
        List<QualitativeTiers.Tier> tiers = new ArrayList<>();
        for (Interval one : percent) {
            BigDecimal low = Objects.requireNonNull(one.low());
            BigDecimal high = Objects.requireNonNull(one.high());
            tiers.add(new QualitativeTiers.Tier(
                    "第" + (tiers.size() + 1) + "档", low, one.lowIncluded(), high, one.highIncluded()));
        }
        return new QualitativeTiers(d.weight, tiers);
    }
}
