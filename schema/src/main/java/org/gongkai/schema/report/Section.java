package org.gongkai.schema.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A section of the narrative: its heading exactly as printed, wrong numbering included, and its text as Markdown.
 *
 * @param heading heading with its number as printed, e.g. 5、 存在的问题及原因分析; empty for text before the first heading
 * @param role what the section is about, where known
 * @param markdown the text of the section itself, GFM Markdown, without its sub-sections; may be empty
 * @param children sub-sections in printed order
 */
public record Section(String heading, @Nullable SectionRole role, String markdown, List<Section> children) {

    public Section {
        heading = heading == null ? "" : heading;
        markdown = markdown == null ? "" : markdown;
        children = Values.copy(children);
    }

    /** This section and all below it, in printed order. */
    public Stream<Section> walk() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Section::walk));
    }
}
