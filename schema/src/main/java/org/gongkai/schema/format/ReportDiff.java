package org.gongkai.schema.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.schema.report.EvaluationReport;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of two reports field by field. Members of a list are matched by what they are (an indicator by code or name
 * below the same parent, a section by heading, a fund row by source), not by where they stand.
 *
 * @param changes every difference, in the order of the report
 * @param blocks how many fields of each block are equal, in the order of the report
 */
public record ReportDiff(List<Change> changes, List<BlockShare> blocks) {

    /**
     * One difference.
     *
     * @param pointer JSON Pointer of the field, in the second report where it has it, else in the first
     * @param block block of the report, e.g. 指标
     * @param label the field for people, e.g. 指标 › 产出 › 质量达标率 › 得分
     * @param before the value in the first report, absent where it has none
     * @param after the value in the second report, absent where it has none
     */
    public record Change(
            String pointer,
            String block,
            String label,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * How far a block agrees.
     *
     * @param block block of the report, e.g. 指标
     * @param equal number of single values that are equal in both
     * @param total number of single values that either report has
     */
    public record BlockShare(String block, int equal, int total) {
        /** Share of equal values in percent, two places, rounded down so that 100 means all; 100 where there are none. */
        public BigDecimal percent() {
            return total == 0
                    ? BigDecimal.valueOf(100)
                    : BigDecimal.valueOf(equal * 100L).divide(BigDecimal.valueOf(total), 2, RoundingMode.DOWN);
        }
    }

    public ReportDiff {
        changes = List.copyOf(changes);
        blocks = List.copyOf(blocks);
    }

    /** Compares two reports. */
    public static ReportDiff of(EvaluationReport before, EvaluationReport after) {
        return new Comparer().compare(before, after);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** All blocks together. */
    public BlockShare overall() {
        return new BlockShare(
                "全部",
                blocks.stream().mapToInt(BlockShare::equal).sum(),
                blocks.stream().mapToInt(BlockShare::total).sum());
    }

    /** The differences for people, one a line; a sentence where there are none. */
    public String toText() {
        if (changes.isEmpty()) {
            return "两份报告完全相同（no difference）\n";
        }
        StringBuilder text = new StringBuilder();
        String block = "";
        for (Change change : changes) {
            if (!change.block().equals(block)) {
                block = change.block();
                BlockShare share = share(block);
                text.append("%s  %d/%d 相同（%s%%）%n".formatted(block, share.equal(), share.total(), share.percent()));
            }
            text.append("  ").append(change.label()).append('\n');
            text.append("    - ").append(shown(change.before())).append('\n');
            text.append("    + ").append(shown(change.after())).append('\n');
        }
        BlockShare all = overall();
        return text.append(
                        "共 %d 处不同，%d/%d 相同（%s%%）%n".formatted(changes.size(), all.equal(), all.total(), all.percent()))
                .toString()
                .replace("\r\n", "\n");
    }

    /** The differences as JSON. */
    public String toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("changes", changes);
        List<Map<String, Object>> shares = new ArrayList<>();
        for (BlockShare share : blocks) {
            shares.add(Map.of(
                    "block",
                    share.block(),
                    "equal",
                    share.equal(),
                    "total",
                    share.total(),
                    "percent",
                    share.percent()));
        }
        json.put("blocks", shares.stream().map(ReportDiff::ordered).toList());
        json.put(
                "overall",
                ordered(Map.of(
                        "equal",
                        overall().equal(),
                        "total",
                        overall().total(),
                        "percent",
                        overall().percent())));
        return JsonCodec.writePretty(json);
    }

    private static Map<String, Object> ordered(Map<String, Object> values) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (String key : List.of("block", "equal", "total", "percent")) {
            if (values.containsKey(key)) {
                ordered.put(key, values.get(key));
            }
        }
        return ordered;
    }

    private BlockShare share(String block) {
        return blocks.stream()
                .filter(share -> share.block().equals(block))
                .findFirst()
                .orElse(new BlockShare(block, 0, 0));
    }

    private static String shown(@Nullable String value) {
        return value == null ? "（无）" : value.replace("\n", "⏎");
    }
}
