package org.gongkai.api.graphql.directory;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.gongkai.api.graphql.NodeSource;
import org.gongkai.api.store.projection.ListingRow;
import org.gongkai.schema.indicator.Framework;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Fiscal years that have released reports. */
@Configuration(proxyBeanMethods = false)
class FiscalYears implements NodeSource {
    private static final String TYPE = "FiscalYear";
    private static final String KEY = "year";

    private final Directory directory;
    private final SubjectReports reports;

    FiscalYears(Directory directory, SubjectReports reports) {
        this.directory = directory;
        this.reports = reports;
    }

    @Bean
    RuntimeWiringConfigurer yearWiring() {
        return wiring -> wiring.type("Query", query -> query.dataFetcher(
                                "fiscalYear", field -> find(String.valueOf(field.<Object>getArgument(KEY)), field))
                        .dataFetcher("fiscalYears", field -> directory.now().years().keySet().stream()
                                .map(FiscalYears::view)
                                .toList()))
                .type(TYPE, type -> type.dataFetcher("id", field -> Subject.id(field, TYPE, KEY))
                        .dataFetcher("frameworks", FiscalYears::frameworks)
                        .dataFetcher("reports", field -> reports.page(field, rows(field)))
                        .dataFetcher("figure", field -> reports.figure(rows(field))));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public @Nullable Object find(String key, DataFetchingEnvironment environment) {
        return directory.now().years().keySet().stream()
                .filter(year -> year.toString().equals(key))
                .findFirst()
                .map(FiscalYears::view)
                .orElse(null);
    }

    private static Map<String, Object> view(int year) {
        return Subject.of(TYPE, Map.of(KEY, year));
    }

    private List<ListingRow> rows(DataFetchingEnvironment environment) {
        return directory.now().years().getOrDefault(Integer.valueOf(Subject.key(environment, KEY)), List.of());
    }

    private static List<Framework> frameworks(DataFetchingEnvironment environment) {
        int year = Integer.parseInt(Subject.key(environment, KEY));
        return IndicatorCatalogue.standard().frameworks().stream()
                .filter(framework -> framework.document() != null
                        && (framework.from() == null || framework.from() <= year)
                        && (framework.until() == null || framework.until() >= year))
                .toList();
    }
}
