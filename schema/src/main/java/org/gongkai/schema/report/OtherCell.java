package org.gongkai.schema.report;

/**
 * A cell of a score table whose column has no value of its own here (备注, 数据来源, 得分率, 佐证材料, 评价依据 …): kept with the
 * words above it, so that nothing that was printed is lost.
 *
 * @param column heading of the column as printed
 * @param text the cell as printed
 */
public record OtherCell(String column, String text) {

    public OtherCell {
        column = Values.requireText(column, "column");
        text = Values.requireText(text, "text");
    }
}
