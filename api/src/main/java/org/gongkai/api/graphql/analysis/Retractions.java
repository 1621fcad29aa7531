package org.gongkai.api.graphql.analysis;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.api.graphql.InMemoryPage;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.projection.RetractedStub;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stays public of retracted reports. */
@Component
final class Retractions {
    private static final InMemoryPage<RetractedStub> PAGE = new InMemoryPage<>("retractions", false, RetractedStub::id);

    private final ReportStore store;

    Retractions(ReportStore store) {
        this.store = store;
    }

    /** {@code Retraction}. */
    record View(
            String reportId,
            String title,
            @Nullable String region,
            @Nullable Integer fiscalYear,
            String reason,
            @Nullable String contact,
            Instant retractedAt,
            Instant firstPublishedAt) {}

    Object fetch(DataFetchingEnvironment environment) {
        List<RetractedStub> stubs = new ArrayList<>(store.readModels().stubs());
        stubs.sort(Comparator.comparing(RetractedStub::retractedAt).reversed().thenComparing(RetractedStub::id));
        return PAGE.of(environment, stubs, page -> page.stream()
                .map(stub -> new View(
                        stub.id(),
                        stub.title(),
                        stub.regionCode(),
                        stub.year(),
                        stub.reason().name(),
                        stub.contact(),
                        stub.retractedAt(),
                        stub.firstPublishedAt()))
                .toList());
    }
}
