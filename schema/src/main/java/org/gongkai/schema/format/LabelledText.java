package org.gongkai.schema.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts under bold labels: {@code **评价标准** …}, each up to the next known label. */
final class LabelledText {
    private static final Pattern LABEL = Pattern.compile("\\*\\*([^*：:]+)[：:]?\\*\\*[ \\t]?(.*)");

    private LabelledText() {}

    /** The lines before the first label (key: empty) and those of each label. */
    static Map<String, List<TextLine>> read(List<TextLine> lines, List<String> labels) {
        Map<String, List<TextLine>> texts = new LinkedHashMap<>();
        List<TextLine> current = new ArrayList<>();
        texts.put("", current);
        for (TextLine line : lines) {
            Matcher label = LABEL.matcher(line.text());
            if (label.matches() && labels.contains(label.group(1))) {
                current = new ArrayList<>();
                if (texts.put(label.group(1), current) != null) {
                    throw Lines.at(line.number(), "**" + label.group(1) + "** stands twice");
                }
                current.add(new TextLine(line.number(), label.group(2)));
            } else {
                current.add(line);
            }
        }
        return texts;
    }
}
