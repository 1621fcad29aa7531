package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.List;

/** Conditions on the survey itself: 有效问卷少于50份的，不得分; 回收率低于80%不得分. */
final class SurveyConditions {
    private SurveyConditions() {}

    /** The text without its conditions on the survey; itself where it has none. */
    static Draft without(Draft draft) {
        List<Statement.Needs> needs = draft.all(Statement.Needs.class);
        if (needs.isEmpty()) {
            return draft;
        }
        List<Statement> others = draft.statements.stream()
                .filter(s -> !(s.body() instanceof Statement.Needs))
                .map(s -> withoutFulfilled(s, needs))
                .toList();
        return draft.part(draft.weight, others);
    }

    /** The rule of the rest, with the conditions of the whole text on the survey. */
    static ScoringRule over(Draft draft, ScoringRule rule) {
        BigDecimal rate = null;
        BigDecimal valid = null;
        boolean rateIn = true;
        boolean validIn = true;
        for (Statement.Needs one : draft.all(Statement.Needs.class)) {
            BigDecimal points = draft.points(one.award());
            if (!one.needs().failing() || points == null || points.signum() != 0) {
                draft.doubt(
                        "SURVEY_CONDITION",
                        "对调查本身的要求未能确定后果",
                        "What follows from the condition on the survey isn't clear");
            }
            if (one.needs().returnRate()) {
                rate = one.needs().least();
                rateIn = one.needs().included();
            } else {
                valid = one.needs().least();
                validIn = one.needs().included();
            }
        }
        return new Survey(rule, rate, rateIn, valid, validIn, BigDecimal.ZERO);
    }

    /** 有效问卷50份及以上的，满意度达90%得5分 beside 低于50份的不得分: the condition is stated already. */
    private static Statement withoutFulfilled(Statement s, List<Statement.Needs> needs) {
        if (!(s.body() instanceof Statement.When when) || when.conditions().size() < 2) {
            return s;
        }
        List<Phrase> left =
                when.conditions().stream().filter(c -> !isOther(c, needs)).toList();
        boolean fewer = left.size() < when.conditions().size();
        String subject = when.subject().replaceAll(".*\\|", "").replaceAll("^的,?", "");
        return fewer
                ? new Statement(new Statement.When(left, when.any(), subject, when.award()), s.from(), s.to(), s.item())
                : s;
    }

    private static boolean isOther(Phrase condition, List<Statement.Needs> needs) {
        return condition instanceof Phrase.SurveyNeeds met
                && !met.failing()
                && needs.stream()
                        .map(Statement.Needs::needs)
                        .anyMatch(n -> n.failing()
                                && n.returnRate() == met.returnRate()
                                && n.included() == met.included()
                                && Exact.same(n.least(), met.least()));
    }
}
