package org.gongkai.api.statistics;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gongkai.schema.text.Recent;
import org.jspecify.annotations.Nullable;

/**
 * Figures over everything that is released, which many ask for: worked out once and kept until anything public changes. Few
 * questions and short answers only, the last ones asked, so that memory stays bounded.
 */
final class KeptFigures {
    private static final int MOST_QUESTIONS = 64;
    private static final int MOST_FIGURES = 1_000;

    private record Question(
            List<StatisticsKey> groupBy, @Nullable IndicatorSelection indicators) {}

    private Map<String, Facts> facts = Map.of();
    private Recent<Question, List<Figure>> figures = new Recent<>(MOST_QUESTIONS);

    /**
     * The answer to a question over all facts.
     *
     * @param now all facts as of now; another map than last time means that something has changed
     * @param answer works it out
     */
    List<Figure> over(
            Map<String, Facts> now,
            List<StatisticsKey> groupBy,
            @Nullable IndicatorSelection indicators,
            Supplier<List<Figure>> answer) {
        Question question = new Question(List.copyOf(groupBy), indicators);
        synchronized (this) {
            List<Figure> known = facts == now ? figures.get(question) : null;
            if (known != null) {
                return known;
            }
        }
        List<Figure> found = answer.get();
        synchronized (this) {
            if (facts != now) {
                facts = now;
                figures = new Recent<>(MOST_QUESTIONS);
            }
            if (found.size() <= MOST_FIGURES) {
                figures.put(question, found);
            }
        }
        return found;
    }
}
