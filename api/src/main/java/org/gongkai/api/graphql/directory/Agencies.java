package org.gongkai.api.graphql.directory;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.api.graphql.GlobalId;
import org.gongkai.api.graphql.InMemoryPage;
import org.gongkai.api.graphql.NodeSource;
import org.gongkai.api.graphql.directory.Directory.Role;
import org.gongkai.api.store.projection.ListingRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Evaluator agencies, known by the name that reports print. */
@Configuration(proxyBeanMethods = false)
class Agencies implements NodeSource {
    private static final String TYPE = "Agency";
    private static final String KEY = "name";
    private static final Set<Role> ROLE = Set.of(Role.AGENCY);
    private static final InMemoryPage<String> PAGE = new InMemoryPage<>("agencies", true, name -> name);

    private final Directory directory;
    private final SubjectReports reports;

    Agencies(Directory directory, SubjectReports reports) {
        this.directory = directory;
        this.reports = reports;
    }

    @Bean
    RuntimeWiringConfigurer agencyWiring() {
        return wiring -> wiring.type("Query", query -> query.dataFetcher("agency", this::agency)
                        .dataFetcher("agencies", this::agencies))
                .type(TYPE, type -> type.dataFetcher("id", field -> Subject.id(field, TYPE, KEY))
                        .dataFetcher("reports", field -> reports.page(field, rows(field)))
                        .dataFetcher("figure", field -> reports.figure(rows(field))));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public @Nullable Object find(String key, DataFetchingEnvironment environment) {
        return directory.now().organisation(key, ROLE).isEmpty() ? null : view(key);
    }

    private static Map<String, Object> view(String name) {
        return Subject.of(TYPE, Map.of(KEY, name));
    }

    private List<ListingRow> rows(DataFetchingEnvironment environment) {
        return directory.now().organisation(Subject.key(environment, KEY), ROLE);
    }

    private @Nullable Object agency(DataFetchingEnvironment environment) {
        return find(GlobalId.keyOf(TYPE, environment.getArgumentOrDefault(KEY, "")), environment);
    }

    private Object agencies(DataFetchingEnvironment environment) {
        SubjectReports.Kept kept = reports.kept(environment);
        List<String> names = directory.now().organisations(ROLE).entrySet().stream()
                .filter(entry -> kept.name(entry.getKey()) && kept.reports(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return PAGE.of(
                environment, names, page -> page.stream().map(Agencies::view).toList());
    }
}
