package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.schema.scoring.Phrase.Award;

/** Statements that only say again what others say: 符合得相应分值，不符合不得分 beside checkpoints with points of their own. */
final class Repetition {
    private static final Pattern UNMET = Pattern.compile(
            "(?:(?:做到|符合|满足|达到|具备|完成)(?:要求|标准|条件|上述要求)?的?(?:得分|计分|得相应分值|得相应分)[,，]?)?(?:未做到|不符合|未符合|不满足|未满足|未达到|达不到|不具备|未完成|没有|否|不达标|未达标)(?:要求|标准|条件|上述要求|的|者)*");

    /** 符合得分，不符合(不得分) after conditions with their points. */
    private static final Pattern EACH_OR_NOTHING =
            Pattern.compile("(?:做到|符合|满足|达到|具备|完成)的?得分[,，]?(?:未|不|没)(?:做到|符合|满足|达到|具备|完成)的?");

    private Repetition() {}

    /** 符合得相应分值，不符合不得分 only repeats that each checkpoint earns its own points. */
    static boolean isOne(Draft draft, Statement statement) {
        if (statement.body() instanceof Statement.When when && when.isOtherwise()) {
            List<Statement.Itemised> each = draft.all(Statement.Itemised.class);
            return each.size() == 1
                    && !each.get(0).each().loss()
                    && draft.isZero(when.award())
                    && draft.all(Statement.When.class).size() == 1;
        }
        if (statement.body() instanceof Statement.When when && isNoneMet(when)) {
            List<Statement.Itemised> each = draft.all(Statement.Itemised.class);
            return each.size() == 1 && !each.get(0).each().loss() && draft.isZero(when.award());
        }
        if (!(statement.body() instanceof Statement.Status status)) {
            return false;
        }
        boolean gains = draft.all(Statement.Itemised.class).stream()
                        .anyMatch(i -> !i.each().loss())
                || isPerMet(draft);
        boolean own = draft.all(Statement.Status.class).stream()
                .anyMatch(o -> o.award().type() == Award.Type.OWN);
        own |= EACH_OR_NOTHING.matcher(status.label()).matches() && sumsUp(draft, status);
        boolean zero =
                draft.isZero(status.award()) && UNMET.matcher(status.label()).matches();
        boolean points = gains || draft.listed || sumsUp(draft, status);
        return points && status.award().type() == Award.Type.OWN || (gains || own) && zero;
    }

    /** 每符合1项得1分，全部不符合得0分: nothing met earns nothing anyway. */
    private static boolean isNoneMet(Statement.When when) {
        return when.conditions().size() == 1 && when.conditions().get(0) instanceof Phrase.NoneMet;
    }

    /** Points beside several conditions that make up the weight. */
    private static boolean sumsUp(Draft draft, Statement.Status last) {
        BigDecimal sum = BigDecimal.ZERO;
        int several = 0;
        for (Statement.Status status : draft.all(Statement.Status.class)) {
            BigDecimal points = status == last ? BigDecimal.ZERO : draft.points(status.award());
            if (points == null || status.award().type() != Award.Type.POINTS) {
                return false;
            }
            sum = sum.add(points);
            several += points.signum();
        }
        return several > 1 && Exact.same(sum, draft.weight);
    }

    /** 满足一项得1分: the only result there is, for one checkpoint of several. */
    private static boolean isPerMet(Draft draft) {
        List<Statement.When> when = draft.all(Statement.When.class);
        return when.size() == 1
                && when.get(0).conditions().size() == 1
                && when.get(0).conditions().get(0) instanceof Phrase.Met met
                && met.least() == 1
                && met.most() == 1;
    }
}
