package org.gongkai.schema.format;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** One first-level heading of the file and what stands below it. */
interface Block {
    /** The words of its heading. */
    String title();

    /** Takes its values out of the report's tree and writes them; takes and writes nothing where there are none. */
    void write(ObjectNode report, StringBuilder out);

    /**
     * Puts what was written into the report's tree.
     *
     * @param parts the part of the first-level heading, then those of the lower ones
     */
    void read(List<Part> parts, ObjectNode report, Lines lines);
}
