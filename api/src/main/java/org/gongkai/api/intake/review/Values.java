package org.gongkai.api.intake.review;

import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The values of a draft by JSON Pointer, as its canonical JSON writes them. */
final class Values {

    private final JsonNode tree;

    Values(EvaluationReport report) {
        this.tree = JsonCodec.mapper().valueToTree(report);
    }

    /** The value in words; absent where the draft holds none. */
    @Nullable
    String at(String pointer) {
        JsonNode node = tree.at(pointer);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (node.isObject()) {
            JsonNode shown = node.has("printed") ? node.get("printed") : node.get("name");
            return shown == null ? node.toString() : shown.asString();
        }
        return node.isArray() ? node.toString() : node.asString();
    }
}
