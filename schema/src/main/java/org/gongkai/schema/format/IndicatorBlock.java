package org.gongkai.schema.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The score sheet: one table with all indicators, then the long texts of each under a heading with its number in the tree,
 * e.g. {@code ## 1.2.1 资金到位率}.
 */
record IndicatorBlock(String title) implements Block {
    private static final String CHECKPOINTS = "评价要点";
    private static final String OTHER_CELLS = "其他栏目";
    private static final List<Column> OTHER_CELL = List.of(Column.text("栏目", "column"), Column.text("内容", "text"));
    private static final TreeTable TABLE = new TreeTable(
            "指标",
            "children",
            List.of(
                    Column.decimal("分值", "maxScore"),
                    Column.decimal("得分", "score"),
                    Column.decimal("扣分", "deduction"),
                    Column.text("扣分原因", "deductionReason"),
                    Column.measure("目标值", "target"),
                    Column.measure("完成值", "actual"),
                    Column.decimal("完成率", "completionRatePercent"),
                    Column.decimal("折算得分", "convertedScore"),
                    Column.decimal("复核得分", "reviewScore"),
                    Column.label("一票否决", "vetoTriggered", Labels.YES_NO),
                    Column.text("印刷名称", "printedLabel"),
                    Column.text("编码", "code")));
    private static final List<Column> TEXTS = List.of(
            Column.text("指标解释", "explanation"),
            Column.text("评价标准", "criteria"),
            Column.text("评价过程", "process"),
            Column.text("评价结果", "result"),
            Column.text("偏差原因", "deviationCause"),
            Column.text("改进措施", "remedy"));
    private static final List<String> LABELS = labels();
    private static final Pattern NUMBERED = Pattern.compile("([0-9]{1,4}(?:\\.[0-9]{1,4})*)(?:[ \\t]+(.*))?");

    private static List<String> labels() {
        List<String> labels = TEXTS.stream().map(Column::head).collect(Collectors.toCollection(ArrayList::new));
        labels.add(CHECKPOINTS);
        labels.add(OTHER_CELLS);
        return List.copyOf(labels);
    }

    @Override
    public void write(ObjectNode report, StringBuilder out) {
        JsonNode roots = report.get("scores") instanceof ObjectNode scores ? scores.remove("indicators") : null;
        if (roots instanceof ArrayNode array) {
            out.append("# ").append(title).append("\n\n");
            TABLE.write(array, out);
            writeTexts(array, "", out);
        }
    }

    private static void writeTexts(JsonNode list, String prefix, StringBuilder out) {
        int number = 1;
        for (JsonNode node : list) {
            ObjectNode indicator = (ObjectNode) node;
            String path = prefix + number++;
            List<Column> used = RowTable.used(TEXTS, List.of(indicator), null);
            if (!used.isEmpty() || indicator.has("checkpoints") || indicator.has("otherCells")) {
                String name = Escapes.writeHeading(indicator.path("name").asString(""));
                out.append("## ").append(path).append(' ').append(name).append("\n\n");
                for (Column column : used) {
                    out.append("**").append(column.head()).append("** ");
                    out.append(Escapes.writePlain(column.write(indicator))).append("\n\n");
                }
                writeCheckpoints(indicator.path("checkpoints"), out);
                writeOtherCells(indicator.path("otherCells"), out);
            }
            writeTexts(indicator.path("children"), path + ".", out);
        }
    }

    private static void writeCheckpoints(JsonNode checkpoints, StringBuilder out) {
        if (checkpoints.isEmpty()) {
            return;
        }
        out.append("**" + CHECKPOINTS + "**\n\n");
        for (JsonNode checkpoint : checkpoints) {
            JsonNode met = checkpoint.get("met");
            String mark = met == null ? "" : met.asBoolean() ? "[x] " : "[ ] ";
            String text = Escapes.writePlain(checkpoint.path("text").asString(""));
            if (met == null && text.startsWith("[")) {
                text = Escapes.reference('[') + text.substring(1);
            }
            Items.write(out, "- ", mark + text);
        }
        out.append('\n');
    }

    private static void writeOtherCells(JsonNode cells, StringBuilder out) {
        if (cells.isEmpty()) {
            return;
        }
        out.append("**" + OTHER_CELLS + "**\n\n");
        List<List<String>> rows = new ArrayList<>();
        cells.forEach(cell -> rows.add(OTHER_CELL.stream()
                .map(column -> column.write((ObjectNode) cell))
                .toList()));
        GfmTable.write(out, OTHER_CELL.stream().map(Column::head).toList(), List.of(false, false), rows);
    }

    @Override
    public void read(List<Part> parts, ObjectNode report, Lines lines) {
        if (!parts.get(0).hasText()) {
            if (parts.size() > 1) {
                throw Lines.at(parts.get(1).line(), "the table of indicators must stand before their texts");
            }
            return;
        }
        ArrayNode roots = TABLE.read(parts.get(0), "/scores/indicators", lines);
        report.withObjectProperty("scores").set("indicators", roots);
        for (Part part : parts.subList(1, parts.size())) {
            readTexts(part, find(part, roots));
        }
    }

    private static ObjectNode find(Part part, ArrayNode roots) {
        String heading = Escapes.trim(part.heading());
        Matcher numbered = NUMBERED.matcher(heading);
        if (!numbered.matches()) {
            return byName(part, Escapes.readHeading(heading), roots);
        }
        JsonNode found = JsonCodec.mapper().createObjectNode().set("children", roots);
        for (String number : numbered.group(1).split("\\.")) {
            found = found.path("children").path(Integer.parseInt(number) - 1);
        }
        if (!(found instanceof ObjectNode indicator)) {
            throw Lines.at(part.line(), "the table has no indicator " + numbered.group(1));
        }
        String name = numbered.group(2) == null ? "" : Escapes.readHeading(numbered.group(2));
        String rowName = indicator.path("name").asString("");
        if (!name.isEmpty() && !name.equals(rowName)) {
            throw Lines.at(
                    part.line(),
                    "indicator " + numbered.group(1) + " is '" + rowName + "' in the table, here '" + name + "'");
        }
        return indicator;
    }

    private static ObjectNode byName(Part part, String name, ArrayNode roots) {
        List<ObjectNode> found = new ArrayList<>();
        collect(roots, name, found);
        if (found.size() != 1) {
            throw Lines.at(
                    part.line(),
                    found.size() + " indicators are named '" + name + "'; write the number in the tree, e.g. ## 1.2.1 "
                            + name);
        }
        return found.get(0);
    }

    private static void collect(JsonNode list, String name, List<ObjectNode> found) {
        for (JsonNode node : list) {
            if (node.path("name").asString("").equals(name)) {
                found.add((ObjectNode) node);
            }
            collect(node.path("children"), name, found);
        }
    }

    private static void readTexts(Part part, ObjectNode indicator) {
        Map<String, List<TextLine>> texts = LabelledText.read(part.lines(), LABELS);
        texts.forEach((label, lines) -> {
            if (label.equals(CHECKPOINTS)) {
                readCheckpoints(lines, indicator.putArray("checkpoints"));
            } else if (label.equals(OTHER_CELLS)) {
                readOtherCells(lines, indicator.putArray("otherCells"));
            } else if (!label.isEmpty()) {
                String component = RowTable.named(TEXTS, label, part.line()).component();
                indicator.put(component, Escapes.readPlain(TextLine.join(lines)));
            } else if (lines.stream().anyMatch(line -> !line.isBlank())) {
                throw Lines.at(part.firstTextLine(), "begin with a label such as **评价标准**; known are " + LABELS);
            }
        });
    }

    private static void readOtherCells(List<TextLine> lines, ArrayNode cells) {
        if (lines.stream().allMatch(TextLine::isBlank)) {
            throw Lines.at(lines.get(0).number(), "**" + OTHER_CELLS + "** needs a table with 栏目 and 内容");
        }
        GfmTable table = GfmTable.read(lines);
        List<Column> columns = table.head().stream()
                .map(head -> RowTable.named(OTHER_CELL, head, lines.get(0).number()))
                .toList();
        for (GfmTable.Row row : table.rows()) {
            ObjectNode cell = cells.addObject();
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).read(row.cell(i), cell, row.line());
            }
        }
    }

    private static void readCheckpoints(List<TextLine> lines, ArrayNode checkpoints) {
        for (Items.Item item :
                Items.read(lines.stream().skip(lines.get(0).isBlank() ? 1 : 0).toList())) {
            String text = Escapes.trim(item.text());
            ObjectNode checkpoint = checkpoints.addObject();
            boolean marked = text.matches("(?s)\\[[ xX]\\] .*");
            checkpoint.put("text", Escapes.readPlain(marked ? text.substring(4) : text));
            if (marked) {
                checkpoint.put("met", text.charAt(1) != ' ');
            }
        }
    }
}
