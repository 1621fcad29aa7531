package org.gongkai.api.graphql.report;

import com.mongodb.client.model.Filters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bson.conversions.Bson;
import org.gongkai.api.graphql.search.TextSearch;
import org.gongkai.api.statistics.FactBase;
import org.gongkai.api.statistics.Stopped;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.StoreCollections;
import org.gongkai.api.store.projection.Scaled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The conditions of a filter that other read models answer: each gives the ids of the reports that meet it. */
@Component
final class SubQueries {
    private final ReportStore store;
    private final FactBase facts;
    private final TextSearch search;

    SubQueries(ReportStore store, FactBase facts, TextSearch search) {
        this.store = store;
        this.facts = facts;
        this.search = search;
    }

    /** Reports with a finding of one of the codes and one of the severities, in the same finding. */
    Collection<String> withFinding(Map<String, Object> condition) {
        List<Bson> parts = new ArrayList<>();
        if (condition.get("code") instanceof Collection<?> codes) {
            parts.add(Filters.in("code", codes));
        }
        if (condition.get("severity") instanceof Collection<?> severities) {
            parts.add(Filters.in("severity", severities));
        }
        return store.database()
                .getCollection(StoreCollections.FINDING_ROWS)
                .distinct("reportId", parts.isEmpty() ? Filters.empty() : Filters.and(parts), String.class)
                .into(new TreeSet<>());
    }

    /** Reports with an indicator that meets every part of the condition. */
    Collection<String> withIndicator(Map<String, Object> condition) {
        IndicatorCondition wanted = IndicatorCondition.of(condition);
        List<String> ids = new ArrayList<>();
        facts.all().forEach((id, report) -> {
            Stopped.check();
            if (report.indicators().stream().anyMatch(wanted::accepts)) {
                ids.add(id);
            }
        });
        return ids;
    }

    /** Reports that contain a text. */
    Collection<String> containing(String text) {
        return search.containing(text);
    }

    static boolean within(@Nullable Long millionths, @Nullable Object range) {
        if (!(range instanceof Map<?, ?> ends)) {
            return true;
        }
        if (millionths == null) {
            return false;
        }
        BigDecimal value = Scaled.decimal(millionths);
        return (!(ends.get("from") instanceof BigDecimal from) || value.compareTo(from) >= 0)
                && (!(ends.get("to") instanceof BigDecimal to) || value.compareTo(to) <= 0)
                && (!(ends.get("above") instanceof BigDecimal above) || value.compareTo(above) > 0)
                && (!(ends.get("below") instanceof BigDecimal below) || value.compareTo(below) < 0);
    }
}
