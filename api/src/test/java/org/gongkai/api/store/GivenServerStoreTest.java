package org.gongkai.api.store;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The same on the server that {@code GONGKAI_TEST_MONGODB_URI} names; its database gongkai_contract is dropped. */
@EnabledIfEnvironmentVariable(named = GivenServerStoreTest.URI, matches = ".+")
class GivenServerStoreTest extends StoreContract {
    static final String URI = "GONGKAI_TEST_MONGODB_URI";

    @Override
    String connectionString() {
        return System.getenv(URI);
    }
}
