package org.gongkai.api.graphql.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongkai.api.graphql.Frameworks;
import org.gongkai.api.statistics.Crosswalk;
import org.gongkai.api.statistics.IndicatorFact;
import org.jspecify.annotations.Nullable;

/** An {@code IndicatorCondition}: what an indicator of a report must be. */
public final class IndicatorCondition {
    private final Map<String, Object> condition;
    private final Crosswalk crosswalk;
    private final @Nullable Collection<String> codes;

    private IndicatorCondition(Map<String, Object> condition) {
        this.condition = condition;
        this.crosswalk = new Crosswalk(Frameworks.known(condition.get("framework")));
        this.codes = condition.get("code") instanceof Collection<?> given
                ? given.stream().map(String::valueOf).toList()
                : null;
    }

    /** Reads a condition; an absent one accepts every indicator. */
    public static IndicatorCondition of(@Nullable Map<String, Object> condition) {
        return new IndicatorCondition(condition == null ? Map.of() : condition);
    }

    /** Whether an indicator meets every part. */
    public boolean accepts(IndicatorFact indicator) {
        return code(indicator)
                && is("level", indicator.level())
                && is("leaf", indicator.leaf())
                && is("hasValue", indicator.hasValue())
                && is("fullMarks", indicator.fullMarks())
                && is("fullMarksWithoutValue", indicator.unproved())
                && SubQueries.within(indicator.maxScore(), condition.get("maxScore"))
                && SubQueries.within(indicator.score(), condition.get("score"))
                && SubQueries.within(indicator.deduction(), condition.get("deduction"))
                && SubQueries.within(indicator.scoreRate(), condition.get("scoreRatePercent"));
    }

    private boolean is(String part, Object value) {
        Object wanted = condition.get(part);
        return wanted == null || wanted.equals(value);
    }

    /** A code stands for itself and everything below it. */
    private boolean code(IndicatorFact indicator) {
        if (codes == null) {
            return true;
        }
        String own = crosswalk.code(indicator.code());
        String first = crosswalk.code(indicator.firstLevelCode());
        return codes.stream().anyMatch(code -> isWithin(own, code) || code.equals(first));
    }

    private static boolean isWithin(@Nullable String own, String code) {
        return own != null && (own.equals(code) || own.startsWith(code + "."));
    }

    /** The codes asked for; empty for all. */
    public List<String> codes() {
        return codes == null ? List.of() : List.copyOf(codes);
    }
}
