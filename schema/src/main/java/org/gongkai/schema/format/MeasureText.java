package org.gongkai.schema.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A measure in one cell: the words as printed, e.g. {@code ≥95%}. What they say by themselves (sign, number, unit) is not
 * repeated; where the report holds something else it follows in braces: {@code 大于90% {>; 90; %}}.
 */
final class MeasureText {
    private static final Pattern PLAIN =
            Pattern.compile("([≥≤><=≈]?)(-?[0-9]{1,20}(?:\\.[0-9]{1,20})?)([^\\s0-9;{}.,]{0,6})");
    private static final Pattern EXPLICIT = Pattern.compile("(?s)(.*) \\{([^;{}]*);([^;{}]*);([^{}]*)\\}");

    private MeasureText() {}

    static String write(JsonNode measure) {
        String printed = measure.path("printed").asString("");
        if (!printed.endsWith("}") && measure.equals(plain(printed))) {
            return printed;
        }
        String unit = measure.path("unit").asString("");
        String sign = measure.path("comparison").asString("");
        return printed + " {" + (sign.isEmpty() ? "" : Labels.COMPARISON.label(sign)) + "; "
                + measure.path("number").asString("") + "; " + protect(unit) + "}";
    }

    static ObjectNode read(String text, int line) {
        if (!text.endsWith("}")) {
            return plain(text);
        }
        Matcher explicit = EXPLICIT.matcher(text);
        if (!explicit.matches()) {
            throw Lines.at(line, "'" + text + "' ends in braces that are not {sign; number; unit}, e.g. {≥; 95; %}");
        }
        ObjectNode measure = JsonCodec.mapper().createObjectNode();
        measure.put("printed", explicit.group(1));
        String sign = Escapes.trim(explicit.group(2));
        if (!sign.isEmpty()) {
            measure.put("comparison", Labels.COMPARISON.name(sign, line));
        }
        putUnlessEmpty(measure, "number", Escapes.trim(explicit.group(3)));
        String unit = explicit.group(4);
        putUnlessEmpty(measure, "unit", unprotect(unit.startsWith(" ") ? unit.substring(1) : unit));
        return measure;
    }

    private static ObjectNode plain(String printed) {
        ObjectNode measure = JsonCodec.mapper().createObjectNode();
        measure.put("printed", printed);
        Matcher plain = PLAIN.matcher(printed);
        if (plain.matches()) {
            if (!plain.group(1).isEmpty()) {
                measure.put("comparison", Labels.COMPARISON.name(plain.group(1), 0));
            }
            measure.put("number", canonical(plain.group(2)));
            putUnlessEmpty(measure, "unit", plain.group(3));
        }
        return measure;
    }

    private static String canonical(String number) {
        java.math.BigDecimal value = new java.math.BigDecimal(number).stripTrailingZeros();
        return (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
    }

    private static void putUnlessEmpty(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }

    private static String protect(String unit) {
        return unit.replace("%", "%25").replace("{", "%7B").replace("}", "%7D").replaceAll("^%25$", "%");
    }

    private static String unprotect(String written) {
        return written.equals("%")
                ? "%"
                : written.replace("%7B", "{").replace("%7D", "}").replace("%25", "%");
    }
}
