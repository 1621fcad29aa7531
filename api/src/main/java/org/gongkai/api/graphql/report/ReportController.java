package org.gongkai.api.graphql.report;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collections;
import java.util.Set;
import org.bson.conversions.Bson;
import org.gongkai.api.graphql.Connected;
import org.gongkai.api.graphql.GlobalId;
import org.gongkai.api.graphql.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The queries for reports: reads arguments, calls once, returns. */
@Configuration(proxyBeanMethods = false)
class ReportController {
    private static final Set<String> PAGED = Set.of("nodes", "edges", "pageInfo");

    private final Reports reports;
    private final FilterReader filters;

    ReportController(Reports reports, FilterReader filters) {
        this.reports = reports;
        this.filters = filters;
    }

    @Bean
    RuntimeWiringConfigurer reportWiring() {
        return wiring -> wiring.type("Query", query -> query.dataFetcher("report", this::report)
                        .dataFetcher("reports", this::reports))
                .type(ReportField.TYPE, report -> report.defaultDataFetcher(new ReportField()));
    }

    private @Nullable Object report(DataFetchingEnvironment environment) {
        String id = GlobalId.keyOf(ReportField.TYPE, environment.getArgumentOrDefault("id", ""));
        return reports.byId(id, Selection.of(environment));
    }

    private Object reports(DataFetchingEnvironment environment) {
        Selection selection = Selection.of(environment, "nodes", "edges/node");
        Bson filter = filters.read(environment.getArgument("filter"));
        Integer total = selection.immediate().contains("totalCount") ? (int) reports.count(filter) : null;
        if (Collections.disjoint(selection.immediate(), PAGED)) {
            return Connected.counted(total == null ? 0 : total);
        }
        Page page = Page.of(environment);
        Reports.Slice slice = reports.page(filter, SortKey.read(environment.getArgument("orderBy")), page, selection);
        return Connected.of(slice.nodes(), ReportNode::cursor, page, slice.more(), total);
    }
}
