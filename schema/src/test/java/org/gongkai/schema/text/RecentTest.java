package org.gongkai.schema.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final List<String> worked = new ArrayList<>();
    private final Recent<String, Integer> lengths = new Recent<>(2);

    private int length(String text) {
        return lengths.get(text, t -> {
            worked.add(t);
            return t.length();
        });
    }

    @Test
    void worksOutAThingOnce() {
        assertThat(length("评价")).isEqualTo(2);
        assertThat(length("评价")).isEqualTo(2);
        assertThat(worked).containsExactly("评价");
    }

    @Test
    void forgetsWhatWasNotAskedForTheLongest() {
        length("a");
        length("b");
        length("a");
        length("c");
        length("a");
        length("b");
        assertThat(worked).containsExactly("a", "b", "c", "b");
        assertThat(lengths.size()).isEqualTo(2);
    }

    @Test
    void staysBoundedWhileManyThreadsAsk() {
        Recent<Integer, Integer> squares = new Recent<>(16);
        assertThat(IntStream.range(0, 5000)
                        .parallel()
                        .map(i -> squares.get(i % 40, n -> n * n))
                        .filter(square -> square > 39 * 39)
                        .count())
                .isZero();
        assertThat(squares.size()).isEqualTo(16);
    }
}
