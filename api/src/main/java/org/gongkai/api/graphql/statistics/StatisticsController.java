package org.gongkai.api.graphql.statistics;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.api.graphql.ApiException;
import org.gongkai.api.graphql.ErrorCategory;
import org.gongkai.api.graphql.Frameworks;
import org.gongkai.api.graphql.report.ReportIdsOfFilter;
import org.gongkai.api.statistics.Figure;
import org.gongkai.api.statistics.IndicatorSelection;
import org.gongkai.api.statistics.Statistics;
import org.gongkai.api.statistics.StatisticsKey;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The figures query: a filter selects reports in the store, the figures are added up from their facts. */
@Controller
public class StatisticsController {
    private static final int MOST_KEYS = 3;

    private final Statistics statistics;
    private final ReportIdsOfFilter reports;

    StatisticsController(Statistics statistics, ReportIdsOfFilter reports) {
        this.statistics = statistics;
        this.reports = reports;
    }

    @QueryMapping
    List<Figure> statistics(
            @Argument @Nullable Map<String, Object> filter,
            @Argument List<StatisticsKey> groupBy,
            @Argument @Nullable IndicatorSelection indicators,
            @Argument FigureOrder orderBy,
            @Argument @Nullable Integer first) {
        Set<StatisticsKey> distinct = new HashSet<>(groupBy);
        if (groupBy.size() > MOST_KEYS || distinct.size() < groupBy.size()) {
            throw ApiException.of(
                    ErrorCategory.BAD_REQUEST,
                    "GROUP_BY",
                    "分组最多三个，且不可重复。",
                    "At most three different keys to group by.");
        }
        if (indicators != null) {
            Frameworks.known(indicators.framework());
        }
        List<Figure> figures = orderBy.sorted(statistics.figures(reports.orAll(filter), groupBy, indicators));
        return first == null ? figures : figures.subList(0, Math.min(Math.max(0, first), figures.size()));
    }
}
