package org.gongkai.api.store;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.gongkai.api.store.engine.Engine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The store on whatever engine is configured. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    @Bean
    ReportStore reportStore(MongoDatabaseFactory databases, Engine engine, ObjectProvider<Clock> clocks) {
        MongoDatabase database = databases.getMongoDatabase();
        return new ReportStore(database, clocks.getIfAvailable(Clock::systemUTC), engine.startedHere());
    }

    @Bean
    ReadModels readModels(ReportStore store) {
        return store.readModels();
    }
}
