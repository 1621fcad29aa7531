package org.gongkai.api.graphql.directory;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.api.graphql.Connected;
import org.gongkai.api.graphql.InMemoryPage;
import org.gongkai.api.graphql.report.ReportIdsOfFilter;
import org.gongkai.api.graphql.report.ReportLoader;
import org.gongkai.api.statistics.Figure;
import org.gongkai.api.statistics.Statistics;
import org.gongkai.api.store.projection.ListingRow;
import org.gongkai.schema.text.NormalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every object of the directory has: its reports in pages, and figures over them. */
@Component
final class SubjectReports {
    private static final int NO_YEAR = 9999;
    private static final InMemoryPage<ListingRow> PAGE = new InMemoryPage<>(
            "latest",
            true,
            row -> String.format(Locale.ROOT, "%04d/", row.year() == null ? NO_YEAR : NO_YEAR - row.year()) + row.id());

    private final ReportLoader loader;
    private final Statistics statistics;
    private final ReportIdsOfFilter filters;

    SubjectReports(ReportLoader loader, Statistics statistics, ReportIdsOfFilter filters) {
        this.loader = loader;
        this.statistics = statistics;
        this.filters = filters;
    }

    /** The page of the given reports that is asked for. */
    Object page(DataFetchingEnvironment environment, List<ListingRow> reports) {
        if (!environment.getSelectionSet().containsAnyOf("nodes", "edges", "pageInfo")) {
            return Connected.counted(reports.size());
        }
        InMemoryPage<ListingRow>.Slice slice = PAGE.slice(environment, reports);
        return loader.load(ids(slice.rows()), environment, "nodes", "edges/node")
                .thenApply(slice::connected);
    }

    /** Figures over the given reports; null over none. */
    @Nullable
    Figure figure(List<ListingRow> reports) {
        return reports.isEmpty()
                ? null
                : statistics.figures(ids(reports), List.of(), null).get(0);
    }

    private static List<String> ids(List<ListingRow> rows) {
        return rows.stream().map(ListingRow::id).toList();
    }

    /** What the arguments {@code filter} and {@code name} of a list keep. */
    Kept kept(DataFetchingEnvironment environment) {
        List<String> ids = filters.orAll(environment.getArgument("filter"));
        String name = environment.getArgument("name");
        return new Kept(ids == null ? null : new HashSet<>(ids), name == null ? "" : NormalizedText.normalize(name));
    }

    /**
     * Which objects of a list are kept.
     *
     * @param ids reports, one of which must be theirs; all where absent
     * @param words what a name must contain
     */
    record Kept(@Nullable Set<String> ids, String words) {
        boolean reports(List<ListingRow> reports) {
            return ids == null || reports.stream().anyMatch(row -> ids.contains(row.id()));
        }

        boolean name(String name) {
            return words.isEmpty() || NormalizedText.normalize(name).contains(words);
        }
    }
}
