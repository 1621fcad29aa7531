package org.gongkai.schema.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Problems, suggestions, experiences or other matters as a numbered list.
 *
 * @param title heading of the block
 * @param component component of the report that holds the list
 */
record StatementBlock(String title, String component) implements Block {
    private static final String CODES = "关联指标";
    private static final String STATUS = "整改状态";
    private static final List<Column> FOLLOW_UP = List.of(
            Column.label(STATUS, "status", Labels.FOLLOW_UP),
            Column.text("责任单位", "owner"),
            Column.text("整改期限", "due"),
            Column.text("整改说明", "note"));
    private static final List<String> LABELS = labels();

    private static List<String> labels() {
        List<String> labels = new ArrayList<>(List.of(CODES));
        FOLLOW_UP.forEach(column -> labels.add(column.head()));
        return List.copyOf(labels);
    }

    @Override
    public void write(ObjectNode report, StringBuilder out) {
        JsonNode statements = report.remove(component);
        if (statements == null) {
            return;
        }
        out.append("# ").append(title).append("\n\n");
        int number = 1;
        for (JsonNode statement : statements) {
            StringBuilder text =
                    new StringBuilder(Escapes.writePlain(statement.path("text").asString("")));
            if (statement.has("indicatorCodes")) {
                List<String> codes = new ArrayList<>();
                statement.get("indicatorCodes").forEach(code -> codes.add(writeCode(code.asString())));
                text.append("\n**" + CODES + "** ").append(String.join(", ", codes));
            }
            if (statement.get("followUp") instanceof ObjectNode followUp) {
                for (Column column : RowTable.used(FOLLOW_UP, List.of(followUp), null)) {
                    text.append("\n**" + column.head() + "** ").append(Escapes.writePlain(column.write(followUp)));
                }
            }
            Items.write(out, number++ + ". ", text.toString());
        }
        out.append('\n');
    }

    @Override
    public void read(List<Part> parts, ObjectNode report, Lines lines) {
        if (parts.size() > 1) {
            throw Lines.at(parts.get(1).line(), "no heading belongs below # " + title);
        }
        List<Items.Item> items = Items.read(parts.get(0).lines());
        if (items.isEmpty()) {
            return;
        }
        ArrayNode statements = report.putArray(component);
        for (Items.Item item : items) {
            lines.note("/" + component + "/" + statements.size(), item.line());
            Map<String, List<TextLine>> texts = LabelledText.read(item.lines(), LABELS);
            ObjectNode statement = statements.addObject();
            texts.forEach((label, text) -> put(statement, label, text, item.line()));
            if (statement.has("followUp") && !statement.get("followUp").has("status")) {
                throw Lines.at(item.line(), "**" + STATUS + "** is missing (未落实, 整改中, 已落实 or 不予采纳)");
            }
        }
    }

    private static void put(ObjectNode statement, String label, List<TextLine> lines, int line) {
        String text = Escapes.readPlain(TextLine.join(lines));
        if (label.isEmpty()) {
            statement.put("text", text);
        } else if (label.equals(CODES)) {
            ArrayNode codes = statement.putArray("indicatorCodes");
            for (String code : Escapes.trim(TextLine.join(lines)).split(",", -1)) {
                codes.add(Escapes.readHeading(code).replace("&comma;", ",").replace("&amp;", "&"));
            }
        } else {
            ObjectNode followUp = statement.withObjectProperty("followUp");
            RowTable.named(FOLLOW_UP, label, line).read(text, followUp, line);
        }
    }

    private static String writeCode(String code) {
        return Escapes.writeHeading(code.replace("&", "&amp;").replace(",", "&comma;"));
    }
}
