package org.gongkai.api.graphql.directory;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.api.graphql.Frameworks;
import org.gongkai.api.graphql.GlobalId;
import org.gongkai.api.graphql.NodeSource;
import org.gongkai.api.graphql.Nodes;
import org.gongkai.api.graphql.report.ReportIdsOfFilter;
import org.gongkai.api.statistics.Figure;
import org.gongkai.api.statistics.IndicatorSelection;
import org.gongkai.api.statistics.Statistics;
import org.gongkai.schema.indicator.CanonicalIndicator;
import org.gongkai.schema.indicator.Counterpart;
import org.gongkai.schema.indicator.Framework;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.gongkai.schema.indicator.Relation;
import org.gongkai.schema.text.NormalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The indicator catalogue: canonical indicators with their tree, names and crosswalk. */
@Configuration(proxyBeanMethods = false)
class Catalogue implements NodeSource {
    private static final String TYPE = "CanonicalIndicator";

    private final IndicatorCatalogue catalogue = IndicatorCatalogue.standard();
    private final Statistics statistics;
    private final ReportIdsOfFilter filters;

    Catalogue(Statistics statistics, ReportIdsOfFilter filters) {
        this.statistics = statistics;
        this.filters = filters;
    }

    /** {@code CanonicalIndicator}. */
    record View(
            CanonicalIndicator of,
            String id,
            String code,
            int level,
            String name,
            String nameEn,
            String measures,
            @Nullable String formula,
            List<String> synonyms)
            implements Nodes.Typed {
        static View of(CanonicalIndicator indicator) {
            return new View(
                    indicator,
                    new GlobalId(TYPE, indicator.code()).encoded(),
                    indicator.code(),
                    indicator.level(),
                    indicator.name(),
                    indicator.nameEn(),
                    indicator.measures().name(),
                    indicator.formula(),
                    indicator.synonyms());
        }

        @Override
        public String typeName() {
            return TYPE;
        }
    }

    /** {@code FrameworkName}. */
    record Printed(Framework framework, String name) {}

    /** {@code Counterpart}. */
    record Crossed(
            @Nullable View indicator,
            Relation relation,
            String name,
            @Nullable String note) {}

    @Bean
    RuntimeWiringConfigurer catalogueWiring() {
        return wiring -> wiring.type("Query", query -> query.dataFetcher("canonicalIndicator", this::indicator)
                        .dataFetcher("canonicalIndicators", this::indicators)
                        .dataFetcher("frameworks", field -> catalogue.frameworks()))
                .type("Indicator", type -> type.dataFetcher("canonical", field -> view(Subject.key(field, "code"))))
                .type("ReportIndicator", type -> type.dataFetcher("canonical", this::ofRow))
                .type(TYPE, type -> type.dataFetcher("printedIn", this::printedIn)
                        .dataFetcher(
                                "parent",
                                field -> own(field).parentCode().map(this::view).orElse(null))
                        .dataFetcher(
                                "children",
                                field -> catalogue.children(own(field).code()).stream()
                                        .map(View::of)
                                        .toList())
                        .dataFetcher("crosswalk", this::crosswalk)
                        .dataFetcher("figure", this::figure));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public @Nullable Object find(String key, DataFetchingEnvironment environment) {
        return view(key);
    }

    private @Nullable View view(String code) {
        return catalogue.find(code).map(View::of).orElse(null);
    }

    private @Nullable View ofRow(DataFetchingEnvironment environment) {
        Coded row = environment.getSource();
        String code = row == null ? null : row.code();
        return code == null ? null : view(code);
    }

    private static CanonicalIndicator own(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<View>getSource()).of();
    }

    private @Nullable Object indicator(DataFetchingEnvironment environment) {
        return view(GlobalId.keyOf(TYPE, environment.getArgumentOrDefault("code", "")));
    }

    private Object indicators(DataFetchingEnvironment environment) {
        Integer level = environment.getArgument("level");
        String framework = Frameworks.known(environment.getArgument("framework"));
        String words = NormalizedText.normalize(environment.getArgumentOrDefault("name", ""));
        return catalogue.all().stream()
                .filter(indicator -> level == null || indicator.level() == level)
                .filter(indicator -> framework == null || indicator.frameworks().containsKey(framework))
                .filter(indicator -> words.isEmpty()
                        || indicator.names().stream()
                                .anyMatch(name -> NormalizedText.normalize(name).contains(words)))
                .map(View::of)
                .toList();
    }

    private List<Printed> printedIn(DataFetchingEnvironment environment) {
        List<Printed> printed = new ArrayList<>();
        own(environment).frameworks().forEach((code, name) -> catalogue
                .framework(code)
                .ifPresent(framework -> printed.add(new Printed(framework, name))));
        return printed;
    }

    private List<Crossed> crosswalk(DataFetchingEnvironment environment) {
        String code = own(environment).code();
        String framework = Frameworks.known(environment.getArgument("framework"));
        List<Counterpart> counterparts =
                framework == null ? catalogue.related(code) : catalogue.crosswalk(code, framework);
        return counterparts.stream()
                .map(other -> new Crossed(view(other.code()), other.relation(), other.name(), other.note()))
                .toList();
    }

    private @Nullable Figure figure(DataFetchingEnvironment environment) {
        List<Figure> figures = statistics.figures(
                filters.orAll(environment.getArgument("filter")),
                List.of(),
                new IndicatorSelection(
                        List.of(own(environment).code()),
                        null,
                        Frameworks.known(environment.getArgument("framework"))));
        return figures.isEmpty() ? null : figures.get(0);
    }
}
