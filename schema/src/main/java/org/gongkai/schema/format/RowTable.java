package org.gongkai.schema.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list of plain records as one table: a row each, a column per component that any of them has.
 *
 * @param title heading of the block
 * @param owner component that holds the list's owner, e.g. funds; empty for the report itself
 * @param list component that holds the list, e.g. rows
 * @param columns all columns; the first is always written
 */
record RowTable(String title, String owner, String list, List<Column> columns) implements Block {

    @Override
    public void write(ObjectNode report, StringBuilder out) {
        ObjectNode holder = owner.isEmpty() ? report : (ObjectNode) report.get(owner);
        JsonNode rows = holder == null ? null : holder.remove(list);
        if (rows == null) {
            return;
        }
        out.append("# ").append(title).append("\n\n");
        List<ObjectNode> records = new ArrayList<>();
        rows.forEach(row -> records.add((ObjectNode) row));
        List<Column> used = used(columns, records, columns.get(0));
        GfmTable.write(
                out,
                used.stream().map(Column::head).toList(),
                used.stream().map(Column::numeric).toList(),
                records.stream()
                        .map(row ->
                                used.stream().map(column -> column.write(row)).toList())
                        .toList());
    }

    static List<Column> used(List<Column> columns, List<ObjectNode> rows, @Nullable Column always) {
        List<Column> used = new ArrayList<>(columns);
        used.removeIf(column -> column != always && !isIn(rows, column.component()));
        return used;
    }

    private static boolean isIn(List<ObjectNode> rows, String component) {
        for (ObjectNode row : rows) {
            if (row.has(component)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(List<Part> parts, ObjectNode report, Lines lines) {
        if (parts.size() > 1) {
            throw Lines.at(parts.get(1).line(), "no heading belongs below # " + title);
        }
        ObjectNode holder = owner.isEmpty() ? report : report.withObject("/" + owner);
        String pointer = (owner.isEmpty() ? "" : "/" + owner) + "/" + list;
        if (!parts.get(0).hasText()) {
            return;
        }
        ArrayNode rows = holder.putArray(list);
        GfmTable table = GfmTable.read(parts.get(0).lines());
        List<Column> heads = heads(table.head(), parts.get(0).firstTextLine());
        for (GfmTable.Row row : table.rows()) {
            lines.note(pointer + "/" + rows.size(), row.line());
            ObjectNode object = rows.addObject();
            for (int i = 0; i < heads.size(); i++) {
                heads.get(i).read(row.cell(i), object, row.line());
            }
        }
    }

    private List<Column> heads(List<String> head, int line) {
        return head.stream().map(name -> named(columns, name, line)).toList();
    }

    static Column named(List<Column> columns, String head, int line) {
        return columns.stream()
                .filter(column -> column.head().equals(head))
                .findFirst()
                .orElseThrow(() -> Lines.at(
                        line,
                        "unknown column '" + head + "'; known are "
                                + columns.stream().map(Column::head).collect(Collectors.joining(", "))));
    }
}
