package org.gongkai.api.publication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.api.store.Change;
import org.gongkai.schema.disclosure.PublicReport;
import org.gongkai.schema.format.JsonCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a correction changed between two public views, value by value: masked values stay masked. */
final class Changes {
    private Changes() {}

    static List<Change> between(PublicReport before, PublicReport after) {
        List<Change> changes = new ArrayList<>();
        compare("", null, JsonCodec.tree(before.report()), JsonCodec.tree(after.report()), changes);
        return List.copyOf(changes);
    }

    private static void compare(
            String pointer,
            @Nullable String label,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            List<Change> changes) {
        if (before == null && after == null || before != null && before.equals(after)) {
            return;
        }
        if (before instanceof ObjectNode || after instanceof ObjectNode) {
            Set<String> names = new LinkedHashSet<>();
            addNames(before, names);
            addNames(after, names);
            String inner = label(label, after, before);
            for (String name : names) {
                compare(pointer + "/" + name, inner, child(before, name), child(after, name), changes);
            }
        } else if (before instanceof ArrayNode || after instanceof ArrayNode) {
            int size = Math.max(size(before), size(after));
            for (int i = 0; i < size; i++) {
                compare(pointer + "/" + i, label, element(before, i), element(after, i), changes);
            }
        } else {
            changes.add(new Change(pointer, label, text(before), text(after)));
        }
    }

    /** Indicators, sections and money rows are called by their names. */
    private static @Nullable String label(@Nullable String outer, @Nullable JsonNode after, @Nullable JsonNode before) {
        String own = ownLabel(after) != null ? ownLabel(after) : ownLabel(before);
        if (own == null) {
            return outer;
        }
        return outer == null ? own : outer + " › " + own;
    }

    private static @Nullable String ownLabel(@Nullable JsonNode node) {
        for (String name : List.of("name", "heading", "label")) {
            JsonNode value = child(node, name);
            if (value != null && value.isString() && !value.asString().isBlank()) {
                return value.asString();
            }
        }
        return null;
    }

    private static void addNames(@Nullable JsonNode node, Set<String> names) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> names.add(field.getKey()));
        }
    }

    private static @Nullable JsonNode child(@Nullable JsonNode node, String name) {
        return node instanceof ObjectNode object ? object.get(name) : null;
    }

    private static @Nullable JsonNode element(@Nullable JsonNode node, int index) {
        return node instanceof ArrayNode array ? array.get(index) : null;
    }

    private static int size(@Nullable JsonNode node) {
        return node instanceof ArrayNode array ? array.size() : 0;
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.asString();
    }
}
