package org.gongkai.api.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.api.store.FieldAllowance;
import org.gongkai.api.store.PublicViews;
import org.gongkai.schema.disclosure.DisclosurePolicy;
import org.gongkai.schema.disclosure.PersonalData;
import org.gongkai.schema.disclosure.PersonalDatum;
import org.gongkai.schema.disclosure.PersonalKind;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One personal value of a report, for those who decide about it and for nobody else.
 *
 * @param pointer JSON Pointer of its field, as {@code allow} takes it
 * @param kind what it is, which is why it is masked
 * @param quote the value as it is written
 * @param context the words around it
 * @param maskedForm what the public sees in its place
 * @param allowance the decision by which the public sees the value all the same; absent where it is masked
 */
public record MaskedValue(
        String pointer,
        PersonalKind kind,
        String quote,
        String context,
        String maskedForm,
        @Nullable FieldAllowance allowance) {
    private static final int AROUND = 12;

    /** Everything personal in a report, in its order. */
    static List<MaskedValue> of(EvaluationReport report, Collection<FieldAllowance> allowances) {
        DisclosurePolicy policy = PublicViews.policy(report, allowances);
        Map<String, FieldAllowance> allowed = new HashMap<>();
        allowances.forEach(allowance -> allowed.put(allowance.pointer(), allowance));
        JsonNode tree = JsonCodec.tree(report);
        List<MaskedValue> values = new ArrayList<>();
        for (PersonalDatum datum : PersonalData.find(report)) {
            values.add(new MaskedValue(
                    datum.pointer(),
                    datum.kind(),
                    datum.quote(),
                    context(tree.at(datum.pointer()).asString(""), datum),
                    datum.maskedForm(),
                    policy.allows(datum) ? allowed.get(datum.pointer()) : null));
        }
        return List.copyOf(values);
    }

    /** Whether the public sees it. */
    public boolean shown() {
        return allowance != null;
    }

    private static String context(String text, PersonalDatum datum) {
        int from = Math.max(0, datum.start() - AROUND);
        int to = Math.min(text.length(), datum.end() + AROUND);
        if (from > to) {
            return "";
        }
        String words = text.substring(from, to).replaceAll("\\s+", " ").strip();
        return (from > 0 ? "…" : "") + words + (to < text.length() ? "…" : "");
    }
}
