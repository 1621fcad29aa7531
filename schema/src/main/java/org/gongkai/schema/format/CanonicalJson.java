package org.gongkai.schema.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One JSON value as exactly one text, so that its bytes can be hashed anywhere: RFC 8785 for the values that a report has
 * (texts, whole numbers, booleans, lists, objects). Keys in the order of their UTF-16 code units, no white space, the shortest
 * escapes. Members whose name starts with {@code $} say something about the file and are left out.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    public static String write(JsonNode value) {
        StringBuilder out = new StringBuilder(16_384);
        write(value, out);
        return out.toString();
    }

    private static void write(JsonNode value, StringBuilder out) {
        if (value.isObject()) {
            object(value, out);
        } else if (value.isArray()) {
            out.append('[');
            for (int i = 0; i < value.size(); i++) {
                out.append(i == 0 ? "" : ",");
                write(value.get(i), out);
            }
            out.append(']');
        } else if (value.isString()) {
            string(value.asString(), out);
        } else if (value.isIntegralNumber() || value.isBoolean() || value.isNull()) {
            out.append(value.asString("null"));
        } else {
            throw new FormatException("/", "a fraction must be written as a text, found " + value);
        }
    }

    private static void object(JsonNode object, StringBuilder out) {
        List<String> names = new ArrayList<>(object.propertyNames());
        names.removeIf(name -> name.startsWith("$"));
        Collections.sort(names);
        out.append('{');
        for (int i = 0; i < names.size(); i++) {
            out.append(i == 0 ? "" : ",");
            string(names.get(i), out);
            out.append(':');
            write(object.get(names.get(i)), out);
        }
        out.append('}');
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || isHalf(text, i)) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Half of a surrogate pair, which no UTF-8 text can hold; escaped as JavaScript does. */
    private static boolean isHalf(String text, int index) {
        return Character.isSurrogate(text.charAt(index)) && !Escapes.isCarried(text, index);
    }
}
