package org.gongkai.api.graphql.analysis;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Ties the queries that go across reports to what answers them. */
@Configuration(proxyBeanMethods = false)
class AnalysisWiring {
    @Bean
    RuntimeWiringConfigurer listWiring(
            IndicatorList indicators,
            FindingList findings,
            UnitCosts unitCosts,
            SourceFunds funds,
            Citations citations) {
        return wiring -> wiring.type("Query", query -> query.dataFetcher("indicators", indicators::fetch)
                .dataFetcher("findings", findings::fetch)
                .dataFetcher("unitCosts", unitCosts::fetch)
                .dataFetcher("fundsBySource", funds::fetch)
                .dataFetcher("citedDocuments", citations::fetch));
    }

    @Bean
    RuntimeWiringConfigurer studyWiring(
            RepeatedProblems problems,
            Suggestions suggestions,
            ExpectedDisclosures expected,
            Retractions retractions,
            Comparisons comparisons,
            SearchList search) {
        return wiring -> wiring.type("Query", query -> query.dataFetcher("repeatedProblems", problems::fetch)
                .dataFetcher("suggestions", suggestions::fetch)
                .dataFetcher("expectedDisclosures", expected::fetch)
                .dataFetcher("retractions", retractions::fetch)
                .dataFetcher("comparison", comparisons::fetch)
                .dataFetcher("search", search::fetch));
    }
}
