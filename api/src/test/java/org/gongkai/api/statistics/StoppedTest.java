package org.gongkai.api.statistics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.gongkai.api.DemoServer;
import org.junit.jupiter.api.Test;

/** Work whose time is over ends with the next report. */
class StoppedTest {
    @Test
    void figuresStopWhereTheirThreadIsInterrupted() {
        Statistics statistics = DemoServer.context().getBean(Statistics.class);
        statistics.figures(null, List.of(), null);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> statistics.figures(List.of("530124-2025-4fd2eda6"), List.of(), null))
                    .isInstanceOf(Exception.class)
                    .satisfiesAnyOf(
                            failure -> org.assertj.core.api.Assertions.assertThat(failure)
                                    .isInstanceOf(CancellationException.class),
                            failure -> org.assertj.core.api.Assertions.assertThat(failure)
                                    .isInstanceOf(com.mongodb.MongoInterruptedException.class));
        } finally {
            Thread.interrupted();
        }
    }
}
