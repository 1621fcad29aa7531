package org.gongkai.api.graphql.analysis;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.gongkai.api.graphql.search.Found;
import org.gongkai.api.graphql.search.Highlight;
import org.gongkai.api.graphql.search.Hit;
import org.gongkai.api.graphql.search.TextSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Free text, ranked, with the words around the matches. */
@Component
final class SearchList {
    private final Scope scope;
    private final TextSearch search;

    SearchList(Scope scope, TextSearch search) {
        this.scope = scope;
        this.search = search;
    }

    /** {@code SearchHit}. */
    record View(@Nullable Object report, int rank, List<Highlight> highlights) {}

    /** {@code SearchResult}. */
    record Result(List<View> hits, int totalCount, int candidates, boolean cutOff) {}

    Object fetch(DataFetchingEnvironment environment) {
        Found found = search.search(environment.getArgumentOrDefault("text", ""), scope.ids(environment));
        List<Hit> shown = found.hits().stream()
                .limit(Math.max(0, environment.getArgumentOrDefault("first", 20)))
                .toList();
        Map<String, ?> reports =
                scope.reports(environment, shown.stream().map(Hit::reportId).toList(), "hits/report");
        List<View> views = shown.stream()
                .filter(hit -> reports.containsKey(hit.reportId()))
                .map(hit -> new View(reports.get(hit.reportId()), hit.rank(), hit.highlights()))
                .toList();
        return new Result(views, found.hits().size(), found.candidates(), found.cutOff());
    }
}
