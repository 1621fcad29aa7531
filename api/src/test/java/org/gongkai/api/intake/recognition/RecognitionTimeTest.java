package org.gongkai.api.intake.recognition;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gongkai.api.intake.reader.SourceReader;
import org.gongkai.api.intake.source.IntakeException;
import org.gongkai.api.intake.source.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Understanding a text ends with the same limit of time as reading it, and leaves no thread behind. */
@Timeout(60)
class RecognitionTimeTest {

    @Test
    void recognitionThatTakesTooLongEndsInOneLine() throws InterruptedException {
        SourceReader reader = SourceReader.within(Limits.STANDARD.withTime(Duration.ofMillis(100)));
        CountDownLatch ended = new CountDownLatch(1);

        assertThatThrownBy(() -> reader.timed("长.txt", () -> {
                    try {
                        while (true) {
                            Words.strip("分值");
                        }
                    } finally {
                        ended.countDown();
                    }
                }))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("长.txt")
                .hasMessageContaining("超过识别时限")
                .hasMessageContaining("understanding what was read took longer");
        org.assertj.core.api.Assertions.assertThat(ended.await(30, TimeUnit.SECONDS))
                .isTrue();
    }
}
