package org.gongkai.api.store.engine;

import com.mongodb.ConnectionString;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Chooses the engine: {@code spring.mongodb.uri} ({@code SPRING_MONGODB_URI}) when it is set, otherwise the embedded one
 * on {@code gongkai.data}. {@code gongkai.engine.server=false} is for commands, which join a running engine.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {
    @Bean(destroyMethod = "close")
    Engine engine(
            @Value("${spring.mongodb.uri:}") String uri,
            @Value("${gongkai.data:./data}") Path dataDirectory,
            @Value("${gongkai.engine.server:true}") boolean server) {
        return Engine.open(uri, dataDirectory, server);
    }

    @Bean
    MongoConnectionDetails mongoConnectionDetails(Engine engine) {
        String uri = engine.connectionString();
        return () -> new ConnectionString(uri);
    }
}
