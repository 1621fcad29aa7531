package org.gongkai.api.graphql.search;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.gongkai.api.graphql.ApiException;
import org.gongkai.api.graphql.ErrorCategory;
import org.gongkai.api.statistics.Stopped;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.StoreCollections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds words in released reports, Chinese ones without spaces too. The store gives the reports that have all the terms;
 * whether the phrases occur as typed, rank and highlights come from the texts of a bounded number of them.
 */
@Component
public final class TextSearch {
    /** How many candidates a search looks at; past that the answer says it was cut off. */
    static final int MOST = 500;

    /** How many candidates a filter checks phrase by phrase before it is refused. */
    static final int MOST_FILTERED = 2000;

    private static final int BATCH = 100;

    private final MongoCollection<Document> terms;
    private final MongoCollection<Document> published;

    TextSearch(ReportStore store) {
        terms = store.database().getCollection(StoreCollections.TERMS);
        published = store.database().getCollection(StoreCollections.PUBLISHED);
    }

    /**
     * Searches.
     *
     * @param reportIds where to look; everywhere when null
     */
    public Found search(String text, @Nullable Collection<String> reportIds) {
        SearchText wanted = SearchText.of(text);
        List<String> candidates = candidates(wanted);
        if (reportIds != null) {
            candidates.retainAll(new HashSet<>(reportIds));
        }
        // The newest ids of a region come last; which ones are cut off must not depend on the engine.
        candidates.sort(null);
        List<String> examined = candidates.subList(0, Math.min(MOST, candidates.size()));
        List<Hit> hits = hits(wanted, examined);
        hits.sort(Comparator.comparing(Hit::rank).reversed().thenComparing(Hit::reportId));
        return new Found(hits, candidates.size(), examined.size());
    }

    /** The ids of all reports that contain a text. */
    public Collection<String> containing(String text) {
        SearchText wanted = SearchText.of(text);
        List<String> candidates = candidates(wanted);
        if (wanted.termsSuffice()) {
            return candidates;
        }
        if (candidates.size() > MOST_FILTERED) {
            throw ApiException.of(
                    ErrorCategory.LIMIT_EXCEEDED,
                    "SEARCH",
                    "检索词过于常见（" + candidates.size() + " 份报告），请用更具体的词。",
                    "The search text is too common (" + candidates.size() + " reports); use a more specific one.");
        }
        return hits(wanted, candidates).stream().map(Hit::reportId).toList();
    }

    private List<String> candidates(SearchText wanted) {
        return terms.find(Filters.all("terms", wanted.terms()))
                .projection(Projections.include("_id"))
                .map(row -> row.getString("_id"))
                .into(new ArrayList<>());
    }

    private List<Hit> hits(SearchText wanted, List<String> ids) {
        Matcher matcher = new Matcher(wanted);
        List<Hit> hits = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            Stopped.check();
            published
                    .find(Filters.in("_id", ids.subList(from, Math.min(ids.size(), from + BATCH))))
                    .projection(Projections.include(Passages.PATHS))
                    .map(report -> matcher.match(report.getString("_id"), Passages.of(report)))
                    .into(new ArrayList<@Nullable Hit>())
                    .stream()
                    .filter(Objects::nonNull)
                    .forEach(hits::add);
        }
        return hits;
    }
}
