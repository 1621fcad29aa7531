package org.gongkai.api.graphql.http;

import java.util.List;
import org.gongkai.api.graphql.limit.RequestLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataLoaderRegistrar;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * Puts our endpoint before the one that Spring would offer, which knows neither GET nor our limits. It is a servlet of its
 * own: what a dispatcher does for each request, it needs nothing of.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HttpConfiguration {
    @Bean
    ServletRegistrationBean<GraphQlEndpoint> graphQlEndpoint(
            GraphQlSource source,
            List<DataLoaderRegistrar> loaders,
            RequestLimits limits,
            RequestPool pool,
            @Value("${spring.graphql.http.path:/graphql}") String path) {
        return new ServletRegistrationBean<>(new GraphQlEndpoint(source, loaders, limits, pool, path), path);
    }
}
