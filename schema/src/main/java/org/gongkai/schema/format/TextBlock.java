package org.gongkai.schema.format;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Long texts under one heading each.
 *
 * @param title heading of the block
 * @param owner component of the report that holds the texts
 * @param texts the texts; one with an empty head stands directly below the block's heading, others below their own
 */
record TextBlock(String title, String owner, List<Column> texts) implements Block {

    @Override
    public void write(ObjectNode report, StringBuilder out) {
        if (!(report.get(owner) instanceof ObjectNode holder)) {
            return;
        }
        List<Column> used = RowTable.used(texts, List.of(holder), null);
        if (used.isEmpty()) {
            return;
        }
        out.append("# ").append(title).append("\n\n");
        for (Column text : used) {
            if (!text.head().isEmpty()) {
                out.append("## ").append(text.head()).append("\n\n");
            }
            out.append(Escapes.writePlain(text.write(holder))).append("\n\n");
            holder.remove(text.component());
        }
    }

    @Override
    public void read(List<Part> parts, ObjectNode report, Lines lines) {
        ObjectNode holder = owner(report);
        for (Part part : parts) {
            if (!part.hasText()) {
                continue;
            }
            Column column = RowTable.named(texts, part.level() == 1 ? "" : Escapes.trim(part.heading()), part.line());
            JsonNode text = holder.get(column.component());
            if (text != null) {
                throw Lines.at(part.line(), "'" + column.head() + "' stands twice");
            }
            lines.note("/" + owner + "/" + column.component(), part.line());
            holder.put(column.component(), Escapes.readPlain(part.text()));
        }
    }

    private ObjectNode owner(ObjectNode report) {
        return report.withObjectProperty(owner);
    }
}
