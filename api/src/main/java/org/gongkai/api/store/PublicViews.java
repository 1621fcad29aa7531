package org.gongkai.api.store;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.schema.disclosure.DisclosurePolicy;
import org.gongkai.schema.disclosure.PublicReport;
import org.gongkai.schema.disclosure.PublicView;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The public view of stored content: the strict policy plus the fields that somebody allowed for it. */
public final class PublicViews {
    private PublicViews() {}

    /** The masked view under the allowances that still fit. */
    public static PublicReport of(EvaluationReport report, Collection<FieldAllowance> allowances) {
        return PublicView.of(report, policy(report, allowances));
    }

    /** What the allowances permit: one whose value has changed since permits nothing. */
    public static DisclosurePolicy policy(EvaluationReport report, Collection<FieldAllowance> allowances) {
        if (allowances.isEmpty()) {
            return DisclosurePolicy.strict();
        }
        JsonNode tree = JsonCodec.tree(report);
        Set<String> pointers = allowances.stream()
                .filter(allowance -> allowance.value().equals(valueHash(tree, allowance.pointer())))
                .map(FieldAllowance::pointer)
                .collect(Collectors.toSet());
        return new DisclosurePolicy(pointers);
    }

    /** SHA-256 of the value at a place; null where there is none. */
    public static @Nullable String valueHash(EvaluationReport report, String pointer) {
        return valueHash(JsonCodec.tree(report), pointer);
    }

    private static @Nullable String valueHash(JsonNode tree, String pointer) {
        if (!pointer.startsWith("/")) {
            return null;
        }
        JsonNode value = tree.at(pointer);
        return value.isMissingNode() ? null : Digests.sha256(JsonCodec.write(value));
    }
}
