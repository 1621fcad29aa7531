package org.gongkai.api.graphql.directory;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.api.graphql.GlobalId;
import org.gongkai.api.graphql.InMemoryPage;
import org.gongkai.api.graphql.NodeSource;
import org.gongkai.api.graphql.directory.Directory.Role;
import org.gongkai.api.store.projection.ListingRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Organisations, known by the name that reports print. */
@Configuration(proxyBeanMethods = false)
class Organisations implements NodeSource {
    private static final String TYPE = "Organisation";
    private static final String KEY = "name";
    private static final Set<Role> ANY = EnumSet.allOf(Role.class);
    private static final InMemoryPage<String> PAGE = new InMemoryPage<>("organisations", true, name -> name);

    private final Directory directory;
    private final SubjectReports reports;
    private final Agencies agencies;

    Organisations(Directory directory, SubjectReports reports, Agencies agencies) {
        this.directory = directory;
        this.reports = reports;
        this.agencies = agencies;
    }

    @Bean
    RuntimeWiringConfigurer organisationWiring() {
        return wiring -> wiring.type("Query", query -> query.dataFetcher("organisation", this::organisation)
                        .dataFetcher("organisations", this::organisations))
                .type(TYPE, type -> type.dataFetcher("id", field -> Subject.id(field, TYPE, KEY))
                        .dataFetcher("reports", field -> reports.page(field, rows(field, roles(field))))
                        .dataFetcher("figure", field -> reports.figure(rows(field, ANY)))
                        .dataFetcher("agency", field -> agencies.find(Subject.key(field, KEY), field)));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public @Nullable Object find(String key, DataFetchingEnvironment environment) {
        List<ListingRow> rows = directory.now().organisation(key, ANY);
        return rows.isEmpty() ? null : view(key, code(key, rows));
    }

    /** An organisation as it stands in a report. */
    static Map<String, Object> view(String name, @Nullable String code) {
        return Subject.of(TYPE, code == null ? Map.of(KEY, name) : Map.of(KEY, name, "code", code));
    }

    /** The code that the latest report prints beside the name. */
    private static @Nullable String code(String name, List<ListingRow> rows) {
        return rows.stream()
                .flatMap(row -> Stream.of(
                        name.equals(row.unit()) ? row.unitCode() : null,
                        name.equals(row.department()) ? row.departmentCode() : null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<ListingRow> rows(DataFetchingEnvironment environment, Collection<Role> roles) {
        return directory.now().organisation(Subject.key(environment, KEY), roles);
    }

    private static Set<Role> roles(DataFetchingEnvironment environment) {
        Collection<String> given = environment.getArgument("role");
        return given == null ? ANY : given.stream().map(Role::valueOf).collect(Collectors.toSet());
    }

    private @Nullable Object organisation(DataFetchingEnvironment environment) {
        return find(GlobalId.keyOf(TYPE, environment.getArgumentOrDefault(KEY, "")), environment);
    }

    private Object organisations(DataFetchingEnvironment environment) {
        Map<String, List<ListingRow>> all = directory.now().organisations(roles(environment));
        SubjectReports.Kept kept = reports.kept(environment);
        List<String> names = all.entrySet().stream()
                .filter(entry -> kept.name(entry.getKey()) && kept.reports(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return PAGE.of(environment, names, page -> page.stream()
                .map(name -> view(name, code(name, all.getOrDefault(name, List.of()))))
                .toList());
    }
}
