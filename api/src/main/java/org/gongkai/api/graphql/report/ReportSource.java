package org.gongkai.api.graphql.report;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.gongkai.api.graphql.NodeSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports by global id. */
@Component
final class ReportSource implements NodeSource {
    private final ReportLoader loader;

    ReportSource(ReportLoader loader) {
        this.loader = loader;
    }

    @Override
    public String type() {
        return ReportField.TYPE;
    }

    @Override
    public @Nullable Object find(String key, DataFetchingEnvironment environment) {
        return loader.load(List.of(key), environment, Selection.ofType(ReportField.TYPE, environment.getSelectionSet()))
                .thenApply(found -> found.get(0));
    }
}
