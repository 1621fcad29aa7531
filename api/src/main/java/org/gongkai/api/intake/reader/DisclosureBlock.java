package org.gongkai.api.intake.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.api.intake.source.Block;
import org.gongkai.api.intake.source.Cell;
import org.gongkai.api.intake.source.Paragraph;
import org.gongkai.api.intake.source.Table;

/**
 * The disclosure block (信息公开属性) on top of a published page: every province prints another set of labels, as a table
 * or as lines. Its text stays in the document; here only label and value are named.
 */
final class DisclosureBlock {

    private static final Set<String> LABELS = Set.of(
            "索引号", "索取号", "发布机构", "发文单位", "发文机关", "公开责任部门", "责任部门", "发文机构", "信息来源", "来源", "成文日期", "发文日期", "发文时间",
            "发布日期", "发布时间", "生成日期", "生效日期", "公开日期", "文号", "发文字号", "发文编号", "文件编号", "主题分类", "内容分类", "组配分类", "信息分类",
            "公开目录", "体裁分类", "主题词", "关键词", "有效性", "时效性", "效力状态", "信息时效性", "废止日期", "有效期", "公开方式", "公开形式", "公开范围", "公开时限",
            "名称", "标题", "信息名称", "统一登记号", "监督索引号", "审核人", "初审", "复审", "终审");

    private static final Pattern LABELLED =
            Pattern.compile("[\\[【]?\\s*(" + String.join("|", LABELS) + ")\\s*[\\]】]?\\s*[:：]\\s*([^\\s:：][^\\n:：]*?)?"
                    + "(?=\\s*$|\\s{2,}|\\s+[\\[【]?\\s*(?:" + String.join("|", LABELS) + ")\\s*[\\]】]?\\s*[:：])");

    /** A page shows its block before the report; further down such words are the report's own. */
    private static final int BLOCKS_SEARCHED = 60;

    private static final int ENOUGH_LABELS = 3;

    private DisclosureBlock() {}

    static Map<String, String> of(List<Block> blocks) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Block block : blocks.subList(0, Math.min(blocks.size(), BLOCKS_SEARCHED))) {
            if (block instanceof Table table) {
                Map<String, String> found = ofTable(table);
                if (found.size() >= ENOUGH_LABELS) {
                    return found;
                }
            } else if (block instanceof Paragraph paragraph && paragraph.text().length() < 400) {
                labelled(paragraph.text(), lines);
            }
        }
        return lines.size() >= ENOUGH_LABELS ? lines : Map.of();
    }

    private static Map<String, String> ofTable(Table table) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Cell cell : table.cells()) {
            String label = cell.text().replaceAll("[\\s\\u00A0\\u3000\\[\\]【】:：]", "");
            if (LABELS.contains(label)) {
                int next = cell.column() + cell.columnSpan();
                found.putIfAbsent(label, table.textAt(cell.row(), next));
            } else {
                labelled(cell.text(), found);
            }
        }
        return found;
    }

    private static void labelled(String text, Map<String, String> into) {
        Matcher matcher = LABELLED.matcher(text);
        while (matcher.find()) {
            String value = matcher.group(2);
            into.putIfAbsent(matcher.group(1), value == null ? "" : value.strip());
        }
    }
}
