package org.gongkai.site.page;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.report.Section;

/**
 * A section of the narrative as it was printed.
 *
 * @param anchor its anchor
 * @param heading its printed heading, blank for none
 * @param level level of its HTML heading, 3 to 6
 * @param html its text, made harmless
 */
public record NarrativePart(String anchor, String heading, int level, String html) {
    private static final int FIRST_LEVEL = 3;
    private static final int LAST_LEVEL = 6;

    static List<NarrativePart> of(List<Section> sections) {
        List<NarrativePart> parts = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            add(sections.get(i), Anchors.section(i), FIRST_LEVEL, parts);
        }
        return parts;
    }

    private static void add(Section section, String anchor, int level, List<NarrativePart> parts) {
        parts.add(new NarrativePart(
                anchor, section.heading(), Math.min(level, LAST_LEVEL), Narrative.html(section.markdown())));
        int below = section.heading().isBlank() ? level : level + 1;
        for (int k = 0; k < section.children().size(); k++) {
            add(section.children().get(k), Anchors.below(anchor, k), below, parts);
        }
    }
}
