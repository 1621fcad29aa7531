package org.gongkai.api.graphql.directory;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.api.graphql.GlobalId;
import org.gongkai.api.graphql.InMemoryPage;
import org.gongkai.api.graphql.NodeSource;
import org.gongkai.api.store.projection.ListingRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Projects across years. */
@Configuration(proxyBeanMethods = false)
class Projects implements NodeSource {
    private static final String TYPE = "Project";
    private static final String KEY = "projectId";
    private static final InMemoryPage<String> PAGE = new InMemoryPage<>("projects", true, id -> id);

    private final Directory directory;
    private final SubjectReports reports;

    Projects(Directory directory, SubjectReports reports) {
        this.directory = directory;
        this.reports = reports;
    }

    @Bean
    RuntimeWiringConfigurer projectWiring() {
        return wiring -> wiring.type("Query", query -> query.dataFetcher("project", this::project)
                        .dataFetcher("projects", this::projects))
                .type(
                        "ReportProject",
                        project -> project.dataFetcher("identity", field -> find(Subject.key(field, "id"), field)))
                .type(TYPE, project -> project.dataFetcher("id", field -> Subject.id(field, TYPE, KEY))
                        .dataFetcher("units", field -> units(rows(field)))
                        .dataFetcher("years", field -> years(rows(field)))
                        .dataFetcher("reports", field -> reports.page(field, rows(field)))
                        .dataFetcher("figure", field -> reports.figure(rows(field))));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public @Nullable Object find(String key, DataFetchingEnvironment environment) {
        List<ListingRow> rows = directory.now().projects().get(key);
        return rows == null ? null : view(key, rows);
    }

    private static Map<String, Object> view(String id, List<ListingRow> rows) {
        List<String> names = names(rows);
        return Subject.of(TYPE, Map.of(KEY, id, "name", names.get(0), "names", names));
    }

    private static List<String> names(List<ListingRow> rows) {
        return rows.stream().map(ListingRow::projectName).distinct().toList();
    }

    private List<ListingRow> rows(DataFetchingEnvironment environment) {
        return directory.now().projects().getOrDefault(Subject.key(environment, KEY), List.of());
    }

    private static List<Integer> years(List<ListingRow> rows) {
        return rows.stream()
                .map(ListingRow::year)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Map<String, Object>> units(List<ListingRow> rows) {
        return rows.stream()
                .filter(row -> row.unit() != null)
                .map(row -> Organisations.view(Objects.requireNonNull(row.unit()), row.unitCode()))
                .distinct()
                .toList();
    }

    private @Nullable Object project(DataFetchingEnvironment environment) {
        return find(GlobalId.keyOf(TYPE, environment.getArgumentOrDefault("id", "")), environment);
    }

    private Object projects(DataFetchingEnvironment environment) {
        Map<String, List<ListingRow>> all = directory.now().projects();
        SubjectReports.Kept kept = reports.kept(environment);
        List<String> ids = all.entrySet().stream()
                .filter(entry -> kept.reports(entry.getValue())
                        && names(entry.getValue()).stream().anyMatch(kept::name))
                .map(Map.Entry::getKey)
                .toList();
        return PAGE.of(environment, ids, page -> page.stream()
                .map(id -> view(id, all.getOrDefault(id, List.of())))
                .toList());
    }
}
