package org.gongkai.schema.format;

import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a tree as YAML in block style, one value a line; whatever is not plain words stands in double quotes. */
final class YamlWriter {
    /** Letters first and the rest apart, since nearly every character is a letter. */
    private static final String INNER = "\\p{L}\\p{N}[_./，。、（）〔〕《》“”‘’：；？！％+=~·…—()@;\\-]";

    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}“‘《〔（/.][" + INNER + "%]*(?: [" + INNER + "%≥≤><=≈]+)*");

    private YamlWriter() {}

    /** Writes an object whose keys are names of components: plain words, and never in quotes. */
    static void write(ObjectNode object, String indent, StringBuilder out) {
        write(object, indent, indent, out);
    }

    private static void write(ObjectNode object, String first, String indent, StringBuilder out) {
        String start = first;
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            out.append(start).append(entry.getKey()).append(':');
            value(entry.getValue(), indent, out);
            start = indent;
        }
    }

    private static void value(JsonNode value, String indent, StringBuilder out) {
        if (value instanceof ObjectNode object && !object.isEmpty()) {
            out.append('\n');
            write(object, indent + "  ", out);
        } else if (value instanceof ArrayNode array && !array.isEmpty()) {
            out.append('\n');
            for (JsonNode item : array) {
                item(item, indent + "  ", out);
            }
        } else {
            out.append(' ').append(empty(value)).append('\n');
        }
    }

    private static void item(JsonNode item, String indent, StringBuilder out) {
        if (item instanceof ObjectNode object && !object.isEmpty()) {
            write(object, indent + "- ", indent + "  ", out);
        } else {
            out.append(indent).append('-');
            value(item, indent, out);
        }
    }

    private static String empty(JsonNode value) {
        if (value.isObject()) {
            return "{}";
        }
        return value.isArray() ? "[]" : scalar(value.asString());
    }

    private static String scalar(String text) {
        boolean word = text.equals("null") || text.equals("true") || text.equals("false");
        if (!word && PLAIN.matcher(text).matches() && text.length() == text.codePointCount(0, text.length())) {
            return text;
        }
        return quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c == '\t' || !Escapes.isCarried(text, i)) {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
