package org.gongkai.api.store;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same on a real MongoDB 8, where Docker runs. */
@Testcontainers(disabledWithoutDocker = true)
class ContainerStoreTest extends StoreContract {
    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8");

    @Override
    String connectionString() {
        return MONGO.getConnectionString();
    }
}
