package org.gongkai.api.graphql;

import graphql.schema.idl.RuntimeWiring;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Ties the SDL to the stored documents: scalars, and the one fetcher of every field that has no controller. */
@Configuration(proxyBeanMethods = false)
public class Wiring {

    @Bean
    RuntimeWiringConfigurer scalars() {
        return (RuntimeWiring.Builder wiring) ->
                wiring.scalar(Scalars.DECIMAL).scalar(Scalars.PARTIAL_DATE).scalar(Scalars.DATE_TIME);
    }

    @Bean
    GraphQlSourceBuilderCustomizer documentFetcher() {
        return builder -> builder.configureRuntimeWiring(
                wiring -> wiring.codeRegistry(graphql.schema.GraphQLCodeRegistry.newCodeRegistry()
                        .defaultDataFetcher(environment -> DocumentFetcher.INSTANCE)
                        .build()));
    }
}
