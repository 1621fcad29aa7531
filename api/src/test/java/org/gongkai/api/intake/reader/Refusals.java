package org.gongkai.api.intake.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.gongkai.api.intake.source.IntakeException;

/** The one line a refused file ends in. */
final class Refusals {

    private Refusals() {}

    static String of(String name, String content) {
        return of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static String of(String name, byte[] content) {
        return of(SourceReader.standard(), name, content);
    }

    static String of(SourceReader reader, String name, byte[] content) {
        IntakeException refused = catchThrowableOfType(IntakeException.class, () -> reader.read(name, content));
        assertThat(refused).as("refusal of " + name).isNotNull();
        String line = String.valueOf(refused.getMessage());
        assertThat(line).doesNotContain("\n").contains(" → ").startsWith(refused.file());
        return line;
    }
}
