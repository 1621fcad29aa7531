package org.gongkai.site;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a publish did.
 *
 * @param outcome whether readers see a new build
 * @param build the build that {@code current} names afterwards; absent where nothing was ever published
 * @param reports released reports in the column
 * @param rendered reports whose pages were made anew
 * @param written files that were written
 * @param kept files that were taken over from the last build
 * @param removed files of the last build that are gone
 * @param problems why it was refused, one line each; empty unless refused
 * @param took how long it took
 */
public record PublishResult(
        Outcome outcome,
        @Nullable Path build,
        int reports,
        int rendered,
        int written,
        int kept,
        int removed,
        List<String> problems,
        Duration took) {

    /** What became of the build. */
    public enum Outcome {
        /** A new build is current. */
        PUBLISHED,
        /** Nothing had changed; the current build stays. */
        UNCHANGED,
        /** The pre-flight found problems; the current build stays. */
        REFUSED
    }

    public PublishResult {
        problems = List.copyOf(problems);
    }
}
