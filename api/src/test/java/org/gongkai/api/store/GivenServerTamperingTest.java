package org.gongkai.api.store;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The same on the server that {@code GONGKAI_TEST_MONGODB_URI} names; its database gongkai_tampering is dropped. */
@EnabledIfEnvironmentVariable(named = GivenServerStoreTest.URI, matches = ".+")
class GivenServerTamperingTest extends TamperingContract {
    @Override
    String connectionString() {
        return System.getenv(GivenServerStoreTest.URI);
    }
}
