package org.gongkai.schema.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tree as one table: a row per node, parents first; a node's name stands in the column of its level. In a file written by
 * hand a row may name its parents too (as printed tables do); its values belong to the last name.
 *
 * @param noun what follows 一级, 二级 … in the heads
 * @param children component that holds the nodes of the next level
 * @param columns columns beside the names
 */
record TreeTable(String noun, String children, List<Column> columns) {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern LEVEL = Pattern.compile("([一二三四五六七八九]?十?[一二三四五六七八九]?)级(.*)");

    void write(ArrayNode roots, StringBuilder out) {
        List<ObjectNode> nodes = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        collect(roots, 1, nodes, levels);
        int depth = Collections.max(levels);
        List<Column> used = RowTable.used(columns, nodes, null);
        List<String> head = new ArrayList<>();
        List<Boolean> numeric = new ArrayList<>();
        for (int level = 1; level <= depth; level++) {
            head.add(chinese(level) + "级" + noun);
            numeric.add(false);
        }
        for (Column column : used) {
            head.add(column.head());
            numeric.add(column.numeric());
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            List<String> cells = new ArrayList<>(Collections.nCopies(depth, ""));
            cells.set(levels.get(i) - 1, nodes.get(i).path("name").asString(""));
            for (Column column : used) {
                cells.add(column.write(nodes.get(i)));
            }
            rows.add(cells);
        }
        GfmTable.write(out, head, numeric, rows);
    }

    private void collect(JsonNode list, int level, List<ObjectNode> nodes, List<Integer> levels) {
        for (JsonNode node : list) {
            nodes.add((ObjectNode) node);
            levels.add(level);
            collect(node.path(children), level + 1, nodes, levels);
        }
    }

    /** @param pointer place of the list of roots in the report */
    ArrayNode read(Part part, String pointer, Lines lines) {
        GfmTable table = GfmTable.read(part.lines());
        int depth = 0;
        List<@Nullable Column> heads = new ArrayList<>();
        for (String head : table.head()) {
            Matcher level = LEVEL.matcher(head);
            if (level.matches() && level.group(2).equals(noun)) {
                depth++;
                if (!head.equals(chinese(depth) + "级" + noun)) {
                    throw Lines.at(
                            part.firstTextLine(), "the levels must stand in order: 一级" + noun + ", 二级" + noun + " …");
                }
                heads.add(null);
            } else {
                heads.add(RowTable.named(columns, head, part.firstTextLine()));
            }
        }
        if (depth == 0) {
            throw Lines.at(part.firstTextLine(), "the table needs a column 一级" + noun);
        }
        ArrayNode roots = JsonCodec.mapper().createArrayNode();
        List<Open> open = new ArrayList<>();
        for (GfmTable.Row row : table.rows()) {
            ObjectNode node = place(row, heads, roots, open, pointer, lines);
            for (int i = 0; i < heads.size(); i++) {
                Column column = heads.get(i);
                if (column != null) {
                    column.read(row.cell(i), node, row.line());
                }
            }
        }
        return roots;
    }

    private record Open(ObjectNode node, String pointer) {}

    /** Opens the node of a row, and the parents that the row names and that are not open yet. */
    private ObjectNode place(
            GfmTable.Row row,
            List<@Nullable Column> heads,
            ArrayNode roots,
            List<Open> open,
            String pointer,
            Lines lines) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i) == null) {
                names.add(row.cell(i));
            }
        }
        int last = lastFilled(names);
        if (last < 0) {
            throw Lines.at(row.line(), "the row names no " + noun);
        }
        for (int level = 0; level <= last; level++) {
            String name = names.get(level);
            boolean isOpen = level < open.size();
            if (level < last && (name.isEmpty() || isOpen && name.equals(name(open.get(level))))) {
                if (!isOpen) {
                    throw Lines.at(
                            row.line(),
                            "'" + names.get(last) + "' has no " + chinese(level + 1) + "级" + noun + " above it");
                }
                continue;
            }
            open.subList(Math.min(level, open.size()), open.size()).clear();
            ArrayNode siblings = level == 0 ? roots : open.get(level - 1).node().withArrayProperty(children);
            String parent = level == 0 ? pointer : open.get(level - 1).pointer() + "/" + children;
            Open placed = new Open(siblings.addObject().put("name", name), parent + "/" + (siblings.size() - 1));
            lines.note(placed.pointer(), row.line());
            open.add(placed);
        }
        return open.get(last).node();
    }

    private static String name(Open open) {
        return open.node().path("name").asString("");
    }

    private static int lastFilled(List<String> names) {
        for (int i = names.size() - 1; i >= 0; i--) {
            if (!names.get(i).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    /** 1 to 99 in Chinese. */
    static String chinese(int number) {
        String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        int tens = number / 10;
        if (tens == 0) {
            return ones;
        }
        return (tens == 1 ? "" : DIGITS.substring(tens, tens + 1)) + "十" + ones;
    }
}
