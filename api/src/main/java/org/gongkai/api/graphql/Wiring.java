package org.gongkai.api.graphql;

import graphql.parser.ParserOptions;
import graphql.schema.idl.RuntimeWiring;
import org.gongkai.api.graphql.limit.CheckedOperations;
import org.gongkai.api.graphql.limit.RequestLimits;
import org.gongkai.api.graphql.operation.ParsedOperations;
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
    GraphQlSourceBuilderCustomizer execution(
            ParsedOperations operations, CheckedOperations checked, RequestLimits limits) {
        ParserOptions.setDefaultOperationParserOptions(ParserOptions.newParserOptions()
                .maxTokens(limits.maxTokens())
                .maxCharacters((int) limits.maxBody().toBytes())
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .build());
        return builder -> builder.configureGraphQl(
                graphQl -> graphQl.preparsedDocumentProvider(operations).instrumentation(checked));
    }

    @Bean
    GraphQlSourceBuilderCustomizer documentFetcher() {
        return builder -> builder.configureRuntimeWiring(
                wiring -> wiring.codeRegistry(graphql.schema.GraphQLCodeRegistry.newCodeRegistry()
                        .defaultDataFetcher(environment -> DocumentFetcher.INSTANCE)
                        .build()));
    }
}
