package org.gongkai.api.intake.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.EvaluationKind;
import org.gongkai.schema.report.EvaluationMode;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.EvaluatorType;
import org.gongkai.schema.report.Organiser;
import org.gongkai.schema.report.ProjectKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The values of a draft by JSON Pointer, as its canonical JSON writes them. */
final class Values {

    /** Codes of choices and the terms regulations print for them. */
    private static final Map<String, String> CODES = codes();

    private final JsonNode tree;

    Values(EvaluationReport report) {
        this.tree = JsonCodec.mapper().valueToTree(report);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        Stream.of(EvaluationKind.values()).forEach(code -> codes.put(code.name(), code.label()));
        Stream.of(EvaluationMode.values()).forEach(code -> codes.put(code.name(), code.label()));
        Stream.of(Organiser.values()).forEach(code -> codes.put(code.name(), code.label()));
        Stream.of(EvaluatorType.values()).forEach(code -> codes.put(code.name(), code.label()));
        Stream.of(ProjectKind.values()).forEach(code -> codes.put(code.name(), code.label()));
        return codes;
    }

    /** The value in words; absent where the draft holds none. */
    @Nullable
    String at(String pointer) {
        JsonNode node = tree.at(pointer);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return words(node);
    }

    private static String words(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(Values::words)
                    .collect(Collectors.joining("、"));
        }
        if (!node.isObject()) {
            return CODES.getOrDefault(node.asString(), node.asString());
        }
        if (node.has("label") && node.has("value")) {
            return node.get("label").asString() + "：" + node.get("value").asString();
        }
        if (node.has("column") && node.has("text")) {
            return node.get("column").asString() + "：" + node.get("text").asString();
        }
        for (String field : List.of("printed", "text", "name", "label")) {
            if (node.has(field)) {
                return node.get(field).asString();
            }
        }
        return node.propertyStream()
                .map(property -> Labels.field(property.getKey()) + " " + words(property.getValue()))
                .collect(Collectors.joining("，"));
    }
}
