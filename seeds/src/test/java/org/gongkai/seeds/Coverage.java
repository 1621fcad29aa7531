package org.gongkai.seeds;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.EvaluationReport;
import tools.jackson.databind.JsonNode;

/**
 * Which characters of a source text stand in a report, white space aside. A character counts where the six characters around
 * it stand together in one value, or where it belongs to a whole value.
 */
final class Coverage {
    private static final int WINDOW = 6;

    private final String source;
    private final BitSet covered = new BitSet();

    Coverage(String sourceText, EvaluationReport report) {
        source = squeeze(sourceText);
        Set<String> values = new HashSet<>();
        collect(JsonCodec.tree(report), values);
        String all = String.join("\n", values);
        for (int i = 0; i + WINDOW <= source.length(); i++) {
            if (all.contains(source.substring(i, i + WINDOW))) {
                covered.set(i, i + WINDOW);
            }
        }
        for (String value : values) {
            for (int at = source.indexOf(value); at >= 0; at = source.indexOf(value, at + 1)) {
                covered.set(at, at + value.length());
            }
        }
    }

    int length() {
        return source.length();
    }

    int missing() {
        return length() - covered.cardinality();
    }

    /** The characters that are missing, each run with four characters before it in brackets. */
    String describe() {
        StringBuilder text = new StringBuilder();
        for (int i = covered.nextClearBit(0); i < source.length(); i = covered.nextClearBit(i)) {
            int end = covered.nextSetBit(i) < 0 ? source.length() : covered.nextSetBit(i);
            text.append('[')
                    .append(source, Math.max(0, i - 4), i)
                    .append(']')
                    .append(source, i, end)
                    .append(' ');
            i = end;
        }
        return text.toString().strip();
    }

    private static String squeeze(String text) {
        return text.replaceAll("\\s", "");
    }

    private static void collect(JsonNode node, Set<String> values) {
        if (node.isValueNode()) {
            String value = squeeze(node.asString());
            if (!value.isEmpty()) {
                values.add(value);
            }
        } else {
            node.forEach(child -> collect(child, values));
        }
    }
}
