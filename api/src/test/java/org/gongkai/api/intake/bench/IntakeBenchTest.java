package org.gongkai.api.intake.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntakeBenchTest {

    @Test
    void countsEveryIndicatorOfEveryReport() {
        IntakeBench.Result result = IntakeBench.run(3, 20);

        assertThat(result.indicators()).isEqualTo(3 * 14);
        assertThat(result.characters()).isGreaterThan(3L * 20 * 22 * 28);
        assertThat(result.perSecond()).isPositive();
        assertThat(result.line()).startsWith("3 × 20 pages");
    }
}
