package org.gongkai.api.graphql.directory;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.gongkai.api.graphql.GlobalId;
import org.gongkai.api.graphql.NodeSource;
import org.gongkai.api.store.projection.ListingRow;
import org.gongkai.schema.region.Regions;
import org.gongkai.schema.report.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Regions as a tree (GB/T 2260), each with the reports of itself and everything below it. */
@Configuration(proxyBeanMethods = false)
class RegionTree implements NodeSource {
    private static final String TYPE = "Region";
    private static final String KEY = "code";

    private final Directory directory;
    private final SubjectReports reports;
    private final Regions regions = Regions.standard();

    RegionTree(Directory directory, SubjectReports reports) {
        this.directory = directory;
        this.reports = reports;
    }

    @Bean
    RuntimeWiringConfigurer regionWiring() {
        return wiring -> wiring.type("Query", query -> query.dataFetcher("region", this::region)
                        .dataFetcher("provinces", field -> views(regions.provinces())))
                .type(TYPE, type -> type.dataFetcher("id", field -> Subject.id(field, TYPE, KEY))
                        .dataFetcher("level", field -> level(Subject.key(field, KEY)))
                        .dataFetcher("parent", field -> parent(Subject.key(field, KEY)))
                        .dataFetcher("children", field -> views(regions.children(Subject.key(field, KEY))))
                        .dataFetcher("abolished", field -> regions.isAbolished(Subject.key(field, KEY)))
                        .dataFetcher("reports", field -> reports.page(field, rows(field)))
                        .dataFetcher("figure", field -> reports.figure(rows(field))));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public @Nullable Object find(String key, DataFetchingEnvironment environment) {
        return regions.byCode(key).map(RegionTree::view).orElse(null);
    }

    private static Map<String, Object> view(Region region) {
        return Subject.of(TYPE, Map.of(KEY, region.code(), "name", region.name()));
    }

    private static List<Map<String, Object>> views(List<Region> regions) {
        return regions.stream().map(RegionTree::view).toList();
    }

    private static int level(String code) {
        return new Region(code, code).level();
    }

    private @Nullable Object parent(String code) {
        return regions.parent(new Region(code, code)).map(RegionTree::view).orElse(null);
    }

    private List<ListingRow> rows(DataFetchingEnvironment environment) {
        return directory.now().region(Subject.key(environment, KEY));
    }

    private @Nullable Object region(DataFetchingEnvironment environment) {
        return find(GlobalId.keyOf(TYPE, environment.getArgumentOrDefault(KEY, "")), environment);
    }
}
