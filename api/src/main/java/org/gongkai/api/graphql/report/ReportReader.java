package org.gongkai.api.graphql.report;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the reports that other objects lead to: all of an answer at once, and only what is selected of them. */
@Component
public final class ReportReader {
    private final Reports reports;

    ReportReader(Reports reports) {
        this.reports = reports;
    }

    /**
     * The nodes of the given reports, by id; none for one that isn't public.
     *
     * @param paths where reports stand below the field, e.g. {@code edges/node/report}
     */
    public Map<String, ? extends Object> read(
            Collection<String> ids, DataFetchingEnvironment environment, String... paths) {
        Selection selection = Selection.of(environment, paths);
        return selection.reports() ? reports.byIds(ids, selection) : reports.unread(ids);
    }
}
