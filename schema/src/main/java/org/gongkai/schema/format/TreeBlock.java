package org.gongkai.schema.format;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Expenditure items with their sub-items as one table. */
record TreeBlock(String title, String owner, String list, TreeTable table) implements Block {

    @Override
    public void write(ObjectNode report, StringBuilder out) {
        JsonNode roots = report.get(owner) instanceof ObjectNode holder ? holder.remove(list) : null;
        if (roots instanceof ArrayNode array) {
            out.append("# ").append(title).append("\n\n");
            table.write(array, out);
        }
    }

    @Override
    public void read(List<Part> parts, ObjectNode report, Lines lines) {
        if (parts.size() > 1) {
            throw Lines.at(parts.get(1).line(), "no heading belongs below # " + title);
        }
        if (parts.get(0).hasText()) {
            report.withObjectProperty(owner).set(list, table.read(parts.get(0), "/" + owner + "/" + list, lines));
        }
    }
}
