package org.gongkai.api.graphql.http;

import java.util.List;
import java.util.Map;
import org.gongkai.api.graphql.limit.RequestLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.graphql.execution.DataLoaderRegistrar;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Puts our endpoint before the one that Spring would offer: that one knows neither GET nor our limits. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HttpConfiguration {
    @Bean
    GraphQlEndpoint graphQlEndpoint(
            GraphQlSource source, List<DataLoaderRegistrar> loaders, RequestLimits limits, RequestPool pool) {
        return new GraphQlEndpoint(source, loaders, limits, pool);
    }

    @Bean
    SimpleUrlHandlerMapping graphQlMapping(
            GraphQlEndpoint endpoint, @Value("${spring.graphql.http.path:/graphql}") String path) {
        SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping(Map.of(path, endpoint));
        mapping.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return mapping;
    }
}
