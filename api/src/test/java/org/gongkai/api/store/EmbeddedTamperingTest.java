package org.gongkai.api.store;

import java.nio.file.Path;
import org.gongkai.api.store.engine.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedTamperingTest extends TamperingContract {
    private static Engine engine;

    @BeforeAll
    static void start(@TempDir Path data) {
        engine = Engine.serve(data, 0);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Override
    String connectionString() {
        return engine.connectionString();
    }
}
