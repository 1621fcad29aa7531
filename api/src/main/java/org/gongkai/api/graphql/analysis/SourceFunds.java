package org.gongkai.api.graphql.analysis;

import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.api.statistics.Facts;
import org.gongkai.api.store.projection.FundFact;
import org.gongkai.api.store.projection.Scaled;
import org.gongkai.schema.report.FundSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Funds by year and source. */
@Component
final class SourceFunds {
    private final Scope scope;

    SourceFunds(Scope scope) {
        this.scope = scope;
    }

    private record Key(@Nullable Integer fiscalYear, FundSource source) {}

    private static final class Sum {
        private final Set<String> reports = new HashSet<>();
        private @Nullable Long budget;
        private @Nullable Long inPlace;
        private @Nullable Long spent;

        void add(String reportId, FundFact fact) {
            reports.add(reportId);
            budget = plus(budget, fact.budgetE6());
            inPlace = plus(inPlace, fact.inPlaceE6());
            spent = plus(spent, fact.spentE6());
        }

        private static @Nullable Long plus(@Nullable Long sum, @Nullable Long value) {
            if (value == null) {
                return sum;
            }
            return sum == null ? value : Math.addExact(sum, value);
        }
    }

    /** {@code SourceFunds}. */
    record View(
            @Nullable Integer fiscalYear,
            FundSource source,
            int reports,
            @Nullable BigDecimal budget,
            @Nullable BigDecimal inPlace,
            @Nullable BigDecimal spent) {}

    Object fetch(DataFetchingEnvironment environment) {
        Map<Key, Sum> sums = new HashMap<>();
        for (Facts report : scope.facts(environment)) {
            for (FundFact fact : report.report().funds()) {
                sums.computeIfAbsent(new Key(report.report().year(), fact.source()), key -> new Sum())
                        .add(report.report().id(), fact);
            }
        }
        List<View> views = new ArrayList<>();
        sums.forEach((key, sum) -> views.add(new View(
                key.fiscalYear(),
                key.source(),
                sum.reports.size(),
                Scaled.exact(sum.budget),
                Scaled.exact(sum.inPlace),
                Scaled.exact(sum.spent))));
        views.sort(Comparator.comparing(View::fiscalYear, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(View::source));
        return views;
    }
}
