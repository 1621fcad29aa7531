package org.gongkai.api.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.gongkai.schema.format.CanonicalJson;
import org.gongkai.schema.format.JsonCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as BSON documents and back, through the one JSON tree of {@link JsonCodec}: decimals and times are strings, so
 * nothing is rounded on the way. The component {@code id} is the document's {@code _id}.
 */
public final class Documents {
    private static final String ID = "_id";

    private Documents() {}

    /** The document of a record. */
    public static Document of(Object record) {
        return document(JsonCodec.tree(record));
    }

    /** The document of a JSON object. */
    public static Document document(ObjectNode tree) {
        Document document = new Document();
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            document.put(field.getKey().equals("id") ? ID : field.getKey(), nested(field.getValue()));
        }
        return document;
    }

    /** The record of a document. */
    public static <T> T read(Document document, Class<T> type) {
        return JsonCodec.read(tree(document), type);
    }

    /** The JSON object of a document. */
    public static ObjectNode tree(Document document) {
        ObjectNode tree = mapper().createObjectNode();
        document.forEach((name, value) -> tree.set(name.equals(ID) ? "id" : name, node(value)));
        return tree;
    }

    /** One line of JSON that equal documents share, whatever the order of their fields: names are sorted. */
    public static String canonical(Document document) {
        return CanonicalJson.write(tree(document));
    }

    private static JsonMapper mapper() {
        return JsonCodec.mapper();
    }

    private static @Nullable Object nested(JsonNode node) {
        if (node.isObject()) {
            Document document = new Document();
            node.properties().forEach(field -> document.put(field.getKey(), nested(field.getValue())));
            return document;
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>(node.size());
            node.forEach(element -> list.add(nested(element)));
            return list;
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        if (node.isIntegralNumber()) {
            if (node.canConvertToInt()) {
                return node.asInt();
            }
            return node.asLong();
        }
        return node.isNull() ? null : node.asString();
    }

    private static JsonNode node(@Nullable Object value) {
        if (value instanceof Document document) {
            ObjectNode tree = mapper().createObjectNode();
            document.forEach((name, nested) -> tree.set(name, node(nested)));
            return tree;
        }
        if (value instanceof List<?> list) {
            ArrayNode array = mapper().createArrayNode();
            list.forEach(element -> array.add(node(element)));
            return array;
        }
        if (value instanceof Long number && number >= Integer.MIN_VALUE && number <= Integer.MAX_VALUE) {
            return mapper().valueToTree(number.intValue());
        }
        return mapper().valueToTree(value);
    }
}
