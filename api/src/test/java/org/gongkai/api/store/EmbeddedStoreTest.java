package org.gongkai.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Instant;
import org.gongkai.api.store.engine.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

class EmbeddedStoreTest extends StoreContract {
    private static Engine engine;

    @BeforeAll
    static void start(@TempDir Path data) {
        engine = Engine.serve(data, 0);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void saysSoWhenTheDatabaseNoLongerAnswers(@TempDir Path data) {
        Engine stopping = Engine.serve(data, 0);
        try (MongoClient client = MongoClients.create(stopping.connectionString() + "&serverSelectionTimeoutMS=200")) {
            ReportStore store =
                    new ReportStore(client.getDatabase(Engine.DATABASE), StoreContract.clock(Instant.now()), true);
            ReportStore.Write write = Revisions.draftWrite(store, SampleReports.report(1));
            stopping.close();
            assertThatThrownBy(() -> store.write(null, write.revision(), write.content()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("The database doesn't answer → check that it runs");
            assertThatThrownBy(() -> new ReportStore(store.database(), StoreContract.clock(Instant.now()), true))
                    .isInstanceOf(StoreException.class);
        }
    }

    /** One line for each engine that isn't there, since a skipped class says nothing by itself. */
    @Test
    void namesTheEnginesThatTheContractCouldNotRunOn() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            System.err.println("SKIPPED ContainerStoreTest: the store on mongo:8, since no Docker runs here");
        }
        if (System.getenv(GivenServerStoreTest.URI) == null) {
            System.err.println("SKIPPED GivenServerStoreTest: the store on a given server, since "
                    + GivenServerStoreTest.URI + " isn't set");
        }
        assertThat(engine.describe()).startsWith("embedded engine on ");
    }

    @Override
    String connectionString() {
        return engine.connectionString();
    }
}
