package org.gongkai.schema.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FundSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * The canonical file of a report: Markdown with YAML front matter and GFM tables, written by hand or by {@link #write}.
 * Reading what was written gives the same report, and writing what was read gives the same text again.
 *
 * <p>It is built on the tree of {@link JsonCodec}: each {@link Block} of the body takes its parts out of the tree, the front
 * matter takes the rest.
 */
public final class MarkdownCodec {
    private static final List<Block> BLOCKS = List.of(
            new TextBlock("项目背景", "project", List.of(Column.text("", "background"))),
            new FundBlock(new RowTable(
                    "资金",
                    "funds",
                    "rows",
                    List.of(
                            Column.label("来源", "source", Labels.SOURCE),
                            Column.text("印刷名称", "label"),
                            Column.decimal("年初预算数", "initialBudget"),
                            Column.decimal("全年预算数", "adjustedBudget"),
                            Column.decimal("计划投资额", "planned"),
                            Column.decimal("到位资金", "inPlace"),
                            Column.decimal("支出", "spent"),
                            Column.decimal("执行率", "executionRatePercent"),
                            Column.decimal("分值", "maxScore"),
                            Column.decimal("得分", "score")))),
            new TreeBlock(
                    "支出明细",
                    "funds",
                    "expenditures",
                    new TreeTable("项目", "items", List.of(Column.decimal("金额", "amount")))),
            new RowTable(
                    "产出数量",
                    "",
                    "outputs",
                    List.of(
                            Column.text("名称", "name"),
                            Column.decimal("计划", "planned"),
                            Column.decimal("完成", "actual"),
                            Column.text("单位", "unit"),
                            Column.decimal("单价", "unitCost"),
                            Column.decimal("合计", "totalCost"))),
            new TextBlock(
                    "绩效目标",
                    "objectives",
                    List.of(
                            Column.text("总目标", "overall"),
                            Column.text("年度目标", "annual"),
                            Column.text("产出目标", "output"),
                            Column.text("效果目标", "benefit"),
                            Column.text("实际完成情况", "achieved"))),
            new IndicatorBlock("评分表"),
            new StatementBlock("存在问题", "problems"),
            new StatementBlock("建议", "suggestions"),
            new StatementBlock("主要经验", "experiences"),
            new StatementBlock("其他事项", "otherMatters"),
            new SectionBlock("正文"),
            new RowTable(
                    "附件",
                    "",
                    "attachments",
                    List.of(
                            Column.text("名称", "name"),
                            Column.text("类型", "mediaType"),
                            Column.whole("字节数", "sizeBytes"),
                            Column.text("SHA-256", "sha256"),
                            Column.text("文件", "file"))),
            new RowTable("引用文件", "", "citations", List.of(Column.text("文号", "number"), Column.text("标题", "title"))),
            new RowTable(
                    "相关评价",
                    "",
                    "relatedEvaluations",
                    List.of(
                            Column.label("评价类别", "kind", Labels.EVALUATION_KIND),
                            Column.text("报告编号", "reportId"),
                            Column.text("标题", "title"),
                            Column.decimal("得分", "score"))),
            formTable("表单", "", "form"),
            formTable("原公开信息", "originalPublication", "properties"),
            new RowTable(
                    "出处",
                    "",
                    "spans",
                    List.of(
                            Column.text("位置", "pointer"),
                            Column.text("原文", "printed"),
                            Column.text("出处", "place"),
                            Column.whole("起", "start"),
                            Column.whole("止", "end"),
                            Column.label("可信度", "confidence", Labels.CONFIDENCE))));

    /** Characters that most reports need no more than. */
    private static final int USUAL_LENGTH = 8192;

    private MarkdownCodec() {}

    private static RowTable formTable(String title, String owner, String list) {
        return new RowTable(
                title,
                owner,
                list,
                List.of(Column.text("字段", "label"), Column.text("内容", "value"), Column.choices("选项", "choices")));
    }

    /** The file of a report, ending in a line break. */
    public static String write(EvaluationReport report) {
        ObjectNode tree = JsonCodec.tree(report);
        StringBuilder file = new StringBuilder(USUAL_LENGTH);
        BLOCKS.forEach(block -> block.write(tree, file));
        StringBuilder head = new StringBuilder("---\n");
        YamlWriter.write(HeadData.of(tree), "", head);
        file.insert(0, head.append("---\n\n").toString());
        int end = file.length();
        while (file.charAt(end - 1) == '\n') {
            end--;
        }
        file.setLength(end);
        return file.append('\n').toString();
    }

    /**
     * Reads a report.
     *
     * @throws FormatException naming the line, what is wrong there and what to do
     */
    public static EvaluationReport read(String text) {
        List<TextLine> lines = lines(text);
        int end = endOfFrontMatter(lines);
        Lines headPlaces = new Lines();
        Lines places = new Lines();
        ObjectNode head = YamlReader.read(TextLine.join(lines.subList(1, end)), headPlaces, 1);
        ObjectNode tree = HeadData.toReport(head, headPlaces, places);
        for (String required : List.of("title", "project")) {
            if (!tree.has(required)) {
                throw Lines.at(1, "the front matter has no '" + required + "'; add a line " + required + ": …");
            }
        }
        readBody(Part.split(lines.subList(end + 1, lines.size())), tree, places);
        try {
            return JsonCodec.read(tree);
        } catch (FormatException e) {
            Optional<Integer> line = places.of(e.place());
            String problem = e.problem();
            throw line.isEmpty() ? e : new FormatException("line " + line.get(), e.place() + ": " + problem, e);
        }
    }

    private static List<TextLine> lines(String text) {
        String unix = text.replace("\r\n", "\n").replace('\r', '\n');
        List<TextLine> lines = new ArrayList<>();
        for (String line : (unix.startsWith("\uFEFF") ? unix.substring(1) : unix).split("\n", -1)) {
            lines.add(new TextLine(lines.size() + 1, line));
        }
        return lines;
    }

    private static int endOfFrontMatter(List<TextLine> lines) {
        if (!lines.get(0).text().stripTrailing().equals("---")) {
            throw Lines.at(1, "a report begins with a line '---' and the front matter (title: …, project: …)");
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).text().stripTrailing().equals("---")) {
                return i;
            }
        }
        throw Lines.at(lines.size(), "the front matter never ends; close it with a line '---'");
    }

    private static void readBody(List<Part> parts, ObjectNode tree, Lines places) {
        if (parts.get(0).hasText()) {
            throw Lines.at(parts.get(0).firstTextLine(), "text before the first heading; put it below # 正文");
        }
        Map<String, List<Part>> byTitle = new LinkedHashMap<>();
        List<Part> current = new ArrayList<>();
        for (Part part : parts.subList(1, parts.size())) {
            if (part.level() == 1) {
                current = new ArrayList<>();
                if (byTitle.put(Escapes.trim(part.heading()), current) != null) {
                    throw Lines.at(part.line(), "# " + part.heading() + " stands twice");
                }
            } else if (byTitle.isEmpty()) {
                throw Lines.at(part.line(), "a first-level heading such as # 正文 must come first");
            }
            current.add(part);
        }
        byTitle.forEach((title, block) -> named(title, block.get(0).line()).read(block, tree, places));
    }

    private static Block named(String title, int line) {
        return BLOCKS.stream()
                .filter(block -> block.title().equals(title))
                .findFirst()
                .orElseThrow(
                        () -> Lines.at(
                                line,
                                "unknown heading '# " + title + "'; known are "
                                        + BLOCKS.stream().map(Block::title).collect(Collectors.joining(", "))
                                        + " (headings of the report itself start with ## below # 正文; write \\# for a plain #)"));
    }

    /** The fund matrix; a row's printed label is written only where it differs from the name of its source. */
    private record FundBlock(RowTable table) implements Block {
        @Override
        public String title() {
            return table.title();
        }

        @Override
        public void write(ObjectNode report, StringBuilder out) {
            report.path("funds").path("rows").forEach(row -> {
                if (usualLabel(row.path("source").asString(""))
                        .equals(row.path("label").asString(""))) {
                    ((ObjectNode) row).remove("label");
                }
            });
            table.write(report, out);
        }

        @Override
        public void read(List<Part> parts, ObjectNode report, Lines lines) {
            table.read(parts, report, lines);
            report.path("funds").path("rows").forEach(row -> {
                if (!row.has("label") && row.has("source")) {
                    ((ObjectNode) row).put("label", usualLabel(row.get("source").asString()));
                }
            });
        }

        private static String usualLabel(String source) {
            return FundSource.valueOf(source).label();
        }
    }
}
