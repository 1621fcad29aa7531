package org.gongkai.api.graphql.report;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.LightDataFetcher;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.Document;
import org.gongkai.api.graphql.GlobalId;
import org.gongkai.api.store.projection.Scaled;
import org.jspecify.annotations.Nullable;

/** Every field of {@code Report}, from what was read for it. */
final class ReportField implements LightDataFetcher<Object> {
    static final String TYPE = "Report";

    @Override
    public @Nullable Object get(
            GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
        ReportNode node = (ReportNode) source;
        String name = field.getName();
        String key = Selection.LISTING.get(name);
        if (key != null) {
            Object value = node.listing().get(key);
            return key.endsWith("E6") && value instanceof Number scaled ? Scaled.decimal(scaled.longValue()) : value;
        }
        Object value =
                switch (name) {
                    case "id" -> new GlobalId(TYPE, node.id()).encoded();
                    case "reportId" -> node.id();
                    case "findingCounts" -> node.listing();
                    case "daysToPublication" -> Lateness.days(node.listing());
                    case "findings" -> findings(node, environment.get());
                    default -> at(node.published(), Selection.PUBLISHED.getOrDefault(name, "report." + name));
                };
        return value == null && GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()))
                ? List.of()
                : value;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        ReportNode node = environment.getSource();
        return node == null ? null : get(environment.getFieldDefinition(), node, () -> environment);
    }

    private static @Nullable Object findings(ReportNode node, DataFetchingEnvironment environment) {
        List<?> all = at(node.published(), "audit.findings") instanceof List<?> list ? list : List.of();
        Collection<?> severities = environment.getArgument("severity");
        Collection<?> codes = environment.getArgument("code");
        if (severities == null && codes == null) {
            return all;
        }
        return all.stream()
                .map(Document.class::cast)
                .filter(finding -> severities == null || severities.contains(finding.get("severity")))
                .filter(finding -> codes == null || codes.contains(finding.get("code")))
                .toList();
    }

    private static @Nullable Object at(Document document, String path) {
        Object value = document;
        for (String name : path.split("\\.")) {
            if (!(value instanceof Map<?, ?> map)) {
                return null;
            }
            value = map.get(name);
        }
        return value;
    }
}
