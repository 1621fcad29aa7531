package org.gongkai.api.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --data DIR}, for every command that reads or writes the store. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${GONGKAI_DATA:-./data}",
            description = "Data directory of the embedded engine (${DEFAULT-VALUE}); unused with SPRING_MONGODB_URI.")
    private Path data = Path.of("./data");

    Path path() {
        return data;
    }

    Session session() {
        return Session.open(data);
    }
}
