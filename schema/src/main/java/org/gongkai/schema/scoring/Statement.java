package org.gongkai.schema.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a rule text says: what holds when.
 *
 * @param from the first of its tokens
 * @param to the token after its last
 * @param item which listed item it stands in; 0 before the first
 */
record Statement(Body body, int from, int to, int item) {
    /** What is said. */
    sealed interface Body {}

    /** The points of a condition, a state or points alone; absent where a statement says something else. */
    static Phrase.@Nullable Award awardOf(Body body) {
        if (body instanceof When when) {
            return when.award();
        }
        if (body instanceof Status status) {
            return status.award();
        }
        return body instanceof Lone lone ? lone.award() : null;
    }

    /** Under these conditions, all of them or any of them, this is given. */
    record When(List<Phrase> conditions, boolean any, String subject, Phrase.Award award) implements Body {
        /** 否则, 其余: whatever the other statements leave. */
        boolean isOtherwise() {
            return conditions.size() == 1 && conditions.get(0) instanceof Phrase.Otherwise;
        }
    }

    /** For a state named in words this is given. */
    record Status(String label, Phrase.Award award) implements Body {}

    /** Points with nothing they depend on. */
    record Lone(Phrase.Award award) implements Body {}

    /** So many points per step, perhaps only in a range. */
    record Rated(Phrase.Rate rate, List<Phrase> conditions, String subject) implements Body {}

    /** So many points per item. */
    record Itemised(Phrase.PerItem each, List<Phrase> conditions, String subject) implements Body {}

    /** A range said without points: the target. */
    record Target(Phrase.InRange range, String subject) implements Body {}

    /** A condition on the survey, and what is left when it fails. */
    record Needs(Phrase.SurveyNeeds needs, Phrase.Award award) implements Body {}

    /** A floor, a ceiling, a base, a formula, a word on parts of steps. */
    record Limit(Phrase phrase) implements Body {}
}
