package org.gongkai.api.graphql.analysis;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongkai.api.graphql.report.ReportIdsOfFilter;
import org.gongkai.api.graphql.report.ReportReader;
import org.gongkai.api.statistics.FactBase;
import org.gongkai.api.statistics.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every analysis starts from: the reports that its filter keeps, and the ones that its rows lead to. */
@Component
final class Scope {
    private final FactBase facts;
    private final ReportIdsOfFilter ids;
    private final ReportReader reports;

    Scope(FactBase facts, ReportIdsOfFilter ids, ReportReader reports) {
        this.facts = facts;
        this.ids = ids;
        this.reports = reports;
    }

    /** The ids that the argument {@code filter} keeps; null for all. */
    @Nullable
    List<String> ids(DataFetchingEnvironment environment) {
        return ids.orAll(environment.getArgument("filter"));
    }

    /** The facts of the reports that the argument {@code filter} keeps, ordered by id. */
    List<Facts> facts(DataFetchingEnvironment environment) {
        List<String> kept = ids(environment);
        return kept == null ? new ArrayList<>(facts.all().values()) : facts.of(kept);
    }

    /** The facts of given reports. */
    List<Facts> facts(Collection<String> ids) {
        return facts.of(ids);
    }

    /** The reports that rows lead to, at the given places of the selection. */
    Map<String, ? extends Object> reports(
            DataFetchingEnvironment environment, Collection<String> ids, String... paths) {
        return reports.read(ids, environment, paths);
    }

    /** The places where a connection's rows have their report. */
    static String[] inConnection(String path) {
        return new String[] {"nodes/" + path, "edges/node/" + path};
    }
}
