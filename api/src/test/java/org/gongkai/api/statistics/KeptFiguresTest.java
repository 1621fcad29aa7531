package org.gongkai.api.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Figures over everything are worked out once for all who ask, and anew when anything public has changed. */
class KeptFiguresTest {
    private final KeptFigures kept = new KeptFigures();
    private final AtomicInteger worked = new AtomicInteger();

    private void ask(Map<String, Facts> facts, StatisticsKey key, String code) {
        kept.over(facts, List.of(key), new IndicatorSelection(List.of(code), null, null), () -> {
            worked.incrementAndGet();
            return List.of();
        });
    }

    @Test
    void theSameQuestionIsWorkedOutOnceUntilSomethingChanges() {
        Map<String, Facts> facts = new HashMap<>();
        ask(facts, StatisticsKey.YEAR, "A");
        ask(facts, StatisticsKey.YEAR, "A");
        assertThat(worked).hasValue(1);
        ask(facts, StatisticsKey.YEAR, "B");
        ask(facts, StatisticsKey.GRADE, "A");
        assertThat(worked).hasValue(3);

        ask(new HashMap<>(), StatisticsKey.YEAR, "A");
        assertThat(worked).hasValue(4);
    }

    @Test
    void manyDifferentQuestionsDontFillTheMemory() {
        Map<String, Facts> facts = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            ask(facts, StatisticsKey.YEAR, "code " + i);
        }
        ask(facts, StatisticsKey.YEAR, "code 999");
        assertThat(worked).hasValue(1000);
        ask(facts, StatisticsKey.YEAR, "code 0");
        assertThat(worked).hasValue(1001);
    }
}
