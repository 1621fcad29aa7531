package org.gongkai.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    @Test
    void saysWhatToDoAboutAFullDiskAndAboutFilesOutOfReach() {
        assertThat(Failures.oneLine(new UncheckedIOException(new IOException("No space left on device"))))
                .startsWith("No space left on device → free some space");
        assertThat(Failures.oneLine(new NoSuchFileException("a.md"))).isEqualTo("a.md: no such file → check the path");
        assertThat(Failures.oneLine(new AccessDeniedException("a.md"))).contains("permission denied");
    }

    @Test
    void keepsTheNameOfItsClassForWhatNobodyForesawAndOneLineForEverything() {
        assertThat(Failures.oneLine(new IllegalStateException("two\nlines")))
                .contains("unexpected IllegalStateException: two lines", "GONGKAI_DEBUG=1");
    }
}
